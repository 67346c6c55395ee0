import { HIGHLIGHTS } from './paint';
import { elementsBelow } from './safe-dom';

/**
 * Takes away what a script has left that cannot any more: with an update of the extension the scripts of the old one
 * are cut off, or ended, and their marks and their card stay in the page.
 */
export function clearLeftBehind(): void {
  for (const card of elementsBelow(document, 'reftel-card')) card.remove();
  // By their names: Firefox does not let one go through what a script that is dead has put there.
  for (const name of HIGHLIGHTS) CSS.highlights.delete(name);
}

import { MANY_ELEMENTS } from './pieces';
import { newRange } from './safe-dom';
import { hasLongText } from './stretches';

const MOST_CHARACTERS = 250_000;

/**
 * Gives all text of a page, blocks not parted, where it is small enough to be read at once; else null. As one range it
 * takes the fewest of the browser's interfaces, whose first use costs a page more than the reading.
 */
export function textOfSmall(page: Document): string | null {
  const { getElementsByTagName } = Document.prototype;
  // To be asked by its number, the list would be gone through to its end.
  if (getElementsByTagName.call(page, '*').item(MANY_ELEMENTS) || hasLongText(page)) return null;
  const range = newRange();
  range.selectNodeContents(page);
  const text = range.toString();
  return text.length > MOST_CHARACTERS ? null : text;
}

import { cableOf, type OpenIndex } from '@/lib/index/reader';
import { foldedText, wordsOf } from '@/lib/index/search/fold';
import type { SavedCable } from '@/lib/saved/saved-cable';
import { cableTitle } from '../cable-title';

/** Gives the saved cables in which every word of a text begins a word: of subject, number, post, page or note. */
export function filterSaved(
  cables: readonly SavedCable[],
  text: string,
  index: OpenIndex | null,
): SavedCable[] {
  const words = wordsOf(text).map(({ folded }) => folded);
  return cables.filter((saved) => {
    const own = searchedText(saved, index);
    return words.every((word) => own.includes(` ${word}`));
  });
}

function searchedText({ id, note, foundOn }: SavedCable, index: OpenIndex | null): string {
  const cable = index && cableOf(index, id);
  const texts = [id, note, foundOn?.title, foundOn?.address];
  if (cable && index) texts.push(cableTitle(cable, index), cable.station);
  if (cable?.kind === 'record') texts.push(cable.origin, cable.classification);
  return foldedText(texts.join(' '));
}

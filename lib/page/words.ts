import type { Reading, Spot } from '@/lib/reference';
import type { CitingText } from './citing-texts';
import type { Mark } from './mark';

/** An identifier in one piece. */
const IN_ONE_PIECE = /\d\d[A-Za-z]{4,24}\d/y;

/** Characters of a word on either side of a position, at most. */
const LONGEST = 80;

/**
 * Gives the marks of a text in which all that may cite a cable are words of their own, with white space on either side:
 * nothing else on the page can make them anything else, so that nothing else need be asked for. Null for any other text.
 */
export function marksOfWords(
  spot: Spot,
  { node, at }: CitingText,
  reading: Reading,
): Mark[] | null {
  if (at.length === 0 || reading.cable || reading.loose) return null;
  // Once: Firefox makes a new string each time.
  const { data } = node;
  const marks: Mark[] = [];
  let read = 0;
  for (const position of at) {
    if (position < read) continue;
    const word = wordAround(data, position);
    if (!word) return null;
    for (const mention of spot(word.text, reading)) {
      const [start, end] = [word.start + mention.start, word.start + mention.end];
      marks.push({ mention, places: [{ node, start, end }], link: null, cable: null });
    }
    read = word.start + word.text.length;
  }
  return marks;
}

/** Gives the word around an identifier in one piece that begins at a position; null where there is none, or no white space around. */
export function wordAround(text: string, position: number): { text: string; start: number } | null {
  IN_ONE_PIECE.lastIndex = position;
  if (!IN_ONE_PIECE.test(text)) return null;
  let [start, end] = [position, position];
  while (isOfWord(text, start - 1) && position - start < LONGEST) start--;
  while (isOfWord(text, end) && end - position < LONGEST) end++;
  return isSpace(text, start - 1) && isSpace(text, end)
    ? { text: text.slice(start, end), start }
    : null;
}

const isSpace = (text: string, at: number): boolean => text.charCodeAt(at) <= 0x20;
const isOfWord = (text: string, at: number): boolean => text.charCodeAt(at) > 0x20;

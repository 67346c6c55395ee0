// Changing the case of text without changing its letters: a letter whose other case is longer, or
// does not lead back (ß, İ, ſ, ς), stays as it is, so that a subject never gains or loses one.

const thereAndBack = (letter: string, other: string, back: string): string =>
  other.length === letter.length && back === letter ? other : letter;

/** The text in small letters, as long as it was. */
export const lower = (text: string): string =>
  Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return thereAndBack(letter, small, small.toUpperCase());
  }).join('');

/** The text in capitals, as long as it was. */
export const upper = (text: string): string =>
  Array.from(text, (letter) => {
    const capital = letter.toUpperCase();
    return thereAndBack(letter, capital, capital.toLowerCase());
  }).join('');

/** The text with a capital at its head and small letters after it. */
export const capitalised = (text: string): string => {
  const [first = '', ...rest] = Array.from(text);
  return upper(first) + lower(rest.join(''));
};

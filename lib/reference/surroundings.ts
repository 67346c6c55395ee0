/** How far the surroundings of an identifier are looked at. */
const REACH = 64;

const ENCODED = /[A-Za-z0-9+/_-]/;
/** Small letters, capitals, and a digit within: no word, nor a word with a number behind it. */
const ENCODED_PART =
  /^(?=[^a-z]{0,64}[a-z])(?=[^A-Z]{0,64}[A-Z])(?=\D{0,64}\d{1,64}[A-Za-z])[A-Za-z0-9]{6}/;

/**
 * Whether an identifier stands in base64 or the like: a long run of its characters, with other parts between
 * its marks that mix digits, small and capital letters as no words do.
 */
export function isCode(text: string, start: number, end: number): boolean {
  const from = edge(text, start, -1, ENCODED);
  const to = edge(text, end, 1, ENCODED);
  // Behind a dot it is the path of an address, whose folders may well be called so.
  if (to - from < 32 || text.charAt(from - 1) === '.') return false;
  const around = `${text.slice(from, start)} ${text.slice(end, to)}`;
  return around.split(/[+/_ -]/).some((part) => ENCODED_PART.test(part));
}

const FILE_CHARACTER = /[^\s<>"'|*?:/(){}\]\\[\u2029]/;
const NOT_A_TEXT =
  /\.(?:jpe?g|png|gif|bmp|tiff?|webp|svg|heic|raw|mp[34]|m4[av]|mov|avi|mkv|wav|flac|ogg|zip|rar|7z|gz|exe|dll|iso|psd|ai|css|m?js|tsx?|map|woff2?|ttf|log|bak|tmp)$/i;

/** Whether an identifier is part of the name of a file that holds no text. */
export function isFileName(text: string, start: number, end: number): boolean {
  const from = edge(text, start, -1, FILE_CHARACTER);
  const to = edge(text, end, 1, FILE_CHARACTER);
  return NOT_A_TEXT.test(text.slice(from, to).replace(/[.,;!]$/, ''));
}

/** Gives the edge of the run of some characters from a position on, within reach. */
function edge(text: string, from: number, step: 1 | -1, within: RegExp): number {
  let at = from;
  const next = () => text.charAt(step === 1 ? at : at - 1);
  while (Math.abs(at - from) < REACH && next() !== '' && within.test(next())) at += step;
  return at;
}

import type { SeenMark, SeenPlace } from './look';

/** What a reader doesn't see within a word: soft hyphens, zero-width characters, the byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Gives what is wrong with a place, a line each: what is missing, what is too much, and where. */
export function judge(place: SeenPlace, kindOf: (id: string) => string): string[] {
  const { tag, marks } = place;
  const ids = words(place.marked ?? '');
  const wanted = place.surface?.split('|').map(tidy) ?? ids;
  const found = marks.map(({ surface }) =>
    place.surface === null ? read(surface) : tidy(surface),
  );
  const where = tag || 'outside of every claim';
  if (found.join('|') !== wanted.join('|')) {
    const lost = without(wanted, found).map((id) => `${where}: “${id}” is not marked`);
    const surplus = without(found, wanted).map(
      (id) => `${where}: “${id}” is marked, in “${marks[found.indexOf(id)]?.around}”`,
    );
    return [...lost, ...surplus].length > 0
      ? [...lost, ...surplus]
      : [`${where}: marked in the order ${found.join(' ')}`];
  }
  return marks.flatMap(({ kind }, n) => {
    const right = kindOf(ids[n] ?? '');
    return kind === right ? [] : [`${where}: “${wanted[n]}” is marked as ${kind}, it is ${right}`];
  });
}

/** Whether a page claims that anything at all is marked: one on which nothing is would be true of no extension too. */
export const claimsMarks = (places: readonly SeenPlace[]): boolean =>
  places.some(({ marked }) => words(marked ?? '').length > 0);

const words = (text: string) => text.split(/\s+/).filter(Boolean);
const tidy = (text: string) => text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

/** The identifier that a text reads as, whatever its letters' case, its spaces and its zeros in front of the serial. */
function read(surface: SeenMark['surface']): string {
  const joined = tidy(surface)
    .replace(/[\s\u00a0\u202f]/g, '')
    .toUpperCase();
  return joined.replace(/^(\d\d[A-Z]+)0+(?=\d)/, '$1');
}

/** The first list less the second, each as often as it stands there. */
function without(list: readonly string[], less: readonly string[]): string[] {
  const left = [...less];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

import type { Mention } from './mention';

/** Joins two lists in the order of the text; what overlaps with a find of the first is left out of the second. */
export function merged(first: readonly Mention[], second: readonly Mention[]): Mention[] {
  const all: Mention[] = [];
  let n = 0;
  let end = 0;
  for (const mention of second) {
    for (let one = first[n]; one && one.start < mention.end; one = first[++n]) {
      if (one.end > end) end = one.end;
      all.push(one);
    }
    if (mention.start < end) continue;
    all.push(mention);
    end = mention.end;
  }
  for (let one = first[n]; one; one = first[++n]) all.push(one);
  return all;
}

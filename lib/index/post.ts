import { monthText, type Post, type Station } from '../cable';
import type { Identifiers } from './identifiers';
import type { OpenIndex } from './reader';

/** Gives a post with its released traffic. */
export function postOf(index: OpenIndex, code: string): Post {
  const { identifiers } = index.over && !index.identifiers.station(code) ? index.over : index;
  return { ...stationOf(index, code), ...trafficOf(identifiers, code) };
}

/** Gives the facts of a station; one that nobody knows is named by its code. */
export function stationOf({ identifiers, over }: OpenIndex, code: string): Station {
  return (
    identifiers.station(code) ??
    over?.identifiers.station(code) ?? { code, name: code, city: code, country: '', kind: 'other' }
  );
}

function trafficOf(identifiers: Identifiers, code: string): Pick<Post, 'released' | 'traffic'> {
  const runs = identifiers
    .blocks(code)
    .flatMap((block) =>
      identifiers
        .monthRuns(block)
        .map(({ month, length }) => ({ month: block.year * 12 + month - 1, length })),
    );
  for (const { month } of identifiers.malformedOf(code))
    runs.push({
      month: Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1,
      length: 1,
    });
  const first = runs.reduce((least, { month }) => Math.min(least, month), Number.POSITIVE_INFINITY);
  const counts: number[] = [];
  let released = 0;
  for (const { month, length } of runs) {
    counts[month - first] = (counts[month - first] ?? 0) + length;
    released += length;
  }
  return {
    released,
    traffic: {
      from: monthText(Math.floor(first / 12), (first % 12) + 1),
      counts: Array.from(counts, (count) => count ?? 0),
    },
  };
}

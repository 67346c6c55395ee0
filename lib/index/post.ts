import type { Post, Station } from '../cable';
import { monthText } from './identifiers';
import type { OpenIndex } from './reader';

/** Gives a post with its released traffic. A station without facts (the record file is damaged) is named by its code. */
export function postOf(index: OpenIndex, code: string): Post {
  return { ...stationOf(index, code), ...trafficOf(index, code) };
}

/** Gives the facts of a station. */
export function stationOf({ records }: OpenIndex, code: string): Station {
  return (
    records?.tables.stations.find((station) => station.code === code) ?? {
      code,
      name: code,
      city: code,
      country: '',
      kind: 'other',
    }
  );
}

function trafficOf({ identifiers }: OpenIndex, code: string): Pick<Post, 'released' | 'traffic'> {
  const months = (identifiers.stations.get(code) ?? []).flatMap((block) =>
    identifiers.months(block).map((month) => block.year * 12 + month - 1),
  );
  for (const { station, month } of identifiers.malformed) {
    if (station === code) months.push(Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1);
  }
  const first = months.reduce((least, month) => Math.min(least, month), Number.POSITIVE_INFINITY);
  const counts: number[] = [];
  for (const month of months) counts[month - first] = (counts[month - first] ?? 0) + 1;
  return {
    released: months.length,
    traffic: {
      from: monthText(Math.floor(first / 12), (first % 12) + 1),
      counts: Array.from(counts, (count) => count ?? 0),
    },
  };
}

import type { Histogram } from '@/lib/index/search/facets';

/** A month or a year of the bars, from the first to the last. */
export interface Period {
  /** `2004-10`, or `2004`. */
  name: string;
  /** How many months of the bars it takes. */
  months: number;
  count: number;
}

/** Months that can each be pointed at, some 3 px of the popup; of more, years are. */
const MOST_MONTHS = 120;

/** Gives what can be chosen among bars by month. */
export function periodsOf({ from, counts }: NonNullable<Histogram>): Period[] {
  const byYear = counts.length > MOST_MONTHS;
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1;
  const periods: Period[] = [];
  counts.forEach((count, n) => {
    const year = String(Math.floor((first + n) / 12));
    const month = String(((first + n) % 12) + 1).padStart(2, '0');
    const name = byYear ? year : `${year}-${month}`;
    const last = periods.at(-1);
    if (last?.name === name) {
      last.months++;
      last.count += count;
    } else periods.push({ name, months: 1, count });
  });
  return periods;
}

/** Gives the bars of all months as one path, each of width 1, in a box of a given height. */
export function barsPath(counts: readonly number[], height: number): string {
  const most = Math.max(...counts);
  const gap = counts.length > MOST_MONTHS ? 0 : 0.2;
  return counts
    .map((count, n) => {
      // Few are still some.
      const bar = Number(Math.max((count / most) * height, 1.5).toFixed(2));
      return count === 0 ? '' : `M${n} ${height}v${-bar}h${1 - gap}v${bar}z`;
    })
    .join('');
}

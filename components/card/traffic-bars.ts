import type { Post } from '@/lib/cable';

export interface Bar {
  /** `2004-10`, or `2004` where a bar is a year. */
  period: string;
  count: number;
  here: boolean;
}

/** More months than this are too thin to see, so that years are drawn. */
const MOST_MONTHS = 120;

/** A post's first cables may be decades before the rest; as little as this part of them is left out of the picture. */
const STRAY_PART = 0.02;

/**
 * Gives a post's released traffic as bars, from the January of the first year that matters to its last cable: strays
 * long before the rest are left out, unless the cable of `month` (`YYYY-MM`) is one.
 */
export function trafficBars({ traffic, released }: Post, month: string): Bar[] {
  const { from, counts } = traffic;
  const first = Number(from.slice(0, 4));
  const offset = Number(from.slice(5)) - 1;
  const lastYear = first + Math.floor((offset + counts.length - 1) / 12);
  const ofYear = (year: number) => monthsOf(year).reduce((sum, { count }) => sum + count, 0);
  const monthsOf = (year: number): Bar[] =>
    Array.from({ length: 12 }, (_, m) => {
      const period = `${year}-${String(m + 1).padStart(2, '0')}`;
      const count = counts[(year - first) * 12 + m - offset] ?? 0;
      return { period, count, here: period === month };
    });
  let start = first;
  for (let left = released * STRAY_PART - ofYear(first); left >= 0 && start < lastYear; ) {
    start++;
    left -= ofYear(start);
  }
  start = Math.min(start, Number(month.slice(0, 4)));
  const years = Array.from({ length: lastYear - start + 1 }, (_, n) => start + n);
  if (years.length * 12 <= MOST_MONTHS) {
    const months = years.flatMap(monthsOf);
    return months.slice(0, months.findLastIndex(({ count }) => count > 0) + 1);
  }
  return years.map((year) => ({
    period: String(year),
    count: ofYear(year),
    here: month.startsWith(String(year)),
  }));
}

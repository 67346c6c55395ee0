import type { RowFault } from './placed-record';

/** How far an import has come. */
export interface Progress {
  /** Rows or pages read, and among them those taken in. */
  rows: number;
  records: number;
  /** Rows left out, by reason. */
  faults: Record<RowFault, number>;
  /** The first of them: the line at which they begin, or the page. */
  leftOut: { place: number | string; fault: RowFault }[];
}

/** Gives how many were left out for each reason beyond those that are listed. */
export function unlisted({ faults, leftOut }: Progress): { fault: RowFault; count: number }[] {
  const all = Object.entries(faults) as [RowFault, number][];
  return all
    .map(([fault, count]) => ({
      fault,
      count: count - leftOut.filter((listed) => listed.fault === fault).length,
    }))
    .filter(({ count }) => count > 0);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** One budget, or one measurement beside a budget. */
export interface Row {
  what: string;
  measured: string;
  /** The rivals with what was measured of them in the same run. */
  rivals: string;
  ratio: string;
  /** `–` where nothing is promised. */
  budget: string;
  /** Null where nothing is promised. */
  met: boolean | null;
}

const HEADINGS: Row = {
  what: 'what',
  measured: 'measured',
  rivals: 'rivals',
  ratio: 'ratio',
  budget: 'budget',
  met: null,
};
const COLUMNS = ['what', 'measured', 'rivals', 'ratio', 'budget'] as const;

/** Gives the rows as a table for a terminal; a cell may have several lines. */
export function table(rows: readonly Row[]): string {
  const widths = COLUMNS.map((column) =>
    Math.max(...[HEADINGS, ...rows].flatMap((row) => lines(row[column]).map((one) => one.length))),
  );
  const rule = [...widths, 4].map((width) => '─'.repeat(width)).join('─┼─');
  const line = (row: Row, verdict: string) => {
    const cells = COLUMNS.map((column) => lines(row[column]));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, n) =>
      [...cells.map((cell, at) => (cell[n] ?? '').padEnd(widths[at] ?? 0)), n ? '' : verdict].join(
        ' │ ',
      ),
    ).join('\n');
  };
  return [
    line(HEADINGS, 'met?'),
    ...rows.flatMap((row) => [rule, line(row, verdictOf(row))]),
    '',
  ].join('\n');
}

function verdictOf({ met }: Row): string {
  if (met === null) return '–';
  return met ? 'yes' : 'NO';
}

/** Writes the rows, and everything that was measured for them, to `results/bench.json`. */
export function writeResults(results: { rounds: number; rows: Row[]; samples: unknown }): void {
  const folder = resolve(import.meta.dirname, '../results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
}

const lines = (cell: string): string[] => cell.split('\n');

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
/** Millions of bytes. */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
/** Thousands of bytes, the stricter reading of KB. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

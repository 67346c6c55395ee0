import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import budgets from './budgets.json' with { type: 'json' };
import { type Check, type Outcome, ROOT } from './check';

export interface Budgets {
  /** Minified bytes of JavaScript that loading this file brings with it, its static imports included. */
  readonly loaded: Record<string, number>;
  /** Bytes as shipped. */
  readonly files: Record<string, number>;
  /** Bytes in the zip, of a file or of all files of a folder. */
  readonly zipped: Record<string, number>;
  /** What no file may exceed: the stores refuse to read a larger one. */
  readonly everyFile: number;
}

interface Row {
  readonly what: string;
  readonly bytes: number;
  readonly budget: number;
}

/** Holds what is built to the sizes that were promised. */
export const bytes: Check = {
  name: 'bytes',
  run: () => judgeBytes(join(ROOT, '.output/chrome-mv3'), budgets),
};

export function judgeBytes(folder: string, { loaded, files, zipped, everyFile }: Budgets): Outcome {
  const all = filesIn(folder);
  const read = (path: string) => readFileSync(join(folder, path));
  const rows: Row[] = [];
  const add = (what: string, bytes: number, budget: number) => rows.push({ what, bytes, budget });

  for (const [path, budget] of Object.entries(loaded)) {
    const size = total([...scriptsOf(folder, path)].map((script) => read(script).length));
    add(`${path}, loaded`, size, budget);
  }
  for (const [path, budget] of Object.entries(files)) add(path, read(path).length, budget);
  for (const [path, budget] of Object.entries(zipped)) {
    const parts = all.filter(
      (file) => file === path || (path.endsWith('/') && file.startsWith(path)),
    );
    if (parts.length === 0) throw new Error(`The build has no ${path}.`);
    const packed = parts.map((part) => deflateRawSync(read(part), { level: 9 }).length);
    add(`${path}, zipped`, total(packed), budget);
  }
  const sizes = all.map((path): [string, number] => [path, statSync(join(folder, path)).size]);
  const [largest, size] = sizes.reduce((a, b) => (b[1] > a[1] ? b : a));
  add(`${largest}, the largest file`, size, everyFile);

  return { ok: rows.every(within), report: rows.map(asLine).join('\n') };
}

const within = ({ bytes, budget }: Row) => bytes <= budget;

const total = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0);

const asLine = (row: Row) =>
  `${within(row) ? '  ' : '✗ '}${row.what.padEnd(44)}${group(row.bytes)} of ${group(row.budget)}`;

const group = (bytes: number) => bytes.toLocaleString('en').padStart(10);

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, posix.join(entry.parentPath, entry.name)));
}

/** A script, or the scripts of a page, with all that they import before they run. */
function scriptsOf(folder: string, path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  const text = readFileSync(join(folder, path), 'utf8');
  const isPage = path.endsWith('.html');
  if (!isPage) seen.add(path);
  const link = isPage ? /(?:src|href)="([^"]+\.js)"/g : /(?:from|import)\s*["'](\.[^"']+\.js)["']/g;
  for (const [, target = ''] of text.matchAll(link))
    scriptsOf(
      folder,
      posix.join(target.startsWith('/') ? '' : posix.dirname(path), target).replace(/^\//, ''),
      seen,
    );
  return seen;
}

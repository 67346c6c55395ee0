import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, type Outcome, ROOT } from './check';

export interface SourceFile {
  readonly path: string;
  readonly lines: number;
}

const LIMITS = { median: 60, p90: 150, longest: 300 } as const;

/** Names under which anything at all could be put, and so would be. */
const VAGUE = /^(utils?|helpers?|managers?|misc|common)$/i;

/** Tests, and what exists only for them: the stand-ins of component tests, the driver of the browsers. */
const IS_TEST = /\.test\.tsx?$|^tests\/|^components\/testing\/|^tools\/browsers\//;
/** Style sheets are looked at, not tested. */
const IS_PRODUCT = /^(components|entrypoints|lib|modules)\/.*\.tsx?$/;

/** Holds the code to short files, telling names, and at least a line of test for each line of the product. */
export const lengths: Check = { name: 'lengths', run: () => judgeLengths(sourceFiles()) };

/** What git knows of or would add: a file that is not yet committed counts too. */
function sourceFiles(): SourceFile[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const paths = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\n');
  return paths
    .filter((path) => /\.(ts|tsx|css)$/.test(path) && existsSync(join(ROOT, path)))
    .map((path) => ({
      path,
      lines: readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1,
    }));
}

export function judgeLengths(files: readonly SourceFile[]): Outcome {
  const sorted = files.map((file) => file.lines).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  const figures = { median: at(0.5), p90: at(0.9), longest: at(1) };
  const tests = total(files.filter(({ path }) => IS_TEST.test(path)));
  const product = total(files.filter(({ path }) => IS_PRODUCT.test(path) && !IS_TEST.test(path)));

  const faults = (['median', 'p90', 'longest'] as const)
    .filter((name) => figures[name] > LIMITS[name])
    .map((name) => `${name} is ${figures[name]} lines, more than ${LIMITS[name]}`);
  for (const { path, lines } of files) {
    if (lines > LIMITS.longest) faults.push(`${path} has ${lines} lines`);
    const vague = path.split('/').find((part) => VAGUE.test(part.replace(/\..*$/, '')));
    if (vague) faults.push(`${path}: “${vague}” says nothing of what is in it`);
  }
  if (tests < product) faults.push(`${tests} lines of tests for ${product} of the product`);

  const summary =
    `${files.length} files: median ${figures.median}, p90 ${figures.p90}, longest ${figures.longest} lines; ` +
    `tests ${tests}, product ${product}`;
  return { ok: faults.length === 0, report: [summary, ...faults].join('\n') };
}

const total = (files: readonly SourceFile[]) => files.reduce((sum, { lines }) => sum + lines, 0);

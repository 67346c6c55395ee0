import { expect, it } from 'vitest';
import { judgeLengths } from './lengths';

const file = (path: string, lines: number) => ({ path, lines });
const tests = file('lib/a.test.ts', 290);

it('is content with short files, telling names and enough tests', () => {
  const files = [file('lib/a.ts', 40), file('components/B.tsx', 60), file('lib/a.test.ts', 140)];
  expect(judgeLengths(files)).toEqual({
    ok: true,
    report: '3 files: median 60, p90 140, longest 140 lines; tests 140, product 100',
  });
});

it('refuses a median, a tenth or a single file that is too long', () => {
  const long = [tests, file('lib/a.ts', 61), file('lib/b.ts', 61)];
  expect(judgeLengths(long).report).toContain('median is 61 lines, more than 60');
  expect(judgeLengths(long).report).toContain('p90 is 290 lines, more than 150');
  const longest = judgeLengths([file('lib/c.ts', 301)]);
  expect(longest.ok).toBe(false);
  expect(longest.report).toContain('lib/c.ts has 301 lines');
});

it('refuses names that say nothing, of folders as of files', () => {
  for (const path of ['lib/utils/a.ts', 'lib/helpers.ts', 'components/card/util.test.tsx'])
    expect(judgeLengths([file(path, 1), tests]).report).toContain(`${path}: “`);
  expect(judgeLengths([file('lib/utility-of-it.ts', 1), file('lib/a.test.ts', 1)]).ok).toBe(true);
});

it('refuses a product with fewer lines of tests than of its own', () => {
  const { ok, report } = judgeLengths([file('lib/a.ts', 50), file('tests/a.e2e.ts', 49)]);
  expect(ok).toBe(false);
  expect(report).toContain('49 lines of tests for 50 of the product');
});

it('counts neither tools nor benchmarks as the product', () => {
  expect(judgeLengths([file('tools/a.ts', 50), file('bench/b.ts', 50)]).ok).toBe(true);
});

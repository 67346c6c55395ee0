import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closingLine, sum, vitestCounts } from './counts';

const folder = mkdtempSync(join(tmpdir(), 'reftel-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const report = (numFailedTests: number) => {
  const file = join(folder, `${numFailedTests}.json`);
  const counts = { numPassedTests: 7, numFailedTests, numPendingTests: 1, numTodoTests: 1 };
  writeFileSync(file, JSON.stringify(counts));
  return file;
};

it('reads what Vitest counted', () => {
  expect(vitestCounts(report(0), 0)).toEqual({ passed: 7, failed: 0, skipped: 2 });
  expect(vitestCounts(report(3), 1)).toEqual({ passed: 7, failed: 3, skipped: 2 });
});

it('counts a failure that no test had, such as a file that could not be loaded', () => {
  expect(vitestCounts(report(0), 1).failed).toBe(1);
  expect(vitestCounts(report(0), null).failed).toBe(1);
});

it('counts a failure if there is no report at all', () => {
  expect(vitestCounts(join(folder, 'none.json'), 0).failed).toBe(1);
});

it('closes with a line that mentions skipped tests only if there are any', () => {
  const checks = { passed: 8, failed: 1, skipped: 0 };
  expect(closingLine(checks)).toBe('8 passed, 1 failed');
  expect(closingLine(sum(checks, vitestCounts(report(0), 0)))).toBe(
    '15 passed, 1 failed, 2 skipped',
  );
});

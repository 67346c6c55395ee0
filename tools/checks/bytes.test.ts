import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Budgets, judgeBytes } from './bytes';

const folder = mkdtempSync(join(tmpdir(), 'reftel-built-'));
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const judge = (budgets: Partial<Budgets>) =>
  judgeBytes(folder, { loaded: {}, files: {}, zipped: {}, everyFile: 10_000, ...budgets });

const WORKER = `import{a}from"./chunks/a.js";a();`;
const A = `import"./b.js";import("./later.js");export const a=1;`;
const B = `import{a as c}from'./a.js';c;`;

beforeAll(() => {
  write('background.js', WORKER);
  write('chunks/a.js', A);
  write('chunks/b.js', B);
  write('chunks/later.js', 'x'.repeat(500));
  write('popup.html', '<link href="/p.css"><script type="module" src="/chunks/b.js"></script>');
  write('index/one.bin', 'a'.repeat(5_000));
  write('index/two.bin', 'b'.repeat(5_000));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('counts a script with its static imports, each once, and without what it loads later', () => {
  const size = WORKER.length + A.length + B.length;
  expect(judge({ loaded: { 'background.js': size } }).ok).toBe(true);
  expect(judge({ loaded: { 'background.js': size - 1 } }).ok).toBe(false);
});

it('counts the scripts of a page, not the page', () => {
  const size = A.length + B.length;
  expect(judge({ loaded: { 'popup.html': size } }).ok).toBe(true);
  expect(judge({ loaded: { 'popup.html': size - 1 } }).ok).toBe(false);
});

it('counts a folder as it is in the zip', () => {
  expect(judge({ zipped: { 'index/': 100 } }).ok).toBe(true);
  expect(judge({ zipped: { 'index/': 20 } }).ok).toBe(false);
  expect(judge({ files: { 'index/one.bin': 4_999 } }).ok).toBe(false);
  expect(() => judge({ zipped: { 'gone/': 1 } })).toThrow('The build has no gone/.');
});

it('refuses any file that is too large, and points at it', () => {
  const { ok, report } = judge({ everyFile: 4_999 });
  expect(ok).toBe(false);
  expect(report).toMatch(/^✗ index\/(one|two)\.bin, the largest file +5,000 of +4,999$/);
});

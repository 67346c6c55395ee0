import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** The builds that the end-to-end tests load, and that are measured and linted. */
export const BUILDS = [
  ['build', '-b', 'chrome', '--mv3'],
  ['build', '-b', 'firefox', '--mv3'],
] as const;

/** Builds the extension for both browsers before the end-to-end tests, unless the caller says that it has just done so. */
export default function setup(): void {
  if (process.env.REFTEL_BUILT === '1') return;
  for (const args of BUILDS) build(args);
}

/** Runs WXT; its output is shown only if it fails. */
export function build(args: readonly string[]): void {
  const wxt = resolve(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const run = spawnSync(process.execPath, [wxt, ...args], { cwd: ROOT, encoding: 'utf8' });
  if (run.status === 0) return;
  process.stderr.write(run.stdout + run.stderr);
  throw new Error(`wxt ${args.join(' ')} failed; its output is above.`);
}

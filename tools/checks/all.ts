import { BUILDS, build } from '../../tests/build';
import { addons } from './addons';
import { bytes } from './bytes';
import { type Check, programCheck } from './check';
import type { Counts } from './counts';
import { lengths } from './lengths';

/** In the order of their running: quick ones first, and what looks at the build after it. */
const CHECKS: readonly Check[] = [
  programCheck('biome', 'biome', 'check', '--error-on-warnings'),
  programCheck('types', 'tsc', '--noEmit'),
  programCheck('knip', 'knip', '--no-progress'),
  lengths,
  ...BUILDS.map(buildCheck),
  bytes,
  addons,
];

/** Runs every check, whether or not one before it failed, and prints a heading and what each has to say. */
export function runChecks(): Counts {
  let failed = 0;
  for (const { name, run } of CHECKS) {
    const { ok, report } = run();
    if (!ok) failed += 1;
    console.log(`${ok ? '✓' : '✗'} ${name}`);
    if (report) console.log(report.trimEnd().replace(/^/gm, '    '));
  }
  return { passed: CHECKS.length - failed, failed, skipped: 0 };
}

function buildCheck(args: readonly string[]): Check {
  return {
    name: `wxt ${args.join(' ')}`,
    run() {
      try {
        build(args);
        return { ok: true, report: '' };
      } catch (error) {
        return { ok: false, report: String(error) };
      }
    },
  };
}

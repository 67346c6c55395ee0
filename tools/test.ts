import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers/ensure';
import { runChecks } from './checks/all';
import { ROOT } from './checks/check';
import { type Counts, closingLine, sum, vitestCounts } from './checks/counts';

const REPORT = join(ROOT, 'results/vitest.json');

/** All of Vitest's projects, on the build that the checks have just made. */
function runTests(): Counts {
  rmSync(REPORT, { force: true });
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  // The second variable silences a notice about a future version of Vite.
  const env = { ...process.env, REFTEL_BUILT: '1', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const { status } = spawnSync(process.execPath, [vitest, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return vitestCounts(REPORT, status);
}

/** Without the browsers nothing else would say more than that they are missing. */
function runAll(): Counts {
  try {
    ensureBrowsers('chromium', 'firefox');
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return sum(runChecks(), runTests());
}

const counts = runAll();
console.log(closingLine(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath, firefoxPath } from './find';

const APT = '/usr/bin/apt-get';

/** Only recommended by the browsers' packages, but without any font their pages have no letters. */
const FONTS = ['fonts-dejavu-core', 'fonts-liberation'];

const BROWSERS = {
  chromium: {
    path: chromiumPath,
    package: 'chromium',
    variable: 'CHROMIUM_PATH',
    name: 'Chromium',
  },
  firefox: { path: firefoxPath, package: 'firefox-esr', variable: 'FIREFOX_PATH', name: 'Firefox' },
} as const;

export type BrowserName = keyof typeof BROWSERS;

/**
 * Makes sure that the browsers are on this machine; on a Debian-like one it installs what is missing, if it may.
 * @returns the path of each
 * @throws an Error that says in one sentence what to install and which variable to set
 */
export function ensureBrowsers<N extends BrowserName>(...names: N[]): Record<N, string> {
  const missing = names.filter((name) => BROWSERS[name].path() === null);
  if (missing.length > 0 && mayInstall()) install(missing.map((name) => BROWSERS[name].package));
  return Object.fromEntries(names.map((name) => [name, pathOf(name)])) as Record<N, string>;
}

function pathOf(name: BrowserName): string {
  const { path, variable, name: word } = BROWSERS[name];
  const found = path();
  if (found) return found;
  throw new Error(`${word} was not found: install it, or set ${variable} to where it is.`);
}

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync(APT);

/** Silent unless it fails: the log of a package manager is of interest to nobody when all is well. */
function install(packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-qq', '-y', '--no-install-recommends', ...packages, ...FONTS],
  ]) {
    const run = spawnSync(APT, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    if (run.status === 0) continue;
    process.stderr.write(run.stdout + run.stderr);
    throw new Error(`apt-get could not install ${packages.join(' and ')}; its output is above.`);
  }
}

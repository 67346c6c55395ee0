import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, runProgram } from './check';

/** Each file that may not import what stands beside it. A rule that can't go red guards nothing. */
const FORBIDDEN = [
  ['lib/page/a.ts', '../../components/card/CableCard'],
  ['lib/page/b.ts', '@/entrypoints/background'],
  ['lib/page/c.ts', '../../tools/page-server'],
  ['lib/d.ts', '../components/card/CableCard'],
  ['lib/cable/a.ts', '../index'],
  ['lib/cable/b.ts', '../index/reader'],
  ['lib/cable/c.ts', '@/lib/settings'],
  ['lib/cable/d.ts', '../../components/card/CableCard'],
  ['lib/cable/e.ts', 'wxt/browser'],
  ['lib/cable/f.ts', '../../entrypoints/background/answers'],
  ['lib/index/a.ts', 'wxt/browser'],
  ['lib/index/b.ts', 'webextension-polyfill'],
  ['lib/index/c.ts', '../page/hit'],
  ['lib/index/d.ts', '../reference'],
  ['lib/index/e.ts', '../settings'],
  ['lib/index/search/f.ts', '../../components/card/CableCard'],
  ['lib/index/search/g.ts', '../../../entrypoints/background/answers'],
  ['lib/reference/a.ts', '../saved/store'],
  ['lib/reference/b.ts', '#i18n'],
  ['lib/reference/c.ts', 'preact/hooks'],
  ['components/a.tsx', '../entrypoints/popup/main'],
  ['components/card/b.tsx', '@/entrypoints/popup/main'],
  ['components/card/c.tsx', '../../tools/page-server'],
] as const;

const ALLOWED = [
  ['lib/cable/y.ts', './id'],
  ['lib/index/y.ts', '../cable'],
  ['lib/index/search/y.ts', '../../cable/id'],
  ['lib/index/search/z.ts', '../reader'],
  ['lib/page/y.ts', '../reference'],
  ['lib/saved/y.ts', 'idb-keyval'],
  ['components/card/y.tsx', '../../lib/cable'],
  ['entrypoints/popup/y.tsx', '../../components/popup/Popup'],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'reftel-rules-'));
let faulted: Set<string>;

/** One run over a folder with the project's rules and a file for each case: no snippet is ever in the project itself. */
beforeAll(() => {
  const {
    vcs: _,
    $schema: __,
    ...rules
  } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));
  for (const [path, imported] of [...FORBIDDEN, ...ALLOWED]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `import { a } from '${imported}';\n\nexport const b = a;\n`);
  }
  const args = ['lint', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = runProgram('biome', args, folder);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  const restricted = diagnostics.filter(({ category }) =>
    category.endsWith('/noRestrictedImports'),
  );
  faulted = new Set(restricted.map(({ location }) => location.path));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Diagnostic {
  category: string;
  location: { path: string };
}

const isFaulted = (path: string) => [...faulted].some((found) => found.endsWith(path));

describe('imports go one way', () => {
  it.each(FORBIDDEN)('%s may not import %s', (path) => expect(isFaulted(path)).toBe(true));
  it.each(ALLOWED)('%s may import %s', (path) => expect(isFaulted(path)).toBe(false));
});

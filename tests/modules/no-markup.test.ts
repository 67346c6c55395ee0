import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../modules/no-markup';

const path = createRequire(import.meta.url)
  .resolve('preact')
  .replace(/[^/]+$/, 'preact.mjs');

describe('Preact as it is built in', () => {
  it('has no way from a string to markup', async () => {
    const code = await readFile(path, 'utf8');
    expect(code).toMatch(/innerHTML\s*=[^=]/);
    expect(withoutMarkup(code, path)).not.toMatch(/innerHTML\s*=[^=]/);
  });

  it('stops the build where Preact sets markup in a way that is not known', () => {
    expect(() => withoutMarkup('a.setHTMLUnsafe(b)', path)).toThrow('another way');
  });

  it('leaves other modules alone', () => {
    expect(withoutMarkup('a.innerHTML=b.__html', '/somewhere/else.js')).toBeNull();
  });
});

import { afterEach, expect, it, vi } from 'vitest';
import { chromiumPath, firefoxPath } from './find';

afterEach(() => vi.unstubAllEnvs());

it('takes the path that the variable names', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  vi.stubEnv('FIREFOX_PATH', process.execPath);
  expect(chromiumPath()).toBe(process.execPath);
  expect(firefoxPath()).toBe(process.execPath);
});

it('refuses a variable that points nowhere, rather than start another browser than was asked for', () => {
  vi.stubEnv('FIREFOX_PATH', '/nowhere/firefox');
  expect(() => firefoxPath()).toThrow('FIREFOX_PATH points to /nowhere/firefox');
});

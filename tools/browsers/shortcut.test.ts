import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { commandShortcut, parseShortcut } from './shortcut';

const folder = mkdtempSync(join(tmpdir(), 'reftel-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('gives the character that a key has with Shift', () => {
  expect(parseShortcut('Alt+Shift+Period')).toEqual({
    modifiers: ['Alt', 'Shift'],
    key: '>',
    code: 'Period',
    keyCode: 190,
  });
  expect(parseShortcut('Alt+Comma')).toMatchObject({ key: ',', code: 'Comma' });
});

it('knows letters and digits', () => {
  expect(parseShortcut('Ctrl+Shift+L')).toMatchObject({ key: 'L', code: 'KeyL', keyCode: 76 });
  expect(parseShortcut('Alt+L')).toMatchObject({ key: 'l', code: 'KeyL', keyCode: 76 });
  expect(parseShortcut('Alt+7')).toMatchObject({ key: '7', code: 'Digit7', keyCode: 55 });
});

it('refuses a key it has no code for', () => {
  expect(() => parseShortcut('Alt+MediaStop')).toThrow('No key code is known for Alt+MediaStop.');
});

it('reads what the built manifest suggests, and says so if it suggests nothing', () => {
  const commands = { walk: { suggested_key: { default: 'Alt+Shift+Period' } }, bare: {} };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ commands }));
  expect(commandShortcut(folder, 'walk').code).toBe('Period');
  expect(() => commandShortcut(folder, 'bare')).toThrow('suggests no keys for bare');
  expect(() => commandShortcut(folder, 'none')).toThrow('suggests no keys for none');
});

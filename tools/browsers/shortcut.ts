import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The keys of a command, as both browsers' input protocols want them. */
export interface Shortcut {
  readonly modifiers: readonly Modifier[];
  /** The character or name the key gives with these modifiers: `>` for Shift and a full stop. */
  readonly key: string;
  /** The physical key: `Period`, `KeyC`. */
  readonly code: string;
  /** The Windows virtual key code, which both browsers match shortcuts by. */
  readonly keyCode: number;
}

type Modifier = 'Alt' | 'Ctrl' | 'Shift';

const NAMED: Record<string, { plain: string; shifted: string; keyCode: number }> = {
  Period: { plain: '.', shifted: '>', keyCode: 190 },
  Comma: { plain: ',', shifted: '<', keyCode: 188 },
};

/** What the built extension's manifest suggests for a command. */
export function commandShortcut(extension: string, command: string): Shortcut {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const keys: unknown = manifest.commands?.[command]?.suggested_key?.default;
  if (typeof keys !== 'string') throw new Error(`The manifest suggests no keys for ${command}.`);
  return parseShortcut(keys);
}

/** Reads the notation of manifests: `Alt+Shift+Period`. Knows letters, digits, Period and Comma. */
export function parseShortcut(keys: string): Shortcut {
  const parts = keys.split('+');
  const last = parts.pop() ?? '';
  const modifiers = parts as Modifier[];
  const shift = modifiers.includes('Shift');
  const named = NAMED[last];
  if (named) {
    const key = shift ? named.shifted : named.plain;
    return { modifiers, key, code: last, keyCode: named.keyCode };
  }
  if (!/^[A-Z0-9]$/.test(last)) throw new Error(`No key code is known for ${keys}.`);
  const key = shift ? last : last.toLowerCase();
  const code = /\d/.test(last) ? `Digit${last}` : `Key${last}`;
  return { modifiers, key, code, keyCode: last.charCodeAt(0) };
}

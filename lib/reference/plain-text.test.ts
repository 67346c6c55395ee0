import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text';
import { spotter } from './spot';
import { packTables } from './tables';

const INVISIBLE = [
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u200e',
  '\u202a',
  '\ufe0f',
];

describe('a text as a reader sees it', () => {
  it('has nothing that takes no place, and plain spaces', () => {
    expect(plainText('04\u00adCAR\u200bACAS\u20603124').text).toBe('04CARACAS3124');
    expect(plainText('04\u2009CARACAS\t3124').text).toBe('04 CARACAS 3124');
    expect(plainText('04\u202fCARACAS\u00a03124').text).toBe('04\u00a0CARACAS\u00a03124');
  });

  it('has for an escaped character what it stands for, but for plain letters and digits', () => {
    expect(plainText('c\\u00e2ble\\n\\u201c\\x3E\\t\\u2009\\r\\f').text).toBe(
      'c\u00e2ble\n\u201c>    ',
    );
    expect(plainText('0\\u00ad4\\u00A0CARACAS\\u200b\\uff13').text).toBe('04\u00a0CARACAS3');
    for (const kept of ['\\u0041', '\\x7a', '\\u0039', '\\d', '\\u12', '\\x0', '\\\\', '\\N'])
      expect(plainText(kept).text).toBe(kept);
    for (const mark of '/@[`{:~') {
      const code = mark.charCodeAt(0).toString(16);
      expect(plainText(`\\u00${code}\\x${code.toUpperCase()}`).text).toBe(mark + mark);
    }
  });

  it('does not read twice what was escaped twice', () => {
    expect(plainText('\\u005cn04').text).toBe('\\n04');
  });

  it('keeps lines and the boundaries of blocks', () => {
    expect(plainText('a\nb\u2029c').text).toBe('a\nb\u2029c');
  });

  it('tells where each of its characters stands', () => {
    const piece = fc.constantFrom(...INVISIBLE, 'a', '4', ' ', '\u00a0', '😀', '\n');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const given = pieces.join('');
        const { text, from } = plainText(given);
        for (let at = 0; at < text.length; at++) {
          const there = given.charAt(from(at));
          expect(there).toBe(text.charAt(at));
          expect(from(at)).toBeGreaterThan(at === 0 ? -1 : from(at - 1));
        }
      }),
    );
  });

  it('tells where each escaped character begins and ends', () => {
    const piece = fc.constantFrom(
      '\\n',
      '\\u201c',
      '\\x3e',
      '\\u200b',
      '\u00ad',
      '\\',
      'a',
      '4',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const given = pieces.join('');
        const { text, from, to } = plainText(given);
        for (let at = 0; at < text.length; at++) {
          expect(plainText(given.slice(from(at))).text).toBe(text.slice(at));
          expect(plainText(given.slice(from(at), to(at))).text).toBe(text.charAt(at));
        }
      }),
    );
  });

  it('has an identifier found from its first to its last character, whatever stands within', () => {
    const spot = spotter(packTables(['CARACAS'], [], []));
    const unseen = fc.string({ unit: fc.constantFrom(...INVISIBLE), maxLength: 3 });
    const letters = [...'04CARACAS3124'];
    fc.assert(
      fc.property(
        unseen,
        unseen,
        fc.array(unseen, { minLength: 12, maxLength: 12 }),
        (before, after, within) => {
          const written = letters.map((letter, n) => letter + (within[n] ?? '')).join('');
          expect(spot(`x ${before}${written}${after} y`)).toEqual([
            {
              start: 2 + before.length,
              end: 2 + before.length + written.length,
              ids: ['04CARACAS3124'],
              form: 'canonical',
              level: 'default',
            },
          ]);
        },
      ),
    );
  });
});

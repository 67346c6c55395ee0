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

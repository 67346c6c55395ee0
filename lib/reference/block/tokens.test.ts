import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK } from '../machine-lines';
import { type Token, Tokens } from './tokens';

function tokensOf(text: string, limit = text.length): Token[] {
  const tokens = new Tokens(text, 0, limit, 2010);
  const all: Token[] = [];
  for (let token = tokens.at(0); token; token = tokens.at(all.length)) all.push(token);
  return all;
}

const isBlank = (text: string) => [...text].every((one) => [' ', '\u00a0', BLANK].includes(one));

describe('the tokens of a REF block', () => {
  it('are words, numbers, marks and the ends of lines', () => {
    expect(tokensOf('A) São Paulo 0709(03)\n—').map(({ kind, text }) => [kind, text])).toEqual([
      ['word', 'A'],
      ['mark', ')'],
      ['word', 'São'],
      ['word', 'Paulo'],
      ['number', '0709'],
      ['mark', '('],
      ['number', '03'],
      ['mark', ')'],
      ['line', '\n'],
      ['mark', '—'],
    ]);
  });

  it('are glued where nothing is between them, not even what was blanked', () => {
    const glued = tokensOf(`a1 b${BLANK}2\u00a0c\n3.`).filter((token) => token.glued);
    expect(glued.map(({ text }) => text)).toEqual(['1', '\n', '.']);
  });

  it('are parted where letters, digits or spaces go on without end', () => {
    const long = tokensOf(`${'A'.repeat(61)}${'1'.repeat(130)}`);
    expect(long.map(({ text }) => text.length)).toEqual([60, 1, 60, 60, 10]);
  });

  it('have all of a text but for its spaces, up to the limit', () => {
    const text = fc.string({
      unit: fc.constantFrom(...' \u00a0\nAzÉ×09(.–¶\u2029\u0250', BLANK, '🙂'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.nat(40), (given, limit) => {
        const all = tokensOf(given, Math.min(limit, given.length));
        let end = 0;
        for (const token of all) {
          expect(given.slice(end, token.start)).toSatisfy(isBlank);
          expect(token.text).toBe(given.slice(token.start, token.end));
          expect(token.start).toBeLessThan(limit);
          end = token.end;
        }
        expect(given.slice(end, limit)).toSatisfy(isBlank);
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rows } from '@/tests/real-index';
import { formsOf, isWord, joined } from './subject-forms';

describe('the forms of a subject', () => {
  it.each([
    ['GOV EFFORTS TO COMBAT TIPS', ['GOV', 'EFFORTS', 'TO', 'COMBAT', 'TIPS']],
    ["CHAVEZ' ANGER-BASED", ['CHAVEZ', "' ", 'ANGER', '-', 'BASED']],
    ['A: B', ['A', ': ', 'B']],
    [' A  B ', [' ', 'A', '  ', 'B', ' ']],
    ['...', ['...']],
    ['', []],
  ])('of “%s” are its words, and what is between them but for single spaces', (subject, forms) => {
    expect(formsOf(subject)).toEqual(forms);
  });

  it('make the subject again, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(' ', '-', "'", '.', 'É', 'A', '1'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const subject = pieces.join('');
        expect(joined(formsOf(subject))).toBe(subject);
      }),
      { numRuns: 1000 },
    );
  });

  it('make every subject of the release again', async () => {
    for (const { subject = '' } of await rows('cables.tsv'))
      expect(joined(formsOf(subject))).toBe(subject);
  });

  it('are words where they begin with a letter or digit', () => {
    expect(['A', '1ST', 'é', "'", ' - ', '…'].map(isWord)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { corpus, opened } from '@/tests/corpus';
import { FIRST_YEAR } from '../cable';
import { locateAt } from './locate';

it('tells the month of every cable as looking it up does, the malformed included', () =>
  fc.assert(
    fc.asyncProperty(corpus, async (facts) => {
      const { identifiers } = await opened(facts);
      const months = Array.from(identifiers.allMonths(), (month) => {
        const year = FIRST_YEAR + Math.floor(month / 12);
        return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
      });
      const naive = months.map((_, ordinal) => locateAt(identifiers, ordinal).month);
      expect(months).toEqual(naive);
      expect(months).toHaveLength(facts.identifiers.length + facts.malformed.length);
    }),
  ));

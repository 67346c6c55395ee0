import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus, opened } from '@/tests/corpus';
import { cableId } from '../../cable';
import type { Facts } from '../facts';
import { locate, locateAt } from '../locate';
import { heldBy } from './held';

const two = corpus.chain((facts) =>
  fc.record({
    all: fc.constant<Facts>({ ...facts, records: [] }),
    identifiers: fc.subarray(facts.identifiers),
    malformed: fc.subarray(facts.malformed),
  }),
);

describe('the cables that another index has, too', () => {
  it('are those that can be looked up in it', () =>
    fc.assert(
      fc.asyncProperty(two, async ({ all, identifiers, malformed }) => {
        const { identifiers: own } = await opened(all);
        const { identifiers: other } = await opened({ ...all, identifiers, malformed });
        const expected = Array.from({ length: own.count }, (_, ordinal) => {
          const { id, ...parts } = locateAt(own, ordinal);
          const same = locate(other, id);
          // The corrected form of a malformed one is not another cable's that bears it.
          return same && (same.id === id || same.id === cableId(parts)) ? 1 : 0;
        });
        expect([...heldBy(other, own)]).toEqual(expected);
      }),
      { numRuns: 600 },
    ));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CableId } from '@/lib/cable';
import { mergeSaved } from './merge';
import type { SavedCable } from './saved-cable';

const saved = fc.record({
  id: fc.constant('04CARACAS3124' as CableId),
  savedAt: fc
    .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  foundOn: fc.option(fc.record({ title: fc.string(), address: fc.webUrl() })),
  note: fc.string(),
}) satisfies fc.Arbitrary<SavedCable>;

describe('merging two of a saved cable', () => {
  it('loses no note, keeps the earlier date and a page where either has one', () => {
    fc.assert(
      fc.property(saved, saved, (one, other) => {
        const merged = mergeSaved(one, other);
        expect(merged.note).toContain(one.note);
        expect(merged.note).toContain(other.note);
        expect(merged.savedAt).toBe([one.savedAt, other.savedAt].toSorted()[0]);
        expect(merged.foundOn === null).toBe(one.foundOn === null && other.foundOn === null);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(saved, saved, (one, other) => {
        const merged = mergeSaved(one, other);
        expect(mergeSaved(merged, other)).toBe(merged);
        expect(mergeSaved(merged, one)).toBe(merged);
      }),
    );
  });

  it('gives the very same where the other brings nothing new', () => {
    fc.assert(
      fc.property(saved, (one) => {
        expect(mergeSaved(one, { ...one })).toBe(one);
      }),
    );
  });
});

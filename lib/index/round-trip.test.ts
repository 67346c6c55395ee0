import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus, opened } from '@/tests/corpus';
import { cableId } from '../cable';
import { buildIndex } from './build';
import type { Facts } from './facts';
import { locate, locateAt, ordinalOf } from './locate';
import { cableOf } from './reader';

/** The released in the order of their ordinals, as docs/index-format.md has it. */
function inOrder({ stations, identifiers, malformed }: Facts) {
  const wellFormed = stations.flatMap(({ code }) =>
    identifiers
      .filter(({ station }) => station === code)
      .toSorted((a, b) => a.year - b.year || a.serial - b.serial)
      .map((fact) => ({ ...fact, id: cableId(fact), corrected: null })),
  );
  const odd = stations.flatMap(({ code }) => malformed.filter(({ station }) => station === code));
  return [...wellFormed, ...odd.map((fact) => ({ ...fact, corrected: cableId(fact) }))];
}

const forEachCorpus = (check: (facts: Facts) => Promise<void>) =>
  fc.assert(fc.asyncProperty(corpus, check), { numRuns: 150 });

describe('an index of any facts', () => {
  it('has each identifier at its ordinal, with its month, found by number and by position alike', () =>
    forEachCorpus(async (facts) => {
      const { identifiers } = await opened(facts);
      const expected = inOrder(facts).map((fact, ordinal) => ({ ...fact, ordinal }));
      expect(identifiers.count).toBe(expected.length);
      expect(expected.map((_, ordinal) => locateAt(identifiers, ordinal))).toEqual(expected);
      expect(expected.map(({ id }) => locate(identifiers, id))).toEqual(expected);
      for (const parts of expected)
        expect(ordinalOf(identifiers, parts)).toBe(locate(identifiers, cableId(parts))?.ordinal);
    }));

  it('has nothing before its first and after its last', () =>
    forEachCorpus(async (facts) => {
      const { identifiers } = await opened(facts);
      expect(() => locateAt(identifiers, identifiers.count)).toThrow(RangeError);
      expect(() => locateAt(identifiers, -1)).toThrow(RangeError);
    }));

  it('finds a malformed identifier by its corrected form only where no other cable bears that', () =>
    forEachCorpus(async (facts) => {
      const { identifiers } = await opened(facts);
      const wellFormed = new Set(facts.identifiers.map(cableId));
      for (const one of facts.malformed) {
        const found = locate(identifiers, cableId(one));
        expect(ordinalOf(identifiers, one)).toBe(found?.ordinal ?? null);
        if (wellFormed.has(cableId(one))) expect(found?.corrected).toBeNull();
        else expect(found?.corrected).toBe(cableId(one));
      }
    }));

  it('gives every record back as it was, and none of another cable', () =>
    forEachCorpus(async (facts) => {
      const { identifiers, records } = await opened(facts);
      const released = inOrder(facts).map(({ id }) => locate(identifiers, id));
      const read = released.flatMap((located) => {
        const record = located && records?.find(located);
        return record ? [{ id: located.id, ...record }] : [];
      });
      const byId = new Map(facts.records.map((record) => [record.id, record]));
      const tagOf = new Map(facts.tags.map((tag) => [tag.code, tag]));
      expect(read).toHaveLength(facts.records.length);
      for (const record of read) {
        const fact = byId.get(record.id);
        expect(record).toEqual({
          ...fact,
          tags: fact?.tags.map((code) => tagOf.get(code)),
          references: fact?.references.map((one) => ({
            id: one,
            released: locate(identifiers, one) !== null,
          })),
        });
      }
    }));

  it('gives the records that cite a cable, oldest first', () =>
    forEachCorpus(async (facts) => {
      const index = await opened(facts);
      const byAge = facts.records.toSorted((a, b) => (a.created < b.created ? -1 : 1));
      for (const { id } of inOrder(facts)) {
        const citing = byAge.filter(
          (record) =>
            record.id !== id &&
            record.references.some((one) => locate(index.identifiers, one)?.id === id),
        );
        const cable = cableOf(index, id);
        const citedBy = cable?.kind === 'unreleased' ? [] : (cable?.citedBy ?? []);
        expect(citedBy.toSorted()).toEqual(citing.map((record) => record.id).toSorted());
        const created = citedBy.map((one) => facts.records.find((r) => r.id === one)?.created);
        expect(created).toEqual(created.toSorted());
      }
    }));

  it('is the same to the byte whatever the order of identifiers and records', () =>
    forEachCorpus(async (facts) => {
      const created = facts.records.map((record) => record.created);
      // Records of the same minute stay in the order they are given in.
      fc.pre(new Set(created).size === created.length);
      const turned = {
        ...facts,
        identifiers: facts.identifiers.toReversed(),
        records: facts.records.toReversed(),
      };
      expect(await buildIndex(turned)).toEqual(await buildIndex(facts));
    }));
});

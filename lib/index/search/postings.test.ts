import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postingsContent } from '../whole/postings-content';
import { Bits } from './bits';
import { Postings } from './postings';
import { encodePostings, orPostings } from './postings-code';

const membersOf = (bits: Bits) => {
  const members: number[] = [];
  bits.each((member) => members.push(member));
  return members;
};

const documents = fc
  .integer({ min: 1, max: 400 })
  .chain((count) =>
    fc.tuple(fc.constant(count), fc.uniqueArray(fc.nat(count - 1), { maxLength: count })),
  )
  .map(([count, some]): [number, number[]] => [count, some.sort((a, b) => a - b)]);

describe('the documents of a term', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(documents, ([count, some]) => {
        const bits = new Bits(count);
        const bytes = encodePostings(Uint32Array.from(some), count);
        if (bytes.length > 0) orPostings(bytes, bits.words, count);
        expect(membersOf(bits)).toEqual(some);
      }),
    );
  });

  it('never take more than a bit for each document there is', () => {
    fc.assert(
      fc.property(documents, ([count, some]) => {
        expect(encodePostings(Uint32Array.from(some), count).length).toBeLessThanOrEqual(
          Math.ceil(count / 8),
        );
      }),
    );
  });

  it('take a byte each where they are some way apart', () => {
    const some = Uint32Array.from({ length: 100 }, (_, n) => n * 100);
    expect(encodePostings(some, 251_287)).toHaveLength(100);
  });
});

describe('the documents of all terms', () => {
  /** So long that they fill several files: each term has every ninth to every 28th document. */
  const COUNT = 200_000;
  const TERMS = 60;
  const termsOf = (document: number) =>
    Array.from({ length: TERMS }, (_, n) => n).filter(
      (n) => (document * 7 + n) % (9 + (n % 20)) === 0,
    );
  const packed = postingsContent(TERMS, COUNT, termsOf);
  const starts = new Uint32Array(TERMS + 1);
  packed.lengths.forEach((length, term) => {
    starts[term + 1] = (starts[term] ?? 0) + length;
  });
  const lexicon = { postings: starts, firsts: packed.firsts };
  const naive = (from: number, to: number) =>
    Array.from({ length: COUNT }, (_, n) => n).filter((document) =>
      termsOf(document).some((term) => from <= term && term < to),
    );

  it('are in files of some 250 KB, each term in one of them', () => {
    expect(packed.files.length).toBeGreaterThan(1);
    for (const { body } of packed.files.slice(0, -1)) {
      expect(body.length).toBeGreaterThanOrEqual(250_000);
      expect(body.length).toBeLessThan(300_000);
    }
  });

  it.each([
    [0, 1],
    [3, 12],
    [0, 60],
    [59, 60],
  ])('of the terms from %d to %d are those of each together', (from, to) => {
    const postings = new Postings(lexicon, COUNT);
    packed.files.forEach(({ body }, file) => {
      postings.add(file, body);
    });
    const bits = new Bits(COUNT);
    postings.addTo(bits, { from, to });
    expect(membersOf(bits)).toEqual(naive(from, to));
  });

  it('say which files they miss', () => {
    const postings = new Postings(lexicon, COUNT);
    const last = packed.files.length - 1;
    expect(postings.missing({ from: 0, to: 1 })).toEqual([0]);
    expect(postings.missing({ from: 0, to: TERMS })).toEqual([...packed.files.keys()]);
    expect(postings.missing({ from: TERMS - 1, to: TERMS })).toEqual([last]);
    postings.add(0, packed.files[0]?.body ?? new Uint8Array());
    expect(postings.missing({ from: 0, to: 1 })).toEqual([]);
  });
});

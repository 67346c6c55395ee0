import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus, searcherOf } from '@/tests/corpus';
import { cableId, type IdParts } from '../../cable';
import type { Facts } from '../facts';

const NAMES = ['Embassy Roma', 'Consulate São Paulo', 'US Mission Geneva', 'Embassy Oilville'];
const COUNTRIES: Record<string, string> = { VE: 'Venezuela', BR: 'Brazil', IT: 'Italy' };
const SUBJECT = ['OIL', 'OILFIELDS', 'VISIT', "CHAVEZ'S", 'SÃO', '2004', '31', 'US'];
const DEFINITIONS = ['Human Rights', null, 'Oil Prices', 'Visits'];

/** A release with plain words in it, so that a naive scan needs no rules for cutting and folding them. */
const plain = fc
  .tuple(corpus, fc.array(fc.subarray(SUBJECT), { minLength: 1, maxLength: 5 }))
  .map(([facts, subjects]) => ({
    ...facts,
    stations: facts.stations.map((one, n) => ({ ...one, name: NAMES[n] ?? '', city: '' })),
    tags: facts.tags.map((one, n) => ({ ...one, definition: DEFINITIONS[n] ?? null })),
    records: facts.records.map((one, n) => ({
      ...one,
      origin: 'Embassy Nowhere',
      subject: subjects[n % subjects.length]?.join(' ') ?? '',
    })),
  }));

const words = (text: string) =>
  text.toUpperCase().replaceAll("'", '').replaceAll('Ã', 'A').split(' ').filter(Boolean);

const heads = ({ year, station }: IdParts) => [
  `${String(year).slice(2)}${station}`,
  `${year}${station}`,
];

/** Every released cable with all the words that it is found by. */
function documents(facts: Facts) {
  const wellFormed = facts.identifiers.map((parts) => ({ ...parts, id: cableId(parts) }));
  return [...wellFormed, ...facts.malformed].map((cable) => {
    const record = facts.records.find(({ id }) => id === cable.id);
    const station = facts.stations.find(({ code }) => code === cable.station);
    const tags = facts.tags.filter(({ code }) => record?.tags.includes(code));
    const country = station?.country ?? '';
    const texts = [cable.id, cable.station, station?.name, country, COUNTRIES[country]];
    if (record) texts.push(record.subject, record.origin, ...record.classification.split('//'));
    for (const { code, definition } of tags) texts.push(code, definition ?? '');
    return { ...cable, record: record !== undefined, words: words(texts.join(' ')) };
  });
}

type Document = ReturnType<typeof documents>[number];

function meets(cable: Document, term: string): boolean {
  const whole = heads(cable).map((head) => `${head}${cable.serial}`);
  const unpadded = term.replace(/([A-Z])0+(?=\d)/, '$1');
  return (
    [...cable.words, ...whole].some((word) => word.startsWith(term)) ||
    whole.some((number) => number.startsWith(unpadded)) ||
    (/^\d+$/.test(term) && [cable.year, cable.serial].includes(Number(term)))
  );
}

/** What can be typed about some cable: a number in some form, or a word it is found by. */
const typed = (facts: Facts) => {
  const forms = (cables: Document[]) => [
    'oil',
    ...cables.flatMap((cable) => [
      ...cable.words,
      ...heads(cable).flatMap((head) => [`${head}${cable.serial}`, `${head}00${cable.serial}`]),
      `${cable.year}`,
      `${cable.serial}`,
      `00${cable.serial}`,
    ]),
  ];
  const all = documents(facts);
  // The malformed are few, and are asked for as often as the rest.
  const malformed = all.slice(facts.identifiers.length);
  const form = fc.oneof(fc.constantFrom(...forms(all)), fc.constantFrom(...forms(malformed)));
  // A padded number is typed to its end: until its first digit other than 0, it may still be any.
  return fc
    .tuple(form, fc.integer({ min: 1, max: 24 }))
    .map(([whole, length]) => (/[A-Z]0/.test(whole) ? whole : whole.slice(0, length)));
};

const searched = plain.chain((facts) =>
  fc.tuple(fc.constant(facts), fc.array(typed(facts), { minLength: 1, maxLength: 3 })),
);

describe('a search for any words, numbers, posts, countries, TAGS and years together', () => {
  it(
    'agrees with a naive scan',
    () =>
      fc.assert(
        fc.asyncProperty(searched, fc.boolean(), async ([facts, terms], small) => {
          const searcher = await searcherOf(facts);
          const text = small ? terms.join(' ').toLowerCase() : terms.join(' ');
          const { records, identifiers } = searcher.search(text, 100);
          const naive = documents(facts).filter((cable) =>
            terms.every((term) => words(term).every((word) => meets(cable, word))),
          );
          const ids = (some: { id: string }[]) => some.map(({ id }) => id).toSorted();
          expect(ids(records.cables)).toEqual(ids(naive.filter(({ record }) => record)));
          expect(ids(identifiers.cables)).toEqual(ids(naive.filter(({ record }) => !record)));
        }),
        { numRuns: 400 },
      ),
    60_000,
  );

  it(
    'gives the newest of them where not all are asked for, and how many there are',
    () =>
      fc.assert(
        fc.asyncProperty(
          searched,
          fc.integer({ min: 0, max: 5 }),
          async ([facts, terms], limit) => {
            const searcher = await searcherOf(facts);
            const all = searcher.search(terms.join(' '), 100);
            const some = searcher.search(terms.join(' '), limit);
            const created = (hits: typeof all) => hits.records.cables.map((cable) => cable.created);
            const months = (hits: typeof all) => hits.identifiers.cables.map(({ month }) => month);
            expect(some.records.total).toBe(all.records.cables.length);
            expect(some.identifiers.total).toBe(all.identifiers.cables.length);
            expect(created(some)).toEqual(created(all).slice(0, limit));
            // Of several words it matters first how near they stand to each other.
            if (terms.length === 1) expect(created(all)).toEqual(created(all).toSorted().reverse());
            expect(months(some)).toEqual(months(all).toSorted().reverse().slice(0, limit));
          },
        ),
      ),
    60_000,
  );
});

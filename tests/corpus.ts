import fc from 'fast-check';
import { cableId, malformedId, STATION_KINDS, TAG_KINDS } from '@/lib/cable';
import { buildIndex } from '@/lib/index/build';
import type { Facts, IdentifierFact, RecordFact } from '@/lib/index/facts';
import { IndexOpener } from '@/lib/index/opener';
import type { OpenIndex } from '@/lib/index/reader';
import { Searcher } from '@/lib/index/search/searcher';
import { memorySource } from '@/lib/index/source';

type MalformedFact = Facts['malformed'][number];

const two = (value: number) => String(value).padStart(2, '0');
const code = fc.stringMatching(/^[A-Z]{3,8}$/);
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const day = fc.integer({ min: 1, max: 28 }).map(two);
const year = fc.constantFrom(1966, 1975, 1999, 2000, 2004, 2005, 2010);
/** Some close together, as a post's are, and some as far apart as six digits allow. */
const serial = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 999_999 }));

const stations = fc.uniqueArray(
  fc.record({
    code,
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    city: text,
    country: fc.constantFrom('VE', 'BR', 'IT', ''),
    kind: fc.constantFrom(...STATION_KINDS),
  }),
  { minLength: 1, maxLength: 4, selector: (station) => station.code },
);

const tags = fc.uniqueArray(
  fc.record({
    code: fc.stringMatching(/^[A-Z]{2,5}$/),
    kind: fc.constantFrom(...TAG_KINDS),
    definition: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })),
  }),
  { maxLength: 4, selector: (tag) => tag.code },
);

const identifier = (codes: string[]): fc.Arbitrary<IdentifierFact> =>
  fc
    .record({ station: fc.constantFrom(...codes), year, serial, month: fc.nat(11) })
    .map((parts) => ({ ...parts, month: `${parts.year}-${two(parts.month + 1)}` }));

/** In the manners in which the release has them wrong; some with a corrected form that another cable bears. */
const malformed = (fact: fc.Arbitrary<IdentifierFact>): fc.Arbitrary<MalformedFact> =>
  fc.tuple(fact, fc.nat(2)).map(([parts, manner]) => {
    const yy = two(parts.year % 100);
    const { station, serial: number } = parts;
    const tail = `${station}${number}`;
    const forms = [`${yy}SECTION01OF02${tail}`, `${yy}${yy}${tail}`, `${yy}${station}X`];
    return { ...parts, id: malformedId(forms[manner] ?? '') };
  });

const record = (
  { id, month }: MalformedFact,
  facts: Omit<Facts, 'records'>,
): fc.Arbitrary<RecordFact> => {
  const reference = fc.oneof(
    identifier(facts.stations.map((station) => station.code)),
    fc.constantFrom(...facts.identifiers, ...facts.malformed),
  );
  const names = facts.stations.map(({ name }) => name);
  return fc.record({
    id: fc.constant(id),
    created: fc
      .tuple(day, fc.nat(23), fc.option(fc.nat(59)))
      .map(([d, h, m]) => `${month}-${d}T${two(h)}${m === null ? '' : `:${two(m)}`}`),
    released: fc.oneof(
      fc.constant(''),
      day.map((d) => `2010-12-${d}`),
    ),
    classification: fc.constantFrom('SECRET//NOFORN', 'CONFIDENTIAL', ''),
    origin: fc.oneof(fc.constantFrom(...names), text),
    tags: fc.subarray(facts.tags.map((tag) => tag.code)),
    subject: fc.string({ unit: 'grapheme', maxLength: 60 }),
    references: fc.uniqueArray(reference.map(cableId), { maxLength: 4 }),
    redacted: fc.boolean(),
    extract: fc.boolean(),
  });
};

/** Any small release: posts, identifiers in any order, malformed ones, and records of some of them. */
export const corpus: fc.Arbitrary<Facts> = fc
  .record({ stations, tags })
  .chain((tables) => {
    const fact = identifier(tables.stations.map((station) => station.code));
    return fc.record({
      stations: fc.constant(tables.stations),
      tags: fc.constant(tables.tags),
      identifiers: fc.uniqueArray(fact, { maxLength: 60, selector: cableId }),
      malformed: fc.uniqueArray(malformed(fact), { maxLength: 4, selector: ({ id }) => id }),
    });
  })
  .chain((facts) => {
    const released = [
      ...facts.identifiers.map((parts) => ({ ...parts, id: cableId(parts) })),
      ...facts.malformed,
    ];
    return fc
      .subarray(released)
      .chain((some) => fc.tuple(...some.map((one) => record(one, facts))))
      .map((records) => ({ ...facts, records }));
  });

/** Builds the index of some facts and opens it from memory. */
export async function opened(facts: Facts): Promise<OpenIndex> {
  return new IndexOpener(memorySource(await buildIndex(facts))).open();
}

/** Builds the index of some facts and opens it from memory for searching. */
export async function searcherOf(facts: Facts): Promise<Searcher> {
  const source = memorySource(await buildIndex(facts));
  return Searcher.open(await new IndexOpener(source).open(), source);
}

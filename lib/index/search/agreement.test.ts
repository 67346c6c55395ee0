import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFiles } from '@/tests/real-index';
import { completeSearch, factsOf } from '@/tests/whole';
import { parseCableId } from '../../cable';
import type { Facts } from '../facts';
import { locateAt } from '../locate';
import { wordsOf } from './fold';
import type { RecordSearch } from './record-search';
import { stationWords } from './station-words';

/** A cable with all that a search goes by, as a naive scan has it. */
interface Known {
  id: string;
  created: string;
  station: string;
  year: number;
  serial: number;
  classification: string;
  tags: string[];
  subject: string[];
  /** Words by which each field finds it. */
  words: Record<'from' | 'tag' | 'class' | 'any', string[]>;
}

const folded = (text: string) => wordsOf(text).map((word) => word.folded);

let search: RecordSearch;
let known: Known[];
beforeAll(async () => {
  const index = await openFiles();
  // The malformed have a naive test of their own, and would need rules here.
  const facts = factsOf(index, ({ ordinal, corrected }) => ordinal % 24 === 0 && !corrected);
  search = completeSearch(facts);
  known = facts.records.map((record) => knownOf(record, facts));
});

function knownOf(record: Facts['records'][number], { stations, tags }: Facts): Known {
  const parts = parseCableId(record.id);
  const station = stations.find(({ code }) => code === parts?.station);
  if (!parts || !station) throw new Error(`No post: ${record.id}`);
  const subject = folded(record.subject);
  const from = stationWords(station).split(' ').filter(Boolean);
  const tag = record.tags.flatMap((code) => {
    const definition = tags.find((one) => one.code === code)?.definition ?? '';
    return folded(`${code} ${definition}`);
  });
  const level = folded(record.classification);
  const origin = record.origin === station.name ? [] : folded(record.origin);
  const any = [...subject, ...from, ...tag, ...level, ...origin];
  return { ...record, ...parts, subject, words: { from, tag, class: level, any } };
}

type Clause =
  | { kind: 'word'; word: string }
  | { kind: 'phrase'; words: string[] }
  | { kind: 'from' | 'tag' | 'class'; word: string }
  | { kind: 'dates'; from: string; to: string };
type Asked = Clause & { excluded: boolean };

const begins = (words: readonly string[], start: string) =>
  words.some((word) => word.startsWith(start));

function holds(cable: Known, clause: Asked): boolean {
  if (clause.kind === 'phrase') return nearness(cable.subject, clause.words, false) === 2;
  if (clause.kind === 'word')
    return begins(cable.words.any, clause.word) || isNumber(cable, clause.word);
  if (clause.kind === 'dates') {
    const month = cable.created.slice(0, 7);
    return clause.from.slice(0, 7) <= month && month <= clause.to.padEnd(7, '-99').slice(0, 7);
  }
  // The code of a TAG stands for it alone.
  const isCode = clause.kind === 'tag' && known.some(({ tags }) => tags.includes(clause.word));
  if (isCode) return cable.tags.includes(clause.word);
  return begins(cable.words[clause.kind], clause.word);
}

function isNumber({ station, year, serial }: Known, word: string): boolean {
  const yy = String(year).slice(2);
  const whole = [`${yy}${station}${serial}`, `${year}${station}${serial}`, `${station}${serial}`];
  return begins(whole, word) || (/^\d+$/.test(word) && [year, serial].includes(Number(word)));
}

/** 2 where the words follow each other, 1 where they stand in order, else 0. */
function nearness(subject: readonly string[], words: readonly string[], prefixes: boolean): number {
  const meets = (word: string | undefined, wanted: string) =>
    prefixes ? word?.startsWith(wanted) : word === wanted;
  const follows = subject.some((_, at) => words.every((word, n) => meets(subject[at + n], word)));
  if (follows) return 2;
  let next = 0;
  for (const word of subject) if (next < words.length && meets(word, words[next] ?? '')) next++;
  return next === words.length ? 1 : 0;
}

const textOf = (clause: Asked) => {
  const minus = clause.excluded ? '-' : '';
  if (clause.kind === 'phrase') return `${minus}"${clause.words.join(' ').toLowerCase()}"`;
  if (clause.kind === 'dates') return `${minus}${clause.from}..${clause.to}`;
  return `${minus}${clause.kind === 'word' ? '' : `${clause.kind}:`}${clause.word.toLowerCase()}`;
};

/** Clauses that some cable meets, or, excluded, does not. */
const asked = (cables: readonly Known[]): fc.Arbitrary<Asked[]> =>
  fc
    .tuple(
      fc.constantFrom(...cables),
      fc.constantFrom(...cables),
      fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    )
    .chain(([one, other, [a = 0, b = 0, c = 0, d = 0, e = 0]]) => {
      const of = (words: string[], n: number) => words[n % Math.max(1, words.length)] ?? 'EMBASSY';
      const start = (word: string, n: number) => word.slice(0, 2 + (n % 9));
      const at = a % Math.max(1, one.subject.length - 1);
      const clause = fc.constantFrom<Clause>(
        { kind: 'word', word: start(of(one.subject, b), c) },
        { kind: 'word', word: start(of(one.subject, c), d) },
        { kind: 'word', word: start(of(one.words.any, d), e) },
        { kind: 'word', word: String(one.serial) },
        { kind: 'word', word: `${String(one.year).slice(2)}${one.station}` },
        { kind: 'phrase', words: one.subject.slice(at, at + 2 + (c % 2)) },
        { kind: 'from', word: start(of(one.words.from, b), c) },
        { kind: 'tag', word: of(one.words.tag, b) },
        { kind: 'class', word: start(of(one.words.class, b), c) },
        { kind: 'dates', from: String(one.year - (a % 3)), to: String(one.year + (b % 2)) },
        { kind: 'dates', from: one.created.slice(0, 7), to: one.created.slice(0, 7) },
      );
      const without = fc.constantFrom<Clause>(
        { kind: 'word', word: of(other.subject, b) },
        { kind: 'tag', word: of(other.words.tag, c) },
        { kind: 'phrase', words: other.subject.slice(0, 2) },
        { kind: 'dates', from: String(other.year), to: String(other.year) },
      );
      return fc
        .tuple(
          fc.array(clause, { minLength: 1, maxLength: 3 }),
          fc.array(without, { maxLength: 1 }),
        )
        .map(([some, none]) => [
          ...some.map((one) => ({ ...one, excluded: false })),
          ...none.map((one) => ({ ...one, excluded: true })),
        ]);
    })
    .filter((clauses) =>
      clauses.every(
        (one) => one.kind !== 'phrase' || (one.words.length > 1 && one.words[0] !== ''),
      ),
    );

/** By the rules: as a phrase, in order, then the newest. */
function ranked(cables: readonly Known[], clauses: readonly Asked[]): string[] {
  const words = clauses.flatMap((one) => (one.kind === 'word' && !one.excluded ? [one.word] : []));
  const ofSubjects = words.filter((word) => known.some(({ subject }) => begins(subject, word)));
  const near = (cable: Known) =>
    ofSubjects.length < 2 ? 0 : nearness(cable.subject, ofSubjects, true);
  return cables
    .toSorted((a, b) => near(b) - near(a) || (moment(a) < moment(b) ? 1 : -1))
    .map((cable) => `${near(cable)} ${moment(cable)}`);
}

const moment = ({ created }: Known) => created.padEnd(16, ':00');

function counted(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('10,000 searches of any clauses', () => {
  it('find, order and count what a naive scan does', () => {
    fc.assert(
      fc.property(asked(known), (clauses) => {
        const text = clauses.map(textOf).join(' ');
        const naive = known.filter((cable) =>
          clauses.every((clause) => holds(cable, clause) !== clause.excluded),
        );
        const hits = search.search(text, { offset: 0, limit: known.length });
        const { identifiers } = search.data;
        const byId = new Map(known.map((cable) => [cable.id, cable]));
        const found = hits.ordinals.map((ordinal) => byId.get(locateAt(identifiers, ordinal).id));
        const ids = found.map((cable) => cable?.id ?? '');
        expect(ids.toSorted()).toEqual(naive.map(({ id }) => id).toSorted());
        expect(hits.total).toBe(naive.length);
        const own = found.filter((cable) => cable !== undefined);
        const exact = clauses.length === 1 && ids[0] === text.toUpperCase();
        if (!exact) {
          const order = ranked(naive, clauses);
          const near = new Map(order.map((line) => [line.slice(2), line]));
          if (near.size === order.length)
            expect(own.map((cable) => near.get(moment(cable)))).toEqual(order);
        }
        const { posts, tags, classifications, months } = hits.spread;
        expect(Object.fromEntries(posts)).toEqual(counted(naive.map(({ station }) => station)));
        expect(Object.fromEntries(tags)).toEqual(counted(naive.flatMap((one) => one.tags)));
        expect(Object.fromEntries(classifications)).toEqual(
          counted(naive.map(({ classification }) => classification)),
        );
        expect([...months.values()].reduce((sum, count) => sum + count, 0)).toBe(naive.length);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);
});

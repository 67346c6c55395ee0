import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from '@/tests/corpus';
import { recorded, wholeFiles } from '@/tests/whole';
import { cableId, parseCableId } from '../../cable';
import type { Facts } from '../facts';
import type { WholeFiles } from './contents';

/** Reads the files of a whole index by docs/index-format.md alone: nothing is taken from the code that wrote them. */
class Document {
  at = 0;

  constructor(readonly bytes: Uint8Array) {}

  static file(files: WholeFiles, name: string, kind: number, part = 0): Document {
    const bytes = (files as Map<string, Uint8Array>).get(name);
    if (!bytes) throw new Error(`no ${name}`);
    const ascii = new TextDecoder().decode(bytes.subarray(0, 4));
    expect([ascii, bytes[4], bytes[5], bytes[6], bytes[7]]).toEqual(['RFTL', 3, kind, part, 0]);
    const hash = createHash('sha256').update(bytes.subarray(24)).digest().subarray(0, 16);
    expect(hash.equals(bytes.subarray(8, 24))).toBe(true);
    return new Document(bytes.subarray(32));
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    return this.bytes[this.at++] ?? Number.NaN;
  }

  varint(): number {
    const byte = this.byte();
    return byte < 128 ? byte : byte - 128 + 128 * this.varint();
  }

  number(width: number): number {
    return Array.from({ length: width }, (_, n) => this.byte() * 256 ** n).reduce(
      (a, b) => a + b,
      0,
    );
  }

  take(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text(): string {
    return new TextDecoder().decode(this.take(this.varint()));
  }

  list<Item>(length: number, read: () => Item): Item[] {
    return Array.from({ length }, read);
  }

  runs(): Document[] {
    const count = this.varint();
    const starts = this.list(Math.ceil(count / 32), () => this.number(4));
    const from = this.at;
    return this.list(count, () => this.at - from).map((_, n) => {
      if (n % 32 === 0) expect(starts[n / 32]).toBe(this.at - from);
      return new Document(this.take(this.varint()));
    });
  }
}

const partOf = (code: string) => [...code].reduce((sum, one) => sum + one.charCodeAt(0), 0) % 16;

/** The identifiers of the facts in the order of identifiers.bin, which has a test of its own. */
function released({ stations, identifiers, malformed }: Facts) {
  const of = (code: string) => ({
    well: identifiers
      .filter(({ station }) => station === code)
      .toSorted((a, b) => a.year - b.year || a.serial - b.serial)
      .map((one) => ({ ...one, id: cableId(one) as string })),
    odd: malformed
      .filter(({ station }) => station === code)
      .toSorted((a, b) => a.year - b.year || a.serial - b.serial),
  });
  const byStation = stations.map(({ code }) => of(code));
  return [...byStation.flatMap(({ well }) => well), ...byStation.flatMap(({ odd }) => odd)];
}

function readAll(files: WholeFiles, facts: Facts) {
  const tables = JSON.parse(
    new TextDecoder().decode(Document.file(files, 'tables', 3).bytes),
  ) as Record<'classifications' | 'origins' | 'releases', string[]> & {
    tags: { code: string }[];
    forms: number;
  };
  const forms: string[] = [];
  for (let n = 0; files.has(`forms-${n}`); n++) {
    const file = Document.file(files, `forms-${n}`, 7, n);
    while (!file.done) forms.push(file.text());
  }
  expect(tables.forms).toBe(forms.length);
  const order = released(facts);
  const traits = Document.file(files, 'traits', 4);
  const width = traits.byte();
  const minutes = order.map(() => traits.number(2));
  const levels = order.map(() => traits.number(width));
  const tags = traits.runs();
  expect(tags.length).toBe(order.length);
  const cables = Array.from({ length: 16 }, (_, part) => {
    const own = facts.stations.filter(({ code }) => partOf(code) === part);
    const inPart = own.flatMap(({ code }) => order.filter(({ station }) => station === code));
    const texts = Document.file(files, `texts-${part}`, 5, part).runs();
    const entries = Document.file(files, `entries-${part}`, 6, part).runs();
    expect([texts.length, entries.length]).toEqual(Array(2).fill(inPart.length));
    return inPart.map((cable, n) => {
      const ordinal = order.indexOf(cable);
      const [text, entry, tagList] = [texts[n], entries[n], tags[ordinal]];
      if (!text || !entry || !tagList) throw new Error('no runs');
      const first = entry.byte();
      const release = entry.varint();
      const origin = (first & 8) > 0 ? entry.varint() : 0;
      const references = first >> 4 === 15 ? entry.varint() : first >> 4;
      const cited = entry.list(references, () => {
        const year = entry.byte();
        const own = (year & 64) > 0;
        const code = own ? cable.station : (facts.stations[entry.varint()]?.code ?? '');
        return `${String(((year & 63) + 66) % 100).padStart(2, '0')}${code}${entry.varint()}`;
      });
      const numbers = (list: Document) => {
        const all: number[] = [];
        while (!list.done) all.push(list.varint());
        return all;
      };
      return {
        id: cable.id,
        minutes: minutes[ordinal] ?? 0,
        month: cable.month,
        classification: tables.classifications[levels[ordinal] ?? 0],
        released: tables.releases[release],
        origin:
          origin === 0
            ? facts.stations.find(({ code }) => code === cable.station)?.name
            : tables.origins[origin - 1],
        tags: numbers(tagList).map((tag) => tables.tags[tag]?.code),
        forms: numbers(text).map((rank) => forms[rank] ?? ''),
        references: cited,
        flags: first & 7,
      };
    });
  }).flat();
  return { cables, tables, forms };
}

const isWord = (form: string) => /^[\p{L}\p{N}]/u.test(form);
const subjectOf = (forms: readonly string[]) =>
  forms.reduce((text, form, n) => {
    const between = n > 0 && isWord(form) && isWord(forms[n - 1] ?? '') ? ' ' : '';
    return text + between + form;
  }, '');

describe('the document on the format', () => {
  it(
    'suffices to read every record of a whole index',
    () =>
      fc.assert(
        fc.asyncProperty(corpus, async (all) => {
          const facts = recorded(all);
          const { cables } = readAll(await wholeFiles(facts), facts);
          const read = new Map(cables.map((cable) => [cable.id, cable]));
          expect(cables).toHaveLength(facts.records.length);
          for (const record of facts.records) {
            const [day, hour, minute] = record.created.slice(8).split(/[T:]/).map(Number);
            const hourOnly = minute === undefined ? 4 : 0;
            expect({ ...read.get(record.id), forms: [] }).toEqual({
              id: record.id,
              minutes: (((day ?? 0) - 1) * 24 + (hour ?? 0)) * 60 + (minute ?? 0),
              month: record.created.slice(0, 7),
              classification: record.classification,
              released: record.released,
              origin: record.origin,
              tags: record.tags,
              forms: [],
              references: record.references,
              flags: (record.redacted ? 1 : 0) + (record.extract ? 2 : 0) + hourOnly,
            });
            expect(subjectOf(read.get(record.id)?.forms ?? [])).toBe(record.subject);
          }
        }),
        { numRuns: 60 },
      ),
    60_000,
  );

  it(
    'suffices to read the postings',
    () =>
      fc.assert(
        fc.asyncProperty(corpus, async (all) => {
          const facts = recorded(all);
          const files = await wholeFiles(facts);
          const { cables, tables, forms } = readAll(files, facts);
          const order = released(facts).map(({ id }) => id);
          const documents = cables.toSorted(
            (a, b) =>
              (a.month < b.month ? 1 : a.month > b.month ? -1 : b.minutes - a.minutes) ||
              order.indexOf(a.id) - order.indexOf(b.id),
          );
          const words = Document.file(files, 'words', 8);
          expect(words.varint()).toBe(forms.length);
          const spelt = words.list(words.varint(), () => forms[words.varint()] ?? '');
          const wordOf = new Map(spelt.map((word) => [word, word]));
          for (let left = words.varint(); left > 0; left--)
            wordOf.set(forms[words.varint()] ?? '', spelt[words.varint()] ?? '');
          const lengths = words.list(words.varint(), () => words.varint());
          const firsts = words.list(words.varint(), () => words.varint());
          const names = [...spelt, ...tables.tags.map(({ code }) => code), ...tables.origins];
          expect(lengths).toHaveLength(names.length);
          let file = new Document(new Uint8Array());
          names.forEach((name, term) => {
            const opens = firsts.indexOf(term);
            if (opens >= 0) file = Document.file(files, `postings-${opens}`, 9, opens);
            const list = new Document(file.take(lengths[term] ?? 0));
            const found = members(list, documents.length);
            const has = (cable: (typeof documents)[number]) => {
              if (term < spelt.length) return cable.forms.some((form) => wordOf.get(form) === name);
              if (term < spelt.length + tables.tags.length) return cable.tags.includes(name);
              const code =
                parseCableId(cable.id)?.station ??
                all.malformed.find(({ id }) => id === cable.id)?.station;
              const own = facts.stations.find((station) => station.code === code)?.name;
              return cable.origin === name && own !== name;
            };
            const naive = [...documents.keys()].filter((n) => {
              const cable = documents[n];
              return cable !== undefined && has(cable);
            });
            expect(found).toEqual(naive);
          });
        }),
        { numRuns: 60 },
      ),
    60_000,
  );
});

function members(list: Document, count: number): number[] {
  if (list.bytes.length === Math.ceil(count / 8))
    return Array.from({ length: count }, (_, n) => n).filter(
      (n) => ((list.bytes[n >> 3] ?? 0) >> (n & 7)) % 2 === 1,
    );
  const found: number[] = [];
  while (!list.done) found.push((found.at(-1) ?? -1) + list.varint() + 1);
  return found;
}

import { expect, it } from 'vitest';
import { realFiles, rows } from '@/tests/real-index';
import type { RecordFile } from './files';

/** Reads a file by docs/index-format.md alone: nothing here is taken from the code that wrote it. */
class Document {
  at = 32;

  constructor(readonly bytes: Uint8Array) {}

  byte = (): number => this.bytes[this.at++] ?? Number.NaN;

  varint = (): number => {
    const byte = this.byte();
    return byte < 128 ? byte : byte - 128 + 128 * this.varint();
  };

  text(): string {
    const length = this.varint();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }

  column(count: number, width: number): number[] {
    const number = () => [this.byte, this.byte, this.byte, this.byte].slice(0, width);
    return list(count, () => number().reduce((sum, byte, n) => sum + byte() * 256 ** n, 0));
  }

  /** Calls a function with each key, at the beginning of its bytes, which it has to read to their end. */
  keyed(read: (key: number) => void): void {
    const end = this.varint() + this.at;
    let first = 0;
    const blocks = list(this.varint(), () => {
      first += this.varint();
      return { key: first, bytes: this.varint(), entries: this.varint() };
    });
    for (const block of blocks) {
      const blockEnd = this.at + block.bytes;
      for (let { key, entries } = block; entries > 0; entries--) {
        key += this.varint();
        const entryEnd = this.varint() + this.at;
        read(key);
        expect(this.at).toBe(entryEnd);
      }
      expect(this.at).toBe(blockEnd);
    }
    expect(this.at).toBe(end);
  }
}

const list = <Item>(length: number, read: () => Item): Item[] => Array.from({ length }, read);

/** Gives the codes of the stations, that of each ordinal, and the malformed identifiers. */
function stationsOf(bytes: Uint8Array) {
  const file = new Document(bytes);
  file.varint();
  const codes: string[] = JSON.parse(file.text()).map(([code]: string[]) => code);
  const malformed: string[][] = JSON.parse(file.text());
  const malformedBefore = file.column(codes.length + 1, 2);
  file.column(codes.length + 1, 2);
  const before = file.column(codes.length + 1, 4);
  const last = before.at(-1) ?? 0;
  const station = (ordinal: number) => {
    const [column, at] = ordinal < last ? [before, ordinal] : [malformedBefore, ordinal - last];
    return codes[column.findLastIndex((count) => count <= at)] ?? '';
  };
  return { codes, malformed, station };
}

it('the document on the format suffices to read the 6,713 records of the release, and who cites them', async () => {
  const files = await realFiles();
  const { codes, malformed, station } = stationsOf(files.identifiers);
  const names = new Map((await rows('stations.tsv')).map(({ code, name }) => [code, name]));
  const read: string[] = [];
  const released = new Set<string>();
  const citing = new Map<string, number>();
  for (let part = 0; part < 16; part++) {
    const bytes = files[`records-${part}` as RecordFile] ?? new Uint8Array();
    const file = new Document(bytes);
    const tables = JSON.parse(file.text());
    const reference = (own: string) => {
      const first = file.byte();
      if (first % 64 === 63) return malformed[file.varint()]?.[0] ?? '';
      const code = first & 64 ? own : codes[file.varint()];
      const id = `${String((66 + (first % 64)) % 100).padStart(2, '0')}${code}${file.varint()}`;
      if (first & 128) released.add(id);
      return id;
    };
    file.keyed((ordinal) => {
      const own = station(ordinal);
      expect([...own].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 16).toBe(part);
      const flags = file.byte();
      const classification = tables.classifications[file.varint()];
      const [minutes, release] = [file.varint(), ['', ...tables.releases][file.varint()]];
      const origin = [names.get(own), ...tables.origins][file.varint()];
      const tags = list(file.varint(), () => tables.tags[file.varint()].code).join(' ');
      const references = list(file.varint(), () => reference(own)).join(' ');
      const fields = [minutes, flags, release, classification, origin, tags];
      read.push([...fields, file.text(), references].join('\t'));
    });
    file.keyed((ordinal) => {
      for (const id of list(file.varint(), () => reference(station(ordinal))))
        citing.set(id, (citing.get(id) ?? 0) + 1);
    });
    expect(bytes.subarray(file.at)).toEqual(files.identifiers.subarray(8, 16));
  }
  const table = await rows('cables.tsv');
  expect(read.toSorted()).toEqual(table.map(line).toSorted());
  for (const { id = '', references = '' } of table) {
    const others = new Set(references.split(' ').filter((one) => one !== id && released.has(one)));
    expect([id, citing.get(id) ?? 0]).toEqual([id, others.size]);
  }
});

/** A row of the table as it is read from the files. */
function line(row: Record<string, string>): string {
  const [, day = '', hour = '', minute = '0'] = (row.created ?? '').split(/\d{4}-\d\d-|T|:/);
  const minutes = ((Number(day) - 1) * 24 + Number(hour)) * 60 + Number(minute);
  const hourOnly = row.created?.includes(':') ? 0 : 4;
  const flags = Number(row.redacted) + 2 * Number(row.extract) + hourOnly;
  const { released, classification, origin, tags, subject, references } = row;
  const fields = [released, classification, origin, tags, subject, references];
  return [minutes, flags, ...fields].join('\t');
}

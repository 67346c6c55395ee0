import { beforeAll, describe, expect, it } from 'vitest';
import { readTexts } from '@/modules/index-files';
import { identifierLines, openFiles, realFiles, rows } from '@/tests/real-index';
import { asCableId, type CableId } from '../cable';
import { buildIndex } from './build';
import { readFacts } from './facts';
import type { BundledFile } from './files';
import { locate } from './locate';
import { postOf } from './post';
import { cableOf, type OpenIndex } from './reader';

let index: OpenIndex;
beforeAll(async () => {
  index = await openFiles();
});

const id = (text: string) => asCableId(text) as CableId;

describe('the built index, read back', () => {
  it('has every one of the 251,287 identifiers with its month, and no other', async () => {
    const wrong: string[] = [];
    let count = 0;
    const check = (text: string, month: string) => {
      count++;
      const found = locate(index.identifiers, id(text));
      if (found?.id !== text || found.month !== month) wrong.push(text);
    };
    for (const line of await identifierLines()) {
      const [station = '', month = '', ...runs] = line.split(' ');
      for (const run of runs) {
        const [first = '', last = first] = run.split('-');
        for (let serial = Number(first); serial <= Number(last); serial++) {
          check(`${month.slice(2, 4)}${station}${serial}`, month);
        }
      }
    }
    for (const odd of await rows('identifiers-odd.tsv')) check(odd.id ?? '', odd.month ?? '');
    expect(wrong).toEqual([]);
    expect(count).toBe(251_287);
    expect(index.identifiers.count).toBe(251_287);
  });

  it('has every one of the 6,713 records, field by field, and no other', async () => {
    const table = await rows('cables.tsv');
    const wrong: string[] = [];
    for (const row of table) {
      const cable = cableOf(index, id(row.id ?? ''));
      const read = cable?.kind === 'record' && {
        id: cable.id,
        created: cable.created,
        released: cable.released ?? '',
        classification: cable.classification,
        origin: cable.origin,
        tags: cable.tags.map(({ code }) => code).join(' '),
        subject: cable.subject,
        references: cable.references.map((reference) => reference.id).join(' '),
        redacted: cable.redacted ? '1' : '0',
        extract: cable.extract ? '1' : '0',
      };
      if (JSON.stringify(read) !== JSON.stringify(row)) wrong.push(row.id ?? '');
    }
    expect(wrong).toEqual([]);
    expect(table).toHaveLength(6713);
    expect(index.records.ordinals()).toHaveLength(6713);
  });

  it('has the 282 stations with the facts and the number of cables of each', async () => {
    const table = await rows('stations.tsv');
    for (const row of table) {
      const post = postOf(index, row.code ?? '');
      expect(post).toMatchObject({
        code: row.code,
        city: row.city,
        country: row.country,
        kind: row.kind,
      });
      if (row.name) expect(post.name).toBe(row.name);
      expect([post.code, post.released]).toEqual([row.code, Number(row.count)]);
      expect(post.traffic.counts.reduce((sum, count) => sum + count, 0)).toBe(post.released);
    }
    expect(table).toHaveLength(282);
    expect(index.identifiers.codes).toHaveLength(282);
  });

  it('has the 670 TAGS, those of unknown meaning left unknown', async () => {
    const tags = new Map(
      (await rows('cables.tsv')).flatMap(({ id: one = '' }) => {
        const cable = cableOf(index, id(one));
        return cable?.kind === 'record' ? cable.tags.map((tag) => [tag.code, tag]) : [];
      }),
    );
    const table = await rows('tags.tsv');
    expect(Object.fromEntries(tags)).toEqual(
      Object.fromEntries(
        table.map(({ tag = '', kind, definition }) => [
          tag,
          { code: tag, kind, definition: definition || null },
        ]),
      ),
    );
    expect(tags.size).toBe(670);
  });

  it('is the same to the byte when built again', async () => {
    const again = await buildIndex(readFacts(await readTexts(process.cwd())));
    const first = await realFiles();
    expect(Object.keys(again)).toHaveLength(18);
    for (const [file, bytes] of Object.entries(first)) {
      expect([
        file,
        Buffer.compare(bytes, again[file as BundledFile] ?? bytes.subarray(1)),
      ]).toEqual([file, 0]);
    }
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { readTexts } from '@/modules/index-files';
import { openFiles, realFiles } from '@/tests/real-index';
import { asCableId, type CableId } from '../cable';
import { buildIndex } from './build';
import { readFacts } from './facts';
import { recordFileOf } from './files';
import { IndexFault } from './header';
import { IndexOpener } from './opener';
import { cableOf, lookUp, type OpenIndex } from './reader';
import { memorySource } from './source';

let index: OpenIndex;
beforeAll(async () => {
  index = await openFiles();
});

const id = (text: string) => asCableId(text) as CableId;
const cable = (text: string) => cableOf(index, id(text));

describe('looking a cable up', () => {
  it('gives the full record', () => {
    expect(cable('04CARACAS3124')).toMatchObject({
      kind: 'record',
      subject: 'GOV EFFORTS TO COMBAT TIPS',
      created: '2004-10-05T18:44',
      released: null,
      classification: 'CONFIDENTIAL',
      origin: 'Embassy Caracas',
      references: [{ id: '04CARACAS3025', released: true }],
      redacted: false,
      extract: true,
    });
  });

  it('gives what the identifier tells where there is no record', () => {
    expect(cable('06CARACAS3037')).toMatchObject({
      kind: 'identifier',
      why: 'not-held',
      month: '2006-10',
      neighbours: { before: '06CARACAS3018', after: '06CARACAS3038' },
    });
  });

  it('gives the nearest released numbers of one that was not released', () => {
    expect(cable('04CARACAS3026')).toEqual({
      kind: 'unreleased',
      id: '04CARACAS3026',
      station: 'CARACAS',
      year: 2004,
      neighbours: { before: '04CARACAS3025', after: '04CARACAS3031' },
    });
  });

  it('finds neighbours over the turn of a year', () => {
    const { neighbours } = cable('05CARACAS1') ?? {};
    expect(neighbours?.before).toMatch(/^04CARACAS/);
  });

  it.each([
    ['a number far beyond the highest of its post and year', '04CARACAS99999'],
    ['a year in which the post has no released cable', '70CARACAS12'],
    ['a station nobody knows', '04NOWHERE12'],
  ])('gives nothing for %s', (_, text) => {
    expect(cable(text)).toBeNull();
  });

  it('takes a number a little beyond the highest for a cable that was not released', () => {
    const highest = index.identifiers.block('CARACAS', 2004);
    const serial = highest && index.identifiers.serials(highest).at(-1);
    expect(cable(`04CARACAS${(serial ?? 0) + 10}`)?.kind).toBe('unreleased');
  });

  it('finds a malformed identifier by its exact form and by the corrected one', () => {
    const malformed = {
      id: '09SECTION01OF03SANJOSE525',
      corrected: '09SANJOSE525',
      kind: 'record',
    };
    expect(cable('09SECTION01OF03SANJOSE525')).toMatchObject(malformed);
    expect(cable('09SANJOSE525')).toMatchObject(malformed);
    expect(cable('06ASTANA')).toMatchObject({ corrected: '06ASTANA204', month: '2006-10' });
  });

  it('gives a corrected form to the cable that bears it, where there is one', () => {
    expect(cable('08CAIRO1416')).toMatchObject({ id: '08CAIRO1416', corrected: null });
    expect(cable('08SECTION01OF03CAIRO1416')).toMatchObject({ corrected: '08CAIRO1416' });
  });

  it.each([
    ['06KYIV1481', '06KIEV1481'],
    ['06KIEV3998', '06KYIV3998'],
    ['06AITTAIPEI7', '06TAIPEI7'],
    ['06TAIPEI428', '06AITTAIPEI428'],
  ])('finds %s under the other code of its post: %s', async (asked, released) => {
    const opened = await new IndexOpener(memorySource(await realFiles())).open([id(asked)]);
    expect(cableOf(opened, id(asked))).toEqual(cable(released));
    expect(cable(released)).toMatchObject({ id: released });
    expect(cable(asked)?.kind).not.toBe('unreleased');
  });

  it('tells of a number that was released under neither code of its post as it was asked', () => {
    expect(cable('06KYIV1')).toMatchObject({ kind: 'unreleased', id: '06KYIV1' });
  });

  it('tells which cables with a record cite it', () => {
    const citing = cable('09STATE15113');
    expect(citing?.kind === 'record' && citing.citedBy).toContain('09STOCKHOLM194');
    const one = cable('09STOCKHOLM194');
    expect(one?.kind === 'record' && one.references.map((reference) => reference.id)).toContain(
      '09STATE15113',
    );
  });

  it('keeps an hour-only date and a blank subject as they are', () => {
    expect(cable('02BRASILIA4227')).toMatchObject({ created: '2002-11-22T12' });
    expect(cable('02ANKARA8305')).toMatchObject({ subject: '' });
  });

  it('answers for many at once, with their posts once each', () => {
    const { cables, posts } = lookUp(
      index,
      ['04CARACAS3124', '06CARACAS751', '04NOWHERE1'].map(id),
    );
    expect(Object.keys(cables)).toEqual(['04CARACAS3124', '06CARACAS751']);
    expect(posts.CARACAS).toMatchObject({ name: 'Embassy Caracas', country: 'VE', released: 2340 });
  });
});

describe('a damaged index', () => {
  const flipped = (bytes: Uint8Array<ArrayBuffer>) => {
    const damaged = bytes.slice();
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 4;
    return damaged;
  };

  it('still knows identifiers of the posts whose records cannot be read, and all of the others', async () => {
    const file = recordFileOf('CARACAS');
    const damaged = await openFiles({
      [file]: flipped((await realFiles())[file] ?? new Uint8Array()),
    });
    expect(damaged.faults).toEqual([{ file, reason: 'damaged' }]);
    const lost = { kind: 'identifier', why: 'unreadable' };
    expect(cableOf(damaged, id('04CARACAS3124'))).toMatchObject(lost);
    expect(cableOf(damaged, id('66BUENOSAIRES2481'))).toMatchObject({ kind: 'record' });
    expect(lookUp(damaged, [id('04CARACAS3124')]).posts.CARACAS?.name).toBe('Embassy Caracas');
  });

  it('tells no record of another cable where its files are those of another build', async () => {
    const facts = readFacts(await readTexts(process.cwd()));
    const without = facts.identifiers.filter(
      ({ station, year, serial }) => `${station}${year}${serial}` !== 'ABUDHABI20034105',
    );
    const { identifiers } = await buildIndex({ ...facts, identifiers: without });
    const mixed = await openFiles({ identifiers });
    expect(mixed.faults.map(({ reason }) => reason)).toEqual(Array(16).fill('version'));
    expect(cableOf(mixed, id('04CARACAS3124'))).toMatchObject({
      kind: 'identifier',
      why: 'unreadable',
    });
  });

  it('names the file where the identifiers cannot be read', async () => {
    const opening = openFiles({ identifiers: flipped((await realFiles()).identifiers) });
    await expect(opening).rejects.toEqual(new IndexFault('identifiers', 'damaged'));
  });

  it('names the file that is missing', async () => {
    const opening = new IndexOpener(memorySource({})).open();
    await expect(opening).rejects.toMatchObject({ file: 'identifiers', reason: 'missing' });
  });
});

describe('an index opened for some cables', () => {
  async function openedFor(...ids: string[]) {
    const files = await realFiles();
    const read: string[] = [];
    const source = memorySource(files);
    const opener = new IndexOpener({
      read: (file) => {
        read.push(file);
        return source.read(file);
      },
    });
    return { opener, read, index: await opener.open(ids.map(id)) };
  }

  it('reads the records of their posts alone, and no file twice', async () => {
    const { opener, read, index } = await openedFor('04CARACAS3124', '06CARACAS751');
    expect(read.toSorted()).toEqual(['identifiers', recordFileOf('CARACAS')]);
    expect(cableOf(index, id('04CARACAS3124'))?.kind).toBe('record');
    await opener.open(['08CARACAS283', '66BUENOSAIRES2481'].map(id));
    expect(read).toHaveLength(3);
  });

  it('finds the records of a malformed identifier, which does not name its post', async () => {
    const { index } = await openedFor('09SECTION01OF03SANJOSE525');
    expect(cableOf(index, id('09SECTION01OF03SANJOSE525'))?.kind).toBe('record');
  });

  it('tries a file again that could not be read the first time', async () => {
    const files = await realFiles();
    const source = memorySource(files);
    let failing = true;
    const opener = new IndexOpener({
      read: (file) => (failing ? memorySource({}) : source).read(file),
    });
    await expect(opener.open()).rejects.toMatchObject({ reason: 'missing' });
    failing = false;
    expect((await opener.open()).faults).toEqual([]);
  });
});

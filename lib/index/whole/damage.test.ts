import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFiles } from '@/tests/real-index';
import { factsOf, wholeFiles, wholeOpener } from '@/tests/whole';
import { asCableId, type CableId } from '../../cable';
import { partOf, type WholeFile } from '../files';
import { IndexFault, seal } from '../header';
import { cableOf } from '../reader';
import { packRuns } from '../runs';
import { type IndexSource, memorySource } from '../source';
import type { WholeFiles } from './contents';
import { traitsContent } from './traits';
import { WholeOpener } from './whole-opener';
import { WholeSearch } from './whole-search';

const ID = asCableId('04CARACAS3124') as CableId;

let files: WholeFiles;
beforeAll(async () => {
  files = await wholeFiles(factsOf(await openFiles(), ({ station }) => station === 'CARACAS'));
});

/** The files with one of them changed; null takes it away. */
const changed = (file: WholeFile, change: (bytes: Uint8Array) => Uint8Array | null) => {
  const others = new Map<WholeFile, Uint8Array>(files);
  const bytes = change((files.get(file) ?? new Uint8Array()).slice());
  if (bytes) others.set(file, bytes);
  else others.delete(file);
  return others;
};

const flipped = (at: number, bit: number) => (bytes: Uint8Array) => {
  const place = at % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
  return bytes;
};

/** What is told of the file, by looking a cable up and by searching. */
async function faultsOf(others: ReadonlyMap<WholeFile, Uint8Array>): Promise<string[]> {
  const faults = new Set<string>();
  const note = (error: unknown) => {
    if (!(error instanceof IndexFault)) throw error;
    faults.add(error.file);
  };
  const opening = wholeOpener(others).open([ID]);
  await opening.then((index) => {
    for (const { file } of index.faults) faults.add(file);
  }, note);
  const search = WholeSearch.open(memorySource(Object.fromEntries(others)));
  await search.then((one) => one.warm()).catch(note);
  return [...faults];
}

describe('a whole index that is not as it was made', () => {
  it('is noticed by a look-up or a search, whichever bit of whichever file is another', async () => {
    const bit = fc.tuple(fc.constantFrom(...files.keys()), fc.nat(), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(bit, async ([file, at, n]) => {
        // Parts of other stations are read by searches alone; their entries by none of the two.
        fc.pre(!/^entries-/.test(file) || file === `entries-${partOf('CARACAS')}`);
        expect(await faultsOf(changed(file, flipped(at, n)))).toContain(file);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('is noticed where a file is whole, but of fewer cables than the others', async () => {
    const traits = new Map(files).set('traits', await seal('traits', traitsContent([])));
    expect(await faultsOf(traits)).toContain('traits');
    const source = memorySource(Object.fromEntries(traits));
    await expect(WholeSearch.open(source)).rejects.toEqual(new IndexFault('traits', 'damaged'));
    const [file, body] = [`texts-${partOf('CARACAS')}` as const, packRuns([])];
    const texts = new Map(files).set(file, await seal(file, { count: 0, body }));
    expect(await faultsOf(texts)).toContain(file);
  });

  it('is noticed wherever a file is cut off, or where it is missing', async () => {
    const cut = fc.tuple(fc.constantFrom(...files.keys()), fc.nat());
    await fc.assert(
      fc.asyncProperty(cut, async ([file, length]) => {
        fc.pre(!/^entries-/.test(file) || file === `entries-${partOf('CARACAS')}`);
        const shorter = changed(file, (bytes) => bytes.slice(0, length % bytes.length));
        expect(await faultsOf(shorter)).toContain(file);
        expect(await faultsOf(changed(file, () => null))).toContain(file);
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  it('never has a file of another kind or part taken for its own', async () => {
    const [one, other] = [
      `texts-${partOf('CARACAS')}`,
      `entries-${partOf('CARACAS')}`,
    ] as WholeFile[];
    if (!one || !other) throw new Error('no files');
    const swapped = changed(one, () => files.get(other) ?? null);
    expect(await faultsOf(swapped)).toContain(one);
  });

  it.each(['traits', 'texts', 'entries', 'forms'])(
    'knows a cable by number where the %s of its post cannot be read',
    async (kind) => {
      const place = { forms: '-0', traits: '' }[kind] ?? `-${partOf('CARACAS')}`;
      const file = `${kind}${place}` as WholeFile;
      const index = await wholeOpener(changed(file, flipped(50, 0))).open([ID]);
      expect(index.faults).toEqual([{ file, reason: 'damaged' }]);
      expect(cableOf(index, ID)).toMatchObject({
        kind: 'identifier',
        why: 'unreadable',
        month: '2004-10',
      });
    },
  );

  it('cannot be used where identifiers or tables cannot be read', async () => {
    for (const file of ['identifiers', 'tables'] as const) {
      const opening = wholeOpener(changed(file, flipped(60, 1))).open([ID]);
      await expect(opening).rejects.toEqual(new IndexFault(file, 'damaged'));
    }
  });

  it('reads nothing of cables where none is asked for', async () => {
    const read: string[] = [];
    const source = memorySource(Object.fromEntries(files));
    const noting: IndexSource = {
      read(file) {
        read.push(file);
        return source.read(file);
      },
    };
    await new WholeOpener(noting).open([]);
    expect(read.sort()).toEqual(['identifiers', 'tables']);
  });

  it('reads a file again that could not be read the first time', async () => {
    let failing = true;
    const good = memorySource(Object.fromEntries(files));
    const opener = wholeOpener(files, {
      read: (file) => (failing && file.startsWith('texts') ? memorySource({}) : good).read(file),
    });
    expect((await opener.open([ID])).faults).toHaveLength(1);
    failing = false;
    const index = await opener.open([ID]);
    expect([index.faults, cableOf(index, ID)?.kind]).toEqual([[], 'record']);
  });
});

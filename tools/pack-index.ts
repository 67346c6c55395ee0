import { openAsBlob } from 'node:fs';
import { access, constants, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faultOf, ImportError } from '../lib/importing/fault';
import { fileKind } from '../lib/importing/file-kind';
import { rowContext } from '../lib/importing/row-context';
import { readFacts } from '../lib/index/facts';
import { Identifiers } from '../lib/index/identifiers';
import { identifiersContent } from '../lib/index/identifiers-file';
import { Importer } from '../lib/index/import/importer';
import { pack } from '../lib/index/import/pack';
import type { Progress } from '../lib/index/import/progress';
import { sealed } from '../lib/index/whole/contents';
import { readReferenceTables, readTexts } from '../modules/index-files';
import { faultWords, reportWords } from './pack-index-words';

const USAGE = 'npm run index -- --from cables.csv --to my.reftel';

/** Large enough that joining the pieces costs nothing, small enough for memory. */
const PIECE = 4 << 20;

/**
 * Makes the packed index of a file of cables, telling how far it is. What was under the name before is replaced once
 * the new one is whole. Throws an ImportError or FileFault for what is no such file, an Error where the index could not
 * be written; nothing is changed by either.
 */
export async function packIndex(
  from: string,
  to: string,
  say: (line: string) => void,
): Promise<Progress> {
  await checkTarget(from, to);
  const file = await openAsBlob(from);
  if ((await fileKind(file)).kind === 'packed') throw new ImportError({ kind: 'foreign' });
  const importer = await newImporter();
  const { progress } = importer;
  let read = 0;
  for await (const { piece, size } of piecesOf(from)) {
    importer.push(piece);
    read += piece.length;
    say(`${Math.floor((100 * read) / size)} %, ${progress.records} cables`);
  }
  // Throws where the file has been changed meanwhile.
  await file.slice(0, 1).arrayBuffer();
  const contents = importer.finish();
  if (progress.records === 0) throw new ImportError({ kind: 'foreign' });
  await writeWhole(to, await pack(await sealed(contents)));
  return progress;
}

/** Gives an importer that knows what the extension knows. What is read for it, and no longer needed, it does not hold. */
async function newImporter(): Promise<Importer> {
  const root = resolve(import.meta.dirname, '..');
  const { stations, tags, ...facts } = readFacts(await readTexts(root));
  const released = new Identifiers(identifiersContent({ ...facts, stations, records: 0 }));
  const tables = await readReferenceTables(root, { ...facts, stations });
  return new Importer({ stations, tags }, rowContext(tables, released));
}

/**
 * Gives a file piece by piece, and its size. Each is valid until the next, which is being read meanwhile: two buffers
 * serve them all, where a stream makes a new one for each, and to collect them costs a fifth of the whole import.
 */
async function* piecesOf(path: string): AsyncGenerator<{ piece: Uint8Array; size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    let [buffer, other] = [new Uint8Array(PIECE), new Uint8Array(PIECE)];
    let { bytesRead } = await file.read(buffer);
    while (bytesRead > 0) {
      const reading = file.read(other);
      yield { piece: buffer.subarray(0, bytesRead), size };
      ({ bytesRead } = await reading);
      [buffer, other] = [other, buffer];
    }
  } finally {
    await file.close();
  }
}

/** Throws an Error where the index could not be written: before all is read for nothing, or the file itself is gone. */
async function checkTarget(from: string, to: string): Promise<void> {
  const source = await stat(from).catch(() => null);
  if (!source?.isFile()) throw new Error(`${from} is no file. Name cables.csv with --from.`);
  const target = await stat(to).catch(() => null);
  if (target && target.dev === source.dev && target.ino === source.ino)
    throw new Error(`${to} is the file that is read. Name another with --to.`);
  if (target && !target.isFile()) throw new Error(`${to} is no file. Name another with --to.`);
  await access(dirname(resolve(to)), constants.W_OK).catch(() => {
    throw new Error(`${to} cannot be written. Name a file in a folder that is yours with --to.`);
  });
}

async function writeWhole(to: string, bytes: Uint8Array): Promise<void> {
  const part = `${to}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, to);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Gives the files that are named. Throws an Error that tells how to name them. */
function named(): { from: string; to: string } {
  const options = { from: { type: 'string' }, to: { type: 'string' } } as const;
  try {
    const { from, to } = parseArgs({ options }).values;
    if (from && to) return { from, to };
  } catch {
    // Something else was named.
  }
  throw new Error(USAGE);
}

async function main(): Promise<void> {
  const { from, to } = named();
  try {
    const progress = await packIndex(from, to, (line) => process.stderr.write(`\r${line}`));
    console.log(`\n${reportWords(progress, to)}`);
  } catch (error) {
    const fault = faultOf(error);
    const isOther = fault.kind === 'unexpected' && error instanceof Error;
    throw new Error(`\n${isOther ? error.message : faultWords(fault, from)} Nothing was changed.`);
  }
}

if (import.meta.filename === process.argv[1])
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });

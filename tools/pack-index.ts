import { open, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rowContext } from '../lib/importing/row-context';
import { readFacts } from '../lib/index/facts';
import { Identifiers } from '../lib/index/identifiers';
import { identifiersContent } from '../lib/index/identifiers-file';
import { Importer, type Progress } from '../lib/index/import/importer';
import { pack } from '../lib/index/import/pack';
import { sealed } from '../lib/index/whole/contents';
import { readReferenceTables, readTexts } from '../modules/index-files';

const USAGE = 'npm run index -- --from cables.csv --to my.reftel';
/** Large enough that joining the pieces costs nothing, small enough for memory. */
const PIECE = 4 << 20;

/** Makes the packed index of a file of cables, telling how far it is. */
export async function packIndex(
  from: string,
  to: string,
  say: (line: string) => void,
): Promise<Progress> {
  const importer = await newImporter();
  let read = 0;
  for await (const { piece, size } of piecesOf(from)) {
    importer.push(piece);
    read += piece.length;
    say(`${Math.floor((100 * read) / size)} %, ${importer.progress.records} cables`);
  }
  const packed = await pack(await sealed(importer.finish()));
  await writeFile(to, packed);
  return importer.progress;
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

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  if (!values.from || !values.to) throw new Error(USAGE);
  const { rows, records, faults } = await packIndex(values.from, values.to, (line) =>
    process.stderr.write(`\r${line}`),
  );
  const left = Object.entries(faults).map(([fault, count]) => `${count} for their ${fault}`);
  console.log(`\n${records} of ${rows} rows are in ${values.to}; left out: ${left.join(', ')}.`);
}

if (import.meta.filename === process.argv[1])
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });

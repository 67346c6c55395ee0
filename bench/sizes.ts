import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { kilobytes, type Row, times } from './report';

/** What 251,287 identifiers and months cannot be told in less than: 138 KB by their entropy, 5 KB of directory. */
const BOUND = 143_000;
const IDENTIFIERS = { raw: 285_000, zipped: 175_000 };
const INDEX_ZIPPED = 750_000;
/** Addons-linter's limit for a file of text. */
const LARGEST_FILE = 5_000_000;
const ANNOTATOR = { bytes: 15_000, stretch: 10_000 };

/** What a store's zip makes of a file: deflated by itself, at the highest level. */
const zipped = (content: Uint8Array | string): number =>
  deflateRawSync(content, { level: 9 }).length;

/** Measures the index files and the annotator of a built extension, the index against JSON of the same facts. */
export function sizeRows(extension: string, json: string): Row[] {
  return [identifiersRow(extension), indexRow(extension, json), annotatorRow(extension)];
}

function identifiersRow(extension: string): Row {
  const content = readFileSync(join(extension, 'index/identifiers.bin'));
  const [raw, packed] = [content.length, zipped(content)];
  return {
    what: 'identifiers and months',
    measured: `raw ${kilobytes(raw)}\nzip ${kilobytes(packed)}`,
    rivals: `lower bound ${kilobytes(BOUND)}`,
    ratio: `raw ${times(raw / BOUND)} (${kilobytes(raw - BOUND)} above)\nzip ${times(packed / BOUND)} (${kilobytes(packed - BOUND)} above)`,
    budget: `raw ≤ ${kilobytes(IDENTIFIERS.raw)}\nzip ≤ ${kilobytes(IDENTIFIERS.zipped)}`,
    met: raw <= IDENTIFIERS.raw && packed <= IDENTIFIERS.zipped,
  };
}

function indexRow(extension: string, json: string): Row {
  const contents = filesUnder(join(extension, 'index')).map((file) => readFileSync(file));
  const raw = contents.reduce((sum, { length }) => sum + length, 0);
  const packed = contents.reduce((sum, content) => sum + zipped(content), 0);
  const jsonRaw = Buffer.byteLength(json);
  const jsonPacked = zipped(json);
  const largest = Math.max(...filesUnder(extension).map((file) => statSync(file).size));
  return {
    what: 'whole bundled index',
    measured: `zip ${kilobytes(packed)}, raw ${kilobytes(raw)}\nlargest file of all ${kilobytes(largest)}`,
    rivals: `JSON zip ${kilobytes(jsonPacked)}\nJSON raw ${kilobytes(jsonRaw)}`,
    ratio: `zip ${times(packed / jsonPacked)}\nraw ${times(raw / jsonRaw)}`,
    budget: `zip ≤ ${kilobytes(INDEX_ZIPPED)}\nfile < ${kilobytes(LARGEST_FILE)}`,
    met: packed <= INDEX_ZIPPED && largest < LARGEST_FILE,
  };
}

function annotatorRow(extension: string): Row {
  const bytes = statSync(join(extension, 'content-scripts/annotator.js')).size;
  return {
    what: 'annotator, minified',
    measured: kilobytes(bytes),
    rivals: `stretch ${kilobytes(ANNOTATOR.stretch)}`,
    ratio: times(bytes / ANNOTATOR.stretch),
    budget: `≤ ${kilobytes(ANNOTATOR.bytes)}`,
    met: bytes <= ANNOTATOR.bytes,
  };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

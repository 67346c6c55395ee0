import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIndex, type IndexFiles } from '@/lib/index/build';
import { readFacts } from '@/lib/index/facts';
import { IndexOpener } from '@/lib/index/opener';
import type { OpenIndex } from '@/lib/index/reader';
import { Searcher } from '@/lib/index/search/searcher';
import { memorySource } from '@/lib/index/source';
import { readTexts } from '@/modules/index-files';

const ROOT = join(import.meta.dirname, '..');

let built: Promise<IndexFiles> | undefined;

/** Gives the files of the real index, built once a test file from `data/`. */
export function realFiles(): Promise<IndexFiles> {
  built ??= readTexts(ROOT).then((texts) => buildIndex(readFacts(texts)));
  return built;
}

/** Opens an index from memory; by default the real one. */
export async function openFiles(changed: Partial<IndexFiles> = {}): Promise<OpenIndex> {
  const files = { ...(await realFiles()), ...changed };
  return new IndexOpener(memorySource(files)).open();
}

/** Opens the real index for searching. */
export async function realSearcher(): Promise<Searcher> {
  return Searcher.open(await openFiles(), memorySource(await realFiles()));
}

/** Gives the rows of a table in `data/` as they stand there, by column name. */
export async function rows(table: string): Promise<Record<string, string>[]> {
  const text = await readFile(join(ROOT, 'data', table), 'utf8');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, n) => [column, cells[n] ?? '']));
  });
}

/** Gives the lines of `data/identifiers.txt`. */
export async function identifierLines(): Promise<string[]> {
  const text = await readFile(join(ROOT, 'data/identifiers.txt'), 'utf8');
  return text.trimEnd().split('\n');
}

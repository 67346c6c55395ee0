import type { WholeFile } from '../index/files';
import { IndexFault, unseal } from '../index/header';
import type { IndexSource } from '../index/source';
import { eachPart } from '../index/whole/parting';
import { formFiles, readTables } from '../index/whole/whole-tables';
import type { Blocks } from './blocks';
import { discard, fileIn, generationSource, isOf } from './generation';
import type { ImportedIndex, Pointer } from './pointer';

/**
 * The imported index in use. Each is a generation of blocks, which comes into use by one write of the pointer, when all
 * of it is stored, and the one before goes out of use by the same. What may happen between any two writes leaves the
 * one or the other in use, and blocks that nobody points to: `sweep` deletes them.
 */
export class Imports {
  /** Settles when what was last asked to come into use has, or could not. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly blocks: Blocks,
    private readonly pointer: Pointer,
  ) {}

  /** Gives the index in use, or null. */
  current(): Promise<ImportedIndex | null> {
    return this.pointer.get();
  }

  /**
   * Puts a stored index into use, or none, and deletes the one before. Gives whether its blocks are all there. One after
   * the other: of two at once, neither would know of the other's blocks and delete them.
   */
  use(imported: ImportedIndex | null): Promise<boolean> {
    const used = this.#turn.then(() => this.#use(imported));
    this.#turn = used.catch(() => {});
    return used;
  }

  /** Deletes what no index in use has. Only for who knows that none is on its way. */
  async sweep(): Promise<void> {
    const current = await this.pointer.get();
    await discard(this.blocks, (key) => !current || !isOf(current.generation, key));
  }

  /** Gives the files of an index that is stored. */
  source({ generation }: Pick<ImportedIndex, 'generation'>): IndexSource {
    return generationSource(this.blocks, generation);
  }

  /** Reads every file of an index. Throws an IndexFault for one that cannot be used or is not there. */
  async verify(imported: ImportedIndex): Promise<void> {
    const source = this.source(imported);
    const stored = await this.#files(imported);
    for (const file of stored) await unseal(file, source, () => null);
    const others: WholeFile[] = [
      ...(['identifiers', 'tables', 'traits', 'words'] as const),
      ...eachPart((part) => [`texts-${part}`, `entries-${part}`] as const).flat(),
      ...formFiles(await unseal('tables', source, readTables)),
    ];
    const count = imported.files - others.length;
    const postings = Array.from({ length: count }, (_, n): WholeFile => `postings-${n}`);
    const missing = [...others, ...postings].find((file) => !stored.includes(file));
    if (missing) throw new IndexFault(missing, 'missing');
  }

  async #use(imported: ImportedIndex | null): Promise<boolean> {
    if (imported && !(await this.#isWhole(imported))) return false;
    const before = await this.pointer.get();
    await this.pointer.set(imported);
    // Its page may be gone, and another have swept while nothing pointed to it.
    if (imported && !(await this.#isWhole(imported))) {
      await this.pointer.set(before);
      return false;
    }
    // The change is made; what cannot be deleted now is swept later.
    if (before && before.generation !== imported?.generation)
      await discard(this.blocks, (key) => isOf(before.generation, key)).catch(() => {});
    return true;
  }

  async #isWhole(imported: ImportedIndex): Promise<boolean> {
    return (await this.#files(imported)).length === imported.files;
  }

  async #files({ generation }: ImportedIndex): Promise<WholeFile[]> {
    const keys = await this.blocks.keys();
    return keys.flatMap((key) => fileIn(generation, key) ?? []);
  }
}

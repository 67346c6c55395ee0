import { type CableId, parseCableId } from '../../cable';
import { partOf, type WholeFile } from '../files';
import { type Content, IndexFault, orDamaged, unseal } from '../header';
import { Identifiers } from '../identifiers';
import { type Located, locate } from '../locate';
import { Once } from '../once';
import type { Fault, OpenIndex } from '../reader';
import { sameCable } from '../same-cable';
import type { IndexSource } from '../source';
import type { Tables } from '../tables';
import { Forms, FormsFile, formFilesOf } from './forms';
import { positionInPart } from './parting';
import { Traits } from './traits';
import { readPart, type WholePart, WholeRecords } from './whole-records';
import { readTables } from './whole-tables';

/** Opens what it takes to look some cables up in a whole index, each file once. */
export class WholeOpener {
  readonly #once = new Once<WholeFile>();
  readonly #parts = new Map<number, WholePart>();
  readonly #forms = new Map<number, FormsFile>();
  #traits: Traits | null = null;

  constructor(private readonly source: IndexSource) {}

  /**
   * Opens identifiers, tables, traits and the parts of some cables' stations, then the forms of their subjects. Damaged files
   * are told as faults, and what needs them is not there. Throws an IndexFault where the identifiers or tables
   * cannot be used.
   */
  async open(asked: readonly CableId[]): Promise<OpenIndex> {
    const ids = asked.flatMap(sameCable);
    const faults = new Map<string, Fault>();
    const asFault = (error: unknown) => {
      if (!(error instanceof IndexFault)) throw error;
      faults.set(error.file, { file: error.file, reason: error.reason });
    };
    const named = ids.flatMap((id) => parseCableId(id)?.station ?? []).map(partOf);
    const [identifiers, tables] = await Promise.all([
      this.identifiers(),
      this.tables(),
      // Of no cable nothing is read: they are the largest file of all.
      ids.length > 0 && this.#openTraits().catch(asFault),
      this.#openParts(named, asFault),
    ]);
    const located = ids.map((id) => locate(identifiers, id)).filter((one) => one !== null);
    // The station of a malformed identifier is known only now.
    await this.#openParts(
      located.map(({ station }) => partOf(station)),
      asFault,
    );
    const parts = await this.#openForms(located, identifiers, asFault);
    const records = new WholeRecords(
      identifiers,
      tables,
      this.#traits,
      new Forms(this.#forms),
      parts,
    );
    return { identifiers, records, faults: [...faults.values()] };
  }

  identifiers(): Promise<Identifiers> {
    return this.#once.get('identifiers', () => Identifiers.open(this.source));
  }

  tables(): Promise<Tables> {
    return this.#once.get('tables', () => unseal('tables', this.source, readTables));
  }

  async #openTraits(): Promise<void> {
    const [content, { count }] = await Promise.all([this.content('traits'), this.identifiers()]);
    if (content.count !== count) throw new IndexFault('traits', 'damaged');
    this.#traits ??= orDamaged('traits', () => new Traits(content));
  }

  async #openParts(parts: readonly number[], asFault: (error: unknown) => void): Promise<void> {
    const open = async (part: number) => {
      const [texts, entries] = await Promise.all([
        this.content(`texts-${part}`),
        this.content(`entries-${part}`),
      ]);
      this.#parts.set(
        part,
        orDamaged(`texts-${part}`, () => readPart(texts, entries)),
      );
    };
    const missing = [...new Set(parts)].filter((part) => !this.#parts.has(part));
    await Promise.all(missing.map((part) => open(part).catch(asFault)));
  }

  /** Opens the forms of subjects; gives the parts of which all subjects asked for can be read. */
  async #openForms(
    located: readonly Located[],
    identifiers: Identifiers,
    asFault: (error: unknown) => void,
  ): Promise<Map<number, WholePart>> {
    const parts = new Map(this.#parts);
    await Promise.all(
      located.map(async (one) => {
        const part = parts.get(partOf(one.station));
        const files = part ? formFilesOf(part.texts.at(positionInPart(one, identifiers))) : [];
        await Promise.all([...new Set(files)].map((file) => this.#openForm(file))).catch(
          (error) => {
            parts.delete(partOf(one.station));
            asFault(error);
          },
        );
      }),
    );
    return parts;
  }

  async #openForm(file: number): Promise<void> {
    const content = await this.content(`forms-${file}`);
    if (!this.#forms.has(file)) this.#forms.set(file, new FormsFile(content));
  }

  /** Gives what is in a file. */
  content(file: WholeFile): Promise<Content> {
    return this.#once.get(file, () => unseal(file, this.source, (content) => content));
  }
}

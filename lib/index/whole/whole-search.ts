import type { CableId } from '../../cable';
import { unseal } from '../header';
import type { Identifiers } from '../identifiers';
import { type Page, type RecordHits, RecordSearch } from '../search/record-search';
import { Texts } from '../search/texts';
import type { IndexSource } from '../source';
import { openSearchData } from './open-search';
import { eachPart } from './parting';

/** Searches a whole index, reading what a search needs when it first does. */
export class WholeSearch {
  private constructor(
    private readonly source: IndexSource,
    private readonly records: RecordSearch,
  ) {}

  /** Opens a whole index for searching. Throws an IndexFault where a file cannot be used. */
  static async open(source: IndexSource): Promise<WholeSearch> {
    return new WholeSearch(source, new RecordSearch(await openSearchData(source)));
  }

  get identifiers(): Identifiers {
    return this.records.data.identifiers;
  }

  /** Gives a page of what was found. Throws an IndexFault where a file that it reads cannot be used. */
  async search(text: string, page: Page): Promise<RecordHits> {
    const { postings, texts } = this.records.needs(text);
    // Without anything to wait for, a search is over before the next key.
    if (texts || postings.length > 0) await this.#read(postings, texts);
    return this.records.search(text, page);
  }

  /** Gives the identifiers of what was found, to look the cables up by. */
  ids(hits: RecordHits): CableId[] {
    return this.records.ids(hits);
  }

  /** Reads all that searches may need, so that none of them waits for a file. */
  async warm(): Promise<void> {
    const { documents, postings, texts } = this.records.data;
    await this.#read(postings.missing({ from: 0, to: Number.POSITIVE_INFINITY }), texts === null);
    documents.align();
  }

  async #read(postings: readonly number[], texts: boolean): Promise<void> {
    const { data } = this.records;
    await Promise.all([
      ...postings.map(async (file) =>
        data.postings.add(file, await unseal(`postings-${file}`, this.source, ({ body }) => body)),
      ),
      texts && this.#readTexts(),
    ]);
  }

  async #readTexts(): Promise<void> {
    const { data } = this.records;
    const parts = await Promise.all(
      eachPart((part) => unseal(`texts-${part}`, this.source, (content) => content)),
    );
    data.texts = new Texts(data.identifiers, parts);
  }
}

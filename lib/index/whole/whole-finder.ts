import { IndexFault } from '../header';
import type { Identifiers } from '../identifiers';
import { overlaid } from '../overlay';
import type { OpenIndex } from '../reader';
import type { Found } from '../search/hits';
import { rankedCables } from '../search/ranked-cables';
import type { IndexSource } from '../source';
import { WholeOpener } from './whole-opener';
import { WholeSearch } from './whole-search';

/** Searches an imported index, and tells the cables it finds as they are told with it laid over the bundled one. */
export class WholeFinder {
  private constructor(
    private readonly search: WholeSearch,
    private readonly opener: WholeOpener,
    private readonly bundled: OpenIndex,
  ) {}

  /** Opens an imported index for searching. Throws an IndexFault where a file cannot be used. */
  static async open(source: IndexSource, bundled: OpenIndex): Promise<WholeFinder> {
    return new WholeFinder(await WholeSearch.open(source), new WholeOpener(source), bundled);
  }

  /**
   * Gives the first of what was found, up to a limit, and all else there is to tell. Throws an IndexFault where a file
   * that it reads cannot be used.
   */
  async find(text: string, limit: number): Promise<Found> {
    const hits = await this.search.search(text, { offset: 0, limit });
    const ids = this.search.ids(hits);
    const index = overlaid(await this.opener.open(ids), this.bundled);
    const [fault] = index.over?.faults ?? [];
    if (fault) throw new IndexFault(fault.file, fault.reason);
    return {
      words: hits.words,
      records: { total: hits.total, cables: rankedCables(index, ids, hits) },
      identifiers: { total: 0, cables: [] },
      spread: hits.spread,
    };
  }

  /** The cables that it has. */
  get identifiers(): Identifiers {
    return this.search.identifiers;
  }

  /** Reads all that searches may need, so that none of them waits for a file. Throws as `find` does. */
  warm(): Promise<void> {
    return this.search.warm();
  }
}

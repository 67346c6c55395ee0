import uFuzzy from '@leeoniya/ufuzzy';
import MiniSearch from 'minisearch';
import { foldedText } from '../../lib/index/search/fold';
import { WholeSearch } from '../../lib/index/whole/whole-search';

/** One way to search 251,287 cables: what it is loaded from, and how many cables it finds. */
export interface Contender {
  load(
    read: (file: string) => Promise<Response>,
  ): Promise<(query: string) => Promise<number> | number>;
}

export const PAGE = 20;

/** What a plain search knows of the syntax of queries: words. */
const plain = (query: string) =>
  foldedText(query.replace(/\w+:|\d{4}\.\.\d{4}/g, ' '))
    .trim()
    .split(' ');

export const CONTENDERS: Record<'ours' | 'scan' | 'uFuzzy' | 'miniSearch', Contender> = {
  ours: {
    async load(read) {
      const search = await WholeSearch.open({
        read: async (file) => new Uint8Array(await (await read(`${file}.bin`)).arrayBuffer()),
      });
      let warming: Promise<void> | undefined;
      let asked = 0;
      return async (query) => {
        const { total } = await search.search(query, { offset: 0, limit: PAGE });
        // What the popup does while nothing is asked for.
        warming ??= search.warm();
        if (asked++ === 1) await warming;
        return total;
      };
    },
  },
  /** One string of folded lines, newest first: all of them are tested for all words, to have their number. */
  scan: {
    async load(read) {
      const text = await (await read('lines.txt')).text();
      return (query) => {
        const [first = '', ...others] = plain(query).map((word) => ` ${word}`);
        let total = 0;
        for (let at = text.indexOf(first); at >= 0; ) {
          const end = text.indexOf('\n', at);
          const line = text.slice(text.lastIndexOf('\n', at) + 1, end);
          if (others.every((word) => line.includes(word))) total++;
          at = text.indexOf(first, end);
        }
        return total;
      };
    },
  },
  uFuzzy: {
    async load(read) {
      const lines = (await (await read('lines.txt')).text()).split('\n');
      const fuzzy = new uFuzzy({ intraMode: 1, interLft: 1 });
      return (query) => {
        const found = fuzzy.filter(lines, plain(query).join(' ')) ?? [];
        if (found.length > 0 && found.length <= 1000) {
          const info = fuzzy.info(found, lines, plain(query).join(' '));
          fuzzy.sort(info, lines, plain(query).join(' '));
        }
        return found.length;
      };
    },
  },
  miniSearch: {
    async load(read) {
      const search = miniSearch(await (await read('minisearch.json')).text());
      return (query) => search(query).length;
    },
  },
};

/** Gives what finds with MiniSearch: all words or their beginnings, else with a slip. */
export function miniSearch(json: string) {
  const search = MiniSearch.loadJSON(json, OPTIONS);
  return (query: string) => {
    const words = plain(query).join(' ');
    const found = search.search(words, { prefix: true, combineWith: 'AND' });
    return found.length > 0 ? found : search.search(words, { fuzzy: 1, combineWith: 'AND' });
  };
}

/** How the index of MiniSearch is built and loaded. */
export const OPTIONS = {
  fields: ['text'],
  tokenize: (text: string) => text.split(' ').filter(Boolean),
  processTerm: (term: string) => term,
};

import { unseal } from '../header';
import type { OpenIndex } from '../reader';
import type { SearchData } from '../search/search-data';
import type { IndexSource } from '../source';
import { searchData } from '../whole/open-search';
import { unpackContents } from './packing';
import { RecordSubjects } from './record-subjects';

/**
 * Opens what a search of the bundled records reads. Takes some 20 ms for 6,713. Throws an IndexFault where search.bin
 * cannot be used.
 */
export async function openSearchFile(index: OpenIndex, source: IndexSource): Promise<SearchData> {
  const data = await unseal('search', source, ({ body }) => searchData(unpackContents(body)));
  return { ...data, texts: new RecordSubjects(index, data.identifiers) };
}

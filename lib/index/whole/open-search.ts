import type { WholeFile } from '../files';
import { type Content, orDamaged, unseal } from '../header';
import { Identifiers } from '../identifiers';
import { ClosedWords } from '../search/closed-words';
import { Documents, frameOf } from '../search/documents';
import { Lexicon } from '../search/lexicon';
import { Postings } from '../search/postings';
import type { SearchData } from '../search/search-data';
import type { IndexSource } from '../source';
import type { Contents } from './contents';
import { Traits } from './traits';
import { formFiles, readTables } from './whole-tables';

/** Gives what a search reads from the contents of the files of an index, all but subjects. */
export function searchData(contents: Contents): SearchData {
  const get = (file: WholeFile): Content => {
    const content = contents.get(file);
    if (!content) throw new RangeError(`No ${file}`);
    return content;
  };
  const identifiers = new Identifiers(get('identifiers'));
  const tables = readTables(get('tables'));
  const traits = new Traits(get('traits')).columns();
  const lexicon = new Lexicon(get('words'), formFiles(tables).map(get));
  const postings = new Postings(lexicon, identifiers.count);
  for (const file of postings.files) {
    const content = contents.get(`postings-${file}`);
    if (content) postings.add(file, content.body);
  }
  return {
    identifiers,
    tables,
    closed: new ClosedWords(identifiers, tables),
    documents: new Documents(frameOf(identifiers), traits),
    lexicon,
    postings,
    texts: null,
  };
}

/**
 * Opens what every search of a whole index reads; subjects and postings are read when a search needs them. What can be
 * made of some files is made while others are on their way. Throws an IndexFault where a file cannot be used.
 */
export async function openSearchData(source: IndexSource): Promise<SearchData> {
  const content = (file: WholeFile) => unseal(file, source, (one) => one);
  const tables = unseal('tables', source, readTables);
  const forms = tables.then((all) => Promise.all(formFiles(all).map(content)));
  const small = Promise.all([content('identifiers'), tables]).then(([found, tables]) => {
    const identifiers = new Identifiers(found);
    const frame = frameOf(identifiers);
    return { frame, data: { identifiers, tables, closed: new ClosedWords(identifiers, tables) } };
  });
  const lexicon = Promise.all([content('words'), forms]).then((all) => new Lexicon(...all));
  const traits = unseal('traits', source, (one) => new Traits(one).columns());
  const documents = Promise.all([small, traits]).then(([{ frame }, columns]) =>
    orDamaged('traits', () => new Documents(frame, columns)),
  );
  const [{ data }, words, made] = await Promise.all([small, lexicon, documents]);
  const postings = new Postings(words, made.count);
  return { ...data, documents: made, lexicon: words, postings, texts: null };
}

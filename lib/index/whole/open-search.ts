import { ByteReader } from '../bytes';
import type { WholeFile } from '../files';
import { type Content, unseal } from '../header';
import { Identifiers } from '../identifiers';
import { Documents } from '../search/documents';
import { Lexicon } from '../search/lexicon';
import { Postings } from '../search/postings';
import type { SearchData } from '../search/search-data';
import { Texts } from '../search/texts';
import type { IndexSource } from '../source';
import type { Contents } from './contents';
import { FORMS_IN_FILE } from './forms';
import { eachPart } from './parting';
import { Traits } from './traits';

/** What a search reads before it knows what is searched for. */
interface Opening {
  identifiers: Content;
  tables: Content;
  words: Content;
  forms: readonly Content[];
  traits: readonly Content[];
}

/** Makes what a search reads; lists of postings and subjects are to be added. */
function assembled({ identifiers: content, tables, words, forms, traits }: Opening): SearchData {
  const identifiers = new Identifiers(content);
  const documents = new Documents(
    identifiers,
    traits.map((one) => new Traits(one)),
  );
  const lexicon = new Lexicon(words, forms);
  return {
    identifiers,
    tables: JSON.parse(new TextDecoder().decode(tables.body)),
    documents,
    lexicon,
    postings: new Postings(lexicon, documents.count),
    texts: null,
  };
}

/** Gives what a search reads, complete, from the contents of all files of an index. */
export function searchData(contents: Contents): SearchData {
  const get = (file: WholeFile): Content => {
    const content = contents.get(file);
    if (!content) throw new RangeError(`No ${file}`);
    return content;
  };
  const words = get('words');
  const data = assembled({
    identifiers: get('identifiers'),
    tables: get('tables'),
    words,
    forms: formFiles(words).map(get),
    traits: eachPart((part) => get(`traits-${part}`)),
  });
  for (const file of data.postings.files) data.postings.add(file, get(`postings-${file}`).body);
  const texts = eachPart((part) => get(`texts-${part}`));
  return { ...data, texts: new Texts(data.identifiers, texts) };
}

/**
 * Opens what every search of a whole index reads; subjects and postings are read when a search needs them. Throws an
 * IndexFault where a file cannot be used.
 */
export async function openSearchData(source: IndexSource): Promise<SearchData> {
  const content = (file: WholeFile) => unseal(file, source, (one) => one);
  const [identifiers, tables, { words, forms }, traits] = await Promise.all([
    content('identifiers'),
    content('tables'),
    content('words').then(async (words) => ({
      words,
      forms: await Promise.all(formFiles(words).map(content)),
    })),
    Promise.all(eachPart((part) => content(`traits-${part}`))),
  ]);
  return assembled({ identifiers, tables, words, forms, traits });
}

/** Gives the files of forms, of which words.bin tells how many there are. */
function formFiles({ body }: Content): WholeFile[] {
  const forms = new ByteReader(body).varint();
  return Array.from(
    { length: Math.ceil(forms / FORMS_IN_FILE) },
    (_, n): WholeFile => `forms-${n}`,
  );
}

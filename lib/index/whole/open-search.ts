import type { WholeFile } from '../files';
import type { Content } from '../header';
import { Identifiers } from '../identifiers';
import { Documents } from '../search/documents';
import { Lexicon } from '../search/lexicon';
import { Postings } from '../search/postings';
import type { SearchData } from '../search/search-data';
import { Texts } from '../search/texts';
import type { Contents } from './contents';
import { eachPart } from './parting';
import { Traits } from './traits';

/** Gives what a search reads, from the contents of all files of an index. */
export function searchData(contents: Contents): SearchData {
  const get = (file: WholeFile): Content => {
    const content = contents.get(file);
    if (!content) throw new RangeError(`No ${file}`);
    return content;
  };
  const forms = [...contents].filter(([file]) => file.startsWith('forms-'));
  const identifiers = new Identifiers(get('identifiers'));
  const documents = new Documents(
    identifiers,
    eachPart((part) => new Traits(get(`traits-${part}`))),
  );
  const lexicon = new Lexicon(
    get('words'),
    forms.map(([, content]) => content),
  );
  const postings = new Postings(lexicon, documents.count);
  for (const file of postings.files) postings.add(file, get(`postings-${file}`).body);
  return {
    identifiers,
    tables: JSON.parse(new TextDecoder().decode(get('tables').body)),
    documents,
    lexicon,
    postings,
    texts: new Texts(
      identifiers,
      eachPart((part) => get(`texts-${part}`)),
    ),
  };
}

import type { WholeFile } from '../files';
import { type Content, unseal } from '../header';
import { Runs } from '../runs';
import type { SearchData } from '../search/search-data';
import { Texts } from '../search/texts';
import { memorySource } from '../source';
import { sealed, type WholeFiles } from '../whole/contents';
import { originOf } from '../whole/entry-code';
import { openSearchData } from '../whole/open-search';
import { eachPart, runsOf } from '../whole/parting';
import { postingsContent } from '../whole/postings-content';

/**
 * Gives the files of a packed index with the postings, which follow from what cables have, the same to the byte. Throws
 * an IndexFault where a file cannot be used.
 */
export async function withPostings(files: WholeFiles): Promise<WholeFiles> {
  const source = memorySource(Object.fromEntries(files));
  const content = (file: WholeFile) => unseal(file, source, (one) => one);
  const data = await openSearchData(source);
  const texts = new Texts(
    data.identifiers,
    await Promise.all(eachPart((part) => content(`texts-${part}`))),
  );
  const entries = await Promise.all(eachPart((part) => content(`entries-${part}`)));
  const terms = termsOf(data, texts, originsOf(data, entries));
  const count = data.lexicon.postings.length - 1;
  const postings = postingsContent(count, data.documents.count, terms);
  const derived = postings.files.map((one, n): [WholeFile, Content] => [`postings-${n}`, one]);
  return new Map([...files, ...(await sealed(new Map(derived)))]);
}

/** Gives, for each document, the words of its subject, its TAGS, and its origin where that is not its post's name. */
function termsOf({ documents, lexicon, tables }: SearchData, texts: Texts, origins: Uint32Array) {
  const firstOrigin = lexicon.words + tables.tags.length;
  return (document: number): number[] => {
    const ordinal = documents.ordinals[document] ?? 0;
    const tags = new Set(documents.tags(document).map((tag) => lexicon.words + tag));
    const origin = origins[ordinal] ?? 0;
    const words = new Set(texts.words(ordinal, lexicon));
    return [...words, ...tags, ...(origin === 0 ? [] : [firstOrigin + origin - 1])];
  };
}

function originsOf({ identifiers }: SearchData, parts: readonly Content[]): Uint32Array {
  const origins = new Uint32Array(identifiers.count);
  parts.forEach(({ body }, part) => {
    const entries = new Runs(body);
    for (const { ordinal, position, count } of runsOf(part, identifiers))
      for (let n = 0; n < count; n++) origins[ordinal + n] = originOf(entries.at(position + n));
  });
  return origins;
}

import type { Station, Tag } from '../../cable';
import { ByteWriter } from '../bytes';
import type { WholeFile } from '../files';
import { type Content, seal } from '../header';
import { FORMS_IN_FILE } from './forms';
import type { Gathering } from './gathering';
import { partContents } from './parts';
import { placed } from './placing';
import { type PostingsContent, postingsContent } from './postings-content';
import { Ranked } from './ranked';
import { traitsContent } from './traits';
import type { Vocabulary } from './vocabulary';

/** What is known of posts and TAGS beyond what records say. */
export interface Known {
  stations: readonly Station[];
  tags: readonly Tag[];
}

export type Contents = Map<WholeFile, Content>;
export type WholeFiles = Map<WholeFile, Uint8Array<ArrayBuffer>>;

/** Gives what is in every file of the index of some records; the same records give the same bytes. */
export function wholeContents(gathering: Gathering, known: Known): Contents {
  const ranked = new Ranked(gathering, placed(gathering, known.stations));
  return new Map([...partContents(ranked), ...commonContents(ranked, known)]);
}

/**
 * Gives what is in the files that are not parted by station. Postings of TAGS may be left out: they stand in a file of
 * their own then, which is not there.
 */
export function commonContents(ranked: Ranked, known: Known, withoutTags = false): Contents {
  const { vocabulary, placing, count } = ranked;
  const tables = ranked.tables(known.tags);
  const postings = postingsOf(ranked, tables.tags.length, withoutTags);
  return new Map<WholeFile, Content>([
    ['identifiers', placing.content],
    ['tables', { count, body: new TextEncoder().encode(JSON.stringify(tables)) }],
    ['traits', traitsContent(Array.from({ length: count }, (_, n) => ranked.trait(n)))],
    ...formsContents(vocabulary),
    ['words', wordsContent(vocabulary, postings)],
    ...postings.files.flatMap((content, n): [WholeFile, Content][] =>
      withoutTags && tables.tags.length > 0 && postings.firsts[n] === vocabulary.words.length
        ? []
        : [[`postings-${n}`, content]],
    ),
  ]);
}

/** Seals what is in the files. */
export async function sealed(contents: Contents): Promise<WholeFiles> {
  const files: WholeFiles = new Map();
  for (const [file, content] of contents) files.set(file, await seal(file, content));
  return files;
}

/** Terms are numbered: the words of subjects, then TAGS, then origins. */
function postingsOf(ranked: Ranked, tags: number, apart: boolean): PostingsContent {
  const order = ranked.newestFirst();
  const firstTag = ranked.vocabulary.words.length;
  const firstOrigin = firstTag + tags;
  const termsOf = (document: number): number[] => {
    const ordinal = order[document] ?? 0;
    const origin = ranked.origin(ordinal);
    return [
      ...ranked.words(ordinal),
      ...new Set(ranked.tags(ordinal).map((tag) => firstTag + tag)),
      ...(origin === 0 ? [] : [firstOrigin + origin - 1]),
    ];
  };
  const starts = apart ? [firstTag, firstOrigin] : [];
  return postingsContent(firstOrigin + ranked.origins, order.length, termsOf, starts);
}

function formsContents({ forms }: Vocabulary): [WholeFile, Content][] {
  return Array.from({ length: Math.ceil(forms.length / FORMS_IN_FILE) }, (_, n) => {
    const own = forms.slice(n * FORMS_IN_FILE, (n + 1) * FORMS_IN_FILE);
    const body = new ByteWriter();
    for (const form of own) body.text(form);
    return [`forms-${n}`, { count: own.length, body: body.bytes() }];
  });
}

function wordsContent({ words, wordOf }: Vocabulary, postings: PostingsContent): Content {
  const body = new ByteWriter().varint(wordOf.length).varint(words.length);
  for (const rank of words) body.varint(rank);
  const spelt = new Set(words);
  const variants = [...wordOf.keys()].filter(
    (rank) => !spelt.has(rank) && (wordOf[rank] ?? -1) >= 0,
  );
  body.varint(variants.length);
  for (const rank of variants) body.varint(rank).varint(wordOf[rank] ?? 0);
  body.varint(postings.lengths.length);
  for (const length of postings.lengths) body.varint(length);
  body.varint(postings.firsts.length);
  for (const first of postings.firsts) body.varint(first);
  return { count: words.length, body: body.bytes() };
}

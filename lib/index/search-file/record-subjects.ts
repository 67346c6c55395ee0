import type { Identifiers } from '../identifiers';
import { locate, locateAt } from '../locate';
import type { OpenIndex } from '../reader';
import { wordsOf } from '../search/fold';
import type { Lexicon } from '../search/lexicon';
import type { Subjects } from '../search/search-data';

/** The subjects of the records in an index, each read when it is asked for, and remembered. */
export class RecordSubjects implements Subjects {
  readonly #words = new Map<number, number[]>();

  constructor(
    private readonly index: OpenIndex,
    /** Those of the records alone, by whose ordinals is asked. */
    private readonly own: Identifiers,
  ) {}

  words(ordinal: number, lexicon: Lexicon): number[] {
    const known = this.#words.get(ordinal);
    if (known) return known;
    const { identifiers, records } = this.index;
    const located = locate(identifiers, locateAt(this.own, ordinal).id);
    const subject = (located && records.find(located)?.subject) ?? '';
    const words = wordsOf(subject).map(({ folded }) => lexicon.exactly(folded).from);
    this.#words.set(ordinal, words);
    return words;
  }
}

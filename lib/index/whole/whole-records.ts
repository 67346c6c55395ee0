import type { CableId, Tag } from '../../cable';
import { partOf } from '../files';
import type { Content } from '../header';
import type { Identifiers } from '../identifiers';
import type { Located } from '../locate';
import { createdText, flagsOf, type StoredRecord } from '../record-code';
import type { RecordStore } from '../records';
import { Runs } from '../runs';
import type { Tables } from '../tables';
import { decodeEntry, type Entry } from './entry-code';
import type { Forms } from './forms';
import { positionInPart } from './parting';
import type { Traits } from './traits';

/** The files of one part of a whole index. */
export interface WholePart {
  texts: Runs;
  entries: Runs;
}

/** Reads the contents of the files of a part. Throws a RangeError where they are at odds. */
export function readPart(texts: Content, entries: Content): WholePart {
  const part = {
    texts: new Runs(texts.body),
    entries: new Runs(entries.body),
  };
  if (part.texts.count !== part.entries.count) throw new RangeError('The files of a part disagree');
  return part;
}

/** The records of a whole index, in which every cable has one, as far as their files are open. */
export class WholeRecords implements RecordStore {
  constructor(
    private readonly identifiers: Identifiers,
    private readonly tables: Tables,
    /** Null where they cannot be read. */
    private readonly traits: Traits | null,
    private readonly forms: Forms,
    private readonly parts: ReadonlyMap<number, WholePart>,
  ) {}

  get count(): number {
    return this.identifiers.records;
  }

  isOpen(station: string): boolean {
    return this.traits !== null && this.parts.has(partOf(station));
  }

  find(located: Located): StoredRecord | null {
    const part = this.parts.get(partOf(located.station));
    const { traits } = this;
    if (!part || !traits) return null;
    const { ordinal } = located;
    // A page may ask about a cable before the index is open for that one, too.
    const subject = this.forms.subject(part.texts.at(positionInPart(located, this.identifiers)));
    if (subject === null) return null;
    const entry = this.#entry(part, located);
    const { hourOnly, ...flags } = flagsOf(entry.flags);
    const own = this.identifiers.station(located.station)?.name ?? located.station;
    return {
      created: createdText(located.month, traits.minutes.at(ordinal), hourOnly),
      released: nth(this.tables.releases, entry.release),
      classification: nth(this.tables.classifications, traits.classifications.at(ordinal)),
      origin: entry.origin === 0 ? own : nth(this.tables.origins, entry.origin - 1),
      tags: traits.tags(ordinal).map((tag) => nth(this.tables.tags, tag)),
      references: [...entry.references],
      ...flags,
      subject,
    };
  }

  citedBy(located: Located): readonly CableId[] {
    const part = this.parts.get(partOf(located.station));
    return part ? this.#entry(part, located).citedBy : [];
  }

  ordinals(): number[] {
    return Array.from({ length: this.count }, (_, ordinal) => ordinal);
  }

  tags(): readonly Tag[] {
    return this.tables.tags;
  }

  #entry(part: WholePart, located: Located): Entry {
    const bytes = part.entries.at(positionInPart(located, this.identifiers));
    return decodeEntry(bytes, located.station, this.identifiers);
  }
}

function nth<Item>(items: readonly Item[], n: number): Item {
  const item = items[n];
  if (item === undefined) throw new RangeError(`No entry ${n}`);
  return item;
}

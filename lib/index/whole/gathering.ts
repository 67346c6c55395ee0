import { type CableId, FIRST_YEAR, type IdParts, parseCableId } from '../../cable';
import type { RecordFact } from '../facts';
import { minutesOf, recordFlags } from '../record-code';
import { Interned } from './interned';
import { Lists, Pool } from './pool';
import { formsOf } from './subject-forms';

/** A record with the parts of its identifier: of the corrected one, where it is malformed in the release. */
export type PlacedRecord = RecordFact & { parts: IdParts };

/**
 * Records on their way into an index, in the order in which they come, packed as numbers: 251,287 take some 60 MB.
 */
export class Gathering {
  readonly stations = new Interned();
  readonly classifications = new Interned();
  readonly releases = new Interned();
  readonly origins = new Interned();
  readonly tags = new Interned();
  readonly forms = new Interned();
  readonly columns = {
    station: new Pool(),
    /** From January 1966 on. */
    month: new Pool(),
    serial: new Pool(),
    minutes: new Pool(),
    flags: new Pool(),
    classification: new Pool(),
    release: new Pool(),
    origin: new Pool(),
  };
  readonly tagsOf = new Lists();
  readonly formsOf = new Lists();
  /** Three numbers for each reference: year, station, serial. */
  readonly referencesOf = new Lists();
  /** The identifiers that are malformed, by record. */
  readonly malformed = new Map<number, CableId>();

  get count(): number {
    return this.columns.station.length;
  }

  /** Takes a record in. Throws a RangeError where it was not created in the year of its identifier. */
  add(record: PlacedRecord): void {
    const { parts, id } = record;
    const month = record.created.slice(0, 7);
    const minutes = minutesOf(record.created);
    if (Number(month.slice(0, 4)) !== parts.year || Number.isNaN(minutes))
      throw new RangeError(`${id} was not created at ${record.created}`);
    if (parseCableId(id) === null) this.malformed.set(this.count, id);
    const columns = this.columns;
    columns.month.push((parts.year - FIRST_YEAR) * 12 + Number(month.slice(5)) - 1);
    columns.station.push(this.stations.number(parts.station));
    columns.serial.push(parts.serial);
    columns.minutes.push(minutes);
    columns.flags.push(recordFlags(record));
    columns.classification.push(this.classifications.number(record.classification));
    columns.release.push(this.releases.number(record.released));
    columns.origin.push(this.origins.number(record.origin));
    this.tagsOf.push(record.tags.map((tag) => this.tags.number(tag)));
    this.formsOf.push(formsOf(record.subject).map((form) => this.forms.number(form)));
    this.referencesOf.push(this.#references(record.references));
  }

  #references(ids: readonly CableId[]): number[] {
    const numbers: number[] = [];
    for (const id of ids) {
      const parts = parseCableId(id);
      if (!parts) throw new RangeError(`Not an identifier: ${id}`);
      numbers.push(parts.year, this.stations.number(parts.station, 0), parts.serial);
    }
    return numbers;
  }
}

import { type Contents, type Known, wholeContents } from '../whole/contents';
import { Gathering, type PlacedRecord } from '../whole/gathering';
import { recordOfPage } from './cable-page';
import { recordOfRow } from './cable-row';
import { CsvReader, FileFault, textOf } from './csv';
import type { RowContext, RowFault } from './placed-record';
import type { Progress } from './progress';

/** A report of more is read by nobody. */
const MOST_LEFT_OUT = 500;
/** A file that begins with so many rows that are none is no file of cables. */
const ENOUGH_ROWS = 20;

/**
 * Makes a whole index of cables.csv, which comes in pieces of any size, or of pages of cables. Takes some 60 MB for
 * 251,287 records while they come, and 200 MB at the end.
 */
export class Importer {
  readonly #csv = new CsvReader();
  readonly #gathering = new Gathering();
  readonly progress: Progress = {
    rows: 0,
    records: 0,
    faults: { fields: 0, identifier: 0, date: 0 },
    leftOut: [],
  };

  constructor(
    private readonly known: Known,
    private readonly context: RowContext,
  ) {}

  /** Takes the next piece of cables.csv in. Throws a FileFault where it is none, or cannot be read on. */
  push(piece: Uint8Array): void {
    this.#rows(this.#csv.push(piece));
  }

  /** Takes a page in, whose path is told where it is left out. */
  page(path: string, bytes: Uint8Array): void {
    this.#take(recordOfPage(textOf(bytes), this.context), path);
  }

  /** Gives what is in the files of the index, once all has come. Throws a FileFault where the file was cut off. */
  finish(): Contents {
    this.#rows(this.#csv.end());
    return wholeContents(this.#gathering, this.known);
  }

  #rows(records: Iterable<readonly Uint8Array[]>): void {
    try {
      for (const fields of records) this.#row(fields);
    } catch (error) {
      // What has not a single cable before its first fault is another kind of file.
      if (error instanceof FileFault && this.progress.records === 0)
        throw new FileFault('foreign', error.line);
      throw error;
    }
  }

  #row(fields: readonly Uint8Array[]): void {
    const isBlank = fields.length === 1 && fields[0]?.length === 0;
    if (!isBlank) this.#take(recordOfRow(fields, this.context), this.#csv.line);
    const { rows, records } = this.progress;
    if (records === 0 && rows === ENOUGH_ROWS) throw new FileFault('foreign', 1);
  }

  #take(record: PlacedRecord | RowFault, place: number | string): void {
    const { faults, leftOut } = this.progress;
    this.progress.rows++;
    if (typeof record !== 'string') {
      this.#gathering.add(record);
      this.progress.records++;
      return;
    }
    faults[record]++;
    if (leftOut.length < MOST_LEFT_OUT) leftOut.push({ place, fault: record });
  }
}

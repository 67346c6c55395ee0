import { type Contents, type Known, wholeContents } from '../whole/contents';
import { Gathering } from '../whole/gathering';
import { type RowContext, type RowFault, recordOfRow } from './cable-row';
import { CsvReader } from './csv';

/** How far an import has come. */
export interface Progress {
  /** Rows read, and among them those taken in. */
  rows: number;
  records: number;
  /** Rows left out, by reason. */
  faults: Record<RowFault, number>;
}

/**
 * Makes a whole index of cables.csv, which comes in pieces of any size. Takes some 60 MB for 251,287 records while
 * they come, and 300 MB at the end.
 */
export class Importer {
  readonly #csv = new CsvReader();
  readonly #gathering = new Gathering();
  readonly progress: Progress = {
    rows: 0,
    records: 0,
    faults: { fields: 0, identifier: 0, date: 0 },
  };

  constructor(
    private readonly known: Known,
    private readonly context: RowContext,
  ) {}

  /** Takes the next piece in. */
  push(piece: Uint8Array): void {
    for (const fields of this.#csv.push(piece)) this.#take(fields);
  }

  /** Gives what is in the files of the index, once all has come. */
  finish(): Contents {
    for (const fields of this.#csv.end()) this.#take(fields);
    return wholeContents(this.#gathering, this.known);
  }

  #take(fields: readonly Uint8Array[]): void {
    const record = recordOfRow(fields, this.context);
    this.progress.rows++;
    if (typeof record === 'string') {
      this.progress.faults[record]++;
      return;
    }
    this.#gathering.add(record);
    this.progress.records++;
  }
}

import type { ReferenceTables } from '../reference';
import type { ImportFault } from './fault';
import type { Chosen, Step, Stored } from './import-files';

/** What a worker is told once, to import what was chosen. */
export interface Order {
  chosen: Chosen;
  /** What references are read with. */
  tables: ReferenceTables;
  /** `tags.tsv`. */
  tags: string;
}

/** What it tells of it. After `stored` and `failed` it keeps others from importing until it is ended. */
export type Told =
  | { kind: 'step'; step: Step }
  | { kind: 'stored'; stored: Stored }
  | { kind: 'failed'; fault: ImportFault };

/** As much of a worker as who starts one uses. */
export interface ImportWorker {
  postMessage(order: Order): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Told>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

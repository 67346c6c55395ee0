import { IndexFault } from '../index/header';
import { FileFault } from '../index/import/csv';
import { PackFault } from '../index/import/pack';

/** Why nothing was imported. Lines count from 1. */
export type ImportFault =
  /** An archive; text that is not UTF-8 or Latin-1; no file of cables; no pages of cables in the folder. */
  | { kind: 'archive' | 'encoding' | 'foreign' | 'no-pages' }
  /** A quote is missing or out of place, or there is no end, in the record that begins at a line. */
  | { kind: 'quote' | 'long'; line: number }
  /** An index file of another version, or changed since it was made. */
  | { kind: 'version' | 'damaged' }
  /** No room; the file cannot be read; another import is under way; what was stored is not all there. */
  | { kind: 'quota' | 'unreadable' | 'busy' | 'lost' }
  /** A page of the folder cannot be read. */
  | { kind: 'unreadable-page'; page: string }
  | { kind: 'unexpected'; message: string };

/** Something that is wrong with what was chosen. */
export class ImportError extends Error {
  constructor(readonly fault: ImportFault) {
    super(fault.kind);
  }
}

const QUOTA = 'QuotaExceededError';
/** What reading a file throws that was changed, moved or taken away with its disk. */
const UNREADABLE = ['NotReadableError', 'NotFoundError', 'NotAllowedError'];

/** Says what a thrown error is for an import. */
export function faultOf(error: unknown): ImportFault {
  if (error instanceof ImportError) return error.fault;
  if (error instanceof FileFault)
    return error.reason === 'foreign'
      ? { kind: 'foreign' }
      : { kind: error.reason, line: error.line };
  if (error instanceof PackFault || error instanceof IndexFault)
    return { kind: error.reason === 'version' ? 'version' : 'damaged' };
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === QUOTA) return { kind: 'quota' };
  if (UNREADABLE.includes(name)) return { kind: 'unreadable' };
  return { kind: 'unexpected', message: String(error) };
}

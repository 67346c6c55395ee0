import type { ImportFault } from '../lib/importing/fault';
import type { RowFault } from '../lib/index/import/placed-record';
import { type Progress, unlisted } from '../lib/index/import/progress';

const WHY: Record<RowFault, string> = {
  fields: 'it has not the eight fields of a cable',
  identifier: 'its identifier is none',
  date: 'its date is none, or of another year than its identifier',
};

/** Says why a file was not packed, where in it, and what to do. */
export function faultWords(fault: ImportFault, from: string): string {
  switch (fault.kind) {
    case 'archive':
      return `${from} is an archive. Unpack it, and name the cables.csv that is in it.`;
    case 'encoding':
      return `${from} is text in UTF-16 or not text at all, from line 1 on. Save it as UTF-8.`;
    case 'foreign':
      return `${from} is no file of cables, from line 1 on. Name cables.csv, with eight fields a record.`;
    case 'quote':
      return `${from} has a quotation mark missing or out of place in the record that begins at line ${fault.line}. Correct that record (in a field, one is written \\" and not ""), or get the file anew.`;
    case 'long':
      return `${from} has a record that does not end within 32 MB, which begins at line ${fault.line}. Close its last quotation mark, or get the file anew.`;
    case 'unreadable':
      return `${from} cannot be read, or was changed meanwhile. Name cables.csv, and leave it as it is until this is done.`;
    default:
      return `${from} could not be packed (${'message' in fault ? fault.message : fault.kind}).`;
  }
}

/** Says what was packed, and line by line what was left out and why. */
export function reportWords(progress: Progress, to: string): string {
  const { rows, records, leftOut } = progress;
  return [
    `${records} of ${rows} rows are in ${to}; left out: ${rows - records}.`,
    ...leftOut.map(({ place, fault }) => `Line ${place}: ${WHY[fault]}.`),
    ...unlisted(progress).map(({ fault, count }) => `And ${count} more: ${WHY[fault]}.`),
  ].join('\n');
}

import { HEAD_LETTERS, headOf } from './gate';
import type { ReferenceTables } from './tables';

/** What is garbled in malformed identifiers of the release (`08SETION…`), of which the tables have only fingerprints. */
const GARBLED = 'ECTIOFRPSCTISECISETISQCT';

/** Gives the heads of all names of stations, as the gate wants them, from tables that a script has in any case. */
export function headsOf({ stations, aliases }: ReferenceTables): string {
  const heads = `${stations} ${aliases}`.split(/[ ;]/).map(headOf);
  return GARBLED + heads.filter(({ length }) => length === HEAD_LETTERS).join('');
}

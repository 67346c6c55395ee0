import type { WholeFile } from '../files';
import type { Content } from '../header';
import type { Tables } from '../tables';
import { FORMS_IN_FILE } from './forms';

/** What is in tables.bin: the closed lists of all records, and how many forms there are, so that their files are known. */
export interface WholeTables extends Tables {
  forms: number;
}

/** Reads what is in tables.bin. */
export const readTables = ({ body }: Content): WholeTables =>
  JSON.parse(new TextDecoder().decode(body));

/** Gives the files of forms. */
export const formFiles = ({ forms }: WholeTables): WholeFile[] =>
  Array.from({ length: Math.ceil(forms / FORMS_IN_FILE) }, (_, n): WholeFile => `forms-${n}`);

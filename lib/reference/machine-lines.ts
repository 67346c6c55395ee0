import { MONTHS } from './page-kind/dates';

/**
 * What the machines that sent a cable wrote between its lines: it looks like references and is none.
 *
 * - `SECTION 01 OF 04 BERLIN 001167`, also garbled: a parser that allows spaces reads 04BERLIN1167
 * - `BERLIN 00001167  002 OF 004` and `PAGE 02 ROME 01196 01 OF 02 082030Z`: page headers
 * - `RUEHMO/AMEMBASSY MOSCOW 2007`: routing
 * - `C O N F I D E N T I A L  CARACAS 003124`: the cable's own heading
 * - `301601Z SEP 08`: date-time groups; `IIR 6 832 0617 08` and `TD-314/21795-05`: other series
 *
 * Every repetition is bounded, so that a look at any text takes time in proportion to its length.
 */
const GAP = '[ \\xa0\\n]{0,6}';
const NAME = '[A-Za-z]{2,17}(?:[ \\-][A-Za-z]{2,17}){0,3}';
const GAPS = '[ \\xa0\\n]{1,6}';
/** `SECRET`, `S E C R E T`. */
export const CLASSIFICATION = '(?:CONFIDENTIAL|SECRET|UNCLAS(?: ?SIFIED)?)'.replace(
  /[A-Z]\B/g,
  '$& ?',
);
const OF = `(?:[A-Z0]?F|O)`;
/** `CARACAS 943 OF 31 MARCH 2005` is no section: what counts them stands before a post. */
const NO_MONTH = `(?!(?:${MONTHS.replace(/...(?=.)/g, '$&|')})[A-Z]{0,6}[ \\n]{1,3}(?:19|20)\\d\\d\\b)`;
/** `CARACAS 943 DATED 052008Z OCT 04` has its year there. */
const NO_DATED = '(?<!(?:\\b(?:OF|DATED|DTD)|\\()[ \\xa0\\n]{0,2})';
const MACHINE = [
  `\\b(?!para)[A-Z]{3,9}${GAP}\\d{1,3}${GAP}${OF}${GAP}\\d{1,3}${GAPS}${NO_MONTH}${NAME}${GAP}\\d{3,8}\\b`,
  `\\b\\d{2}[ \\xa0]{1,3}OF[ \\xa0]{1,3}\\d{2}${GAPS}${NO_MONTH}${NAME}${GAP}\\d{4,8}\\b`,
  `PAGE${GAP}\\d{2,3}${GAP}${NAME}${GAP}\\d{3,8}(?:${GAP}\\d{2,3}${GAP}OF${GAP}\\d{2,3})?(?:${GAP}\\d{6}Z)?`,
  `\\b${NAME}${GAP}\\d{5,8}${GAPS}\\d{3}(?:\\.\\d)?${GAP}OF${GAP}\\d{3}\\b`,
  `\\b\\d{3}(?:\\.\\d)?${GAP}OF${GAP}\\d{3}\\b`,
  `\\bR[A-Z]{3,7}/[A-Z][A-Z .\\-]{2,60}\\d{0,6}`,
  `\\b${CLASSIFICATION}[ \\xa0\\n/A-Z]{0,60}[ \\xa0\\n]${NAME}[ \\xa0\\n]{1,3}\\d{5,8}\\b`,
  `${NO_DATED}\\b[OPRZ]?[ \\xa0]{0,2}\\d{6}Z[ \\xa0]{0,3}[A-Z]{3}(?:[ \\xa0]{0,3}\\d{2,4}\\b)?`,
  `\\bIIR${GAP}\\d${GAP}\\d{3}${GAP}\\d{4}${GAP}\\d{2}\\b`,
  `\\bTD-?\\d{3}/\\d{4,6}-\\d{2,4}`,
];
const ALL = new RegExp(MACHINE.join('|'), 'gi');

/** Stands where something was blanked: no mark, no letter, no space. */
export const BLANK = '\u0001';

/** Gives a text with the machines' lines blanked, each position as it was. */
export function withoutMachineLines(text: string): string {
  return text.replace(ALL, (line) => BLANK.repeat(line.length));
}

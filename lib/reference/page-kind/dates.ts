import { monthText } from '../../cable';

/** A month that a text tells of, and where its date ends. */
interface Dated {
  end: number;
  year: number;
  /** `YYYY-MM`. */
  month: string;
}

const NAME = '(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October)';
const YEAR = '(?:19|20)\\d\\d';
const DATE = new RegExp(
  `(?<!\\d)(?:${YEAR}(?:[-/]\\d\\d[-/]\\d\\d| ${NAME} \\d{1,2})|(?:\\d{1,2} ${NAME}|${NAME} \\d{1,2}),? ${YEAR})(?!\\d)`,
  'g',
);
/** The first three letters of each. */
export const MONTHS = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC';

/** Gives the number (1 to 12) of the month that three letters name, in whatever case; null where they name none. */
export function monthNamed(letters: string): number | null {
  const month = MONTHS.indexOf(letters.toUpperCase()) / 3 + 1;
  return Number.isInteger(month) && month > 0 ? month : null;
}

/**
 * Finds the dates of a text as sites that hold cables write them: `2004-10-05`, `2004 October 5`, `5 October 2004`,
 * `October 5, 2004`.
 */
export function datesIn(text: string): Dated[] {
  return [...text.matchAll(DATE)].flatMap(({ 0: date, index }) => {
    const [name] = /[A-Z][a-z]{2}/.exec(date) ?? [];
    const month = name ? monthNamed(name) : Number(date.slice(5, 7));
    const year = Number(/(?:19|20)\d\d/.exec(date)?.[0]);
    if (!month || month > 12) return [];
    return [{ end: index + date.length, year, month: monthText(year, month) }];
  });
}

/** A month that a text tells of, and where its date ends. */
interface Dated {
  end: number;
  year: number;
  /** `YYYY-MM`. */
  month: string;
}

const NAME =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const YEAR = '(?:19|20)\\d\\d';
const DATE = new RegExp(
  `(?<!\\d)(?:${YEAR}(?:[-/]\\d\\d[-/]\\d\\d| ${NAME} \\d{1,2})|(?:\\d{1,2} ${NAME}|${NAME} \\d{1,2}),? ${YEAR})(?!\\d)`,
  'g',
);
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/**
 * Finds the dates of a text as sites that hold cables write them: `2004-10-05`, `2004 October 5`, `5 October 2004`,
 * `October 5, 2004`.
 */
export function datesIn(text: string): Dated[] {
  return [...text.matchAll(DATE)].flatMap(({ 0: date, index }) => {
    const [name] = /[A-Z][a-z]{2}/.exec(date) ?? [];
    const month = name ? MONTHS.indexOf(name) / 3 + 1 : Number(date.slice(5, 7));
    const [year = ''] = /(?:19|20)\d\d/.exec(date) ?? [];
    if (month < 1 || month > 12) return [];
    return [
      {
        end: index + date.length,
        year: Number(year),
        month: `${year}-${String(month).padStart(2, '0')}`,
      },
    ];
  });
}

import { FIRST_YEAR, fullYear, LAST_YEAR } from '../cable';

/**
 * The archive of 1973 to 1979 writes its own numbers like record numbers (`1974STATE012345`); they are not
 * those of the released cables.
 */
const ARCHIVE_YEARS = { first: 1973, last: 1979 };

/** Gives the year that two or four digits stand for, or null where no cable of that year was released. */
export function yearOf(digits: string): number | null {
  if (digits.length === 2) return fullYear(Number(digits));
  const year = Number(digits);
  return digits.length === 4 && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** The same for a year in full that begins an identifier, where the archive's own years mean the archive's own numbers. */
export function yearOfIdentifier(digits: string): number | null {
  const year = yearOf(digits);
  const isArchive =
    digits.length === 4 && year && year >= ARCHIVE_YEARS.first && year <= ARCHIVE_YEARS.last;
  return isArchive ? null : year;
}

/** Gives `YYYY-MM` of a year and a month from 1 to 12. */
export function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Gives the day, `YYYY-MM-DD`, that a moment is in by the reader's own clock. */
export function localDay(moment: string): string {
  const local = new Date(moment);
  return [local.getFullYear(), local.getMonth() + 1, local.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

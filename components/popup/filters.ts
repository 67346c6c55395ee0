/** A part of a query: a phrase, a field with its phrase or word, or a word. */
const PART = /-?(?:(?:from|tag|class):)?(?:"[^"]*"?|\S+)/gi;
const FIELD = /^-?(?:from|tag|class):./i;
const DATES = /^-?(?:\d{4}(?:-\d\d?){1,2}|[\d-]*\.\.[\d-]*\d[\d-]*|\d[\d-]*\.\.)$/;

const partsOf = (query: string): string[] => query.match(PART) ?? [];

/** Gives the filters in a query as they are written there: fields and ranges of dates. */
export function filtersIn(query: string): string[] {
  return partsOf(query).filter((part) => FIELD.test(part) || DATES.test(part));
}

/** Adds a filter to a query. Dates take the place of those before, which they lie within. */
export function withFilter(query: string, filter: string): string {
  const kept = partsOf(query).filter(
    (part) => part !== filter && !(DATES.test(filter) && DATES.test(part) && part[0] !== '-'),
  );
  return [...kept, filter].join(' ');
}

/** Takes a filter out of a query. */
export function withoutFilter(query: string, filter: string): string {
  return partsOf(query)
    .filter((part) => part !== filter)
    .join(' ');
}

/** Gives the filter for a field: `from:"san jose"`. */
export function fieldFilter(field: 'from' | 'tag' | 'class', value: string): string {
  return `${field}:${/\s/.test(value) ? `"${value}"` : value}`;
}

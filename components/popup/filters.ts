import { type Part, partsOf } from '@/lib/index/search/query';

const isDates = ({ clauses }: Part) => clauses.some(({ kind }) => kind === 'dates');
const isField = ({ clauses }: Part) =>
  clauses.some(({ kind }) => kind === 'from' || kind === 'tag' || kind === 'class');

/** Gives the filters in a query as they are written there: fields and ranges of dates. */
export function filtersIn(query: string): string[] {
  return partsOf(query)
    .filter((part) => isField(part) || isDates(part))
    .map(({ text }) => text);
}

/** Adds a filter to a query. Dates take the place of those before, which they lie within. */
export function withFilter(query: string, filter: string): string {
  const ofDates = partsOf(filter).some(isDates);
  const kept = partsOf(query).filter(
    (part) => part.text !== filter && !(ofDates && isDates(part) && !isExcluded(part)),
  );
  return [...kept.map(closed), filter].join(' ');
}

/** A phrase that is not closed would take in what comes after it. */
const closed = ({ text }: Part) => (text.split('"').length % 2 === 0 ? `${text}"` : text);

/** Takes a filter out of a query. */
export function withoutFilter(query: string, filter: string): string {
  return partsOf(query)
    .map(({ text }) => text)
    .filter((text) => text !== filter)
    .join(' ');
}

const isExcluded = ({ clauses }: Part) => clauses.some(({ excluded }) => excluded);

/** Gives the filter for a field: `from:"san jose"`. */
export function fieldFilter(field: 'from' | 'tag' | 'class', value: string): string {
  return `${field}:${/\s/.test(value) ? `"${value}"` : value}`;
}

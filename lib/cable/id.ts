declare const brand: unique symbol;

/** A canonical identifier such as `04CARACAS3124`: year, station, serial without leading zeros. */
export type CableId = string & { readonly [brand]: 'CableId' };

export interface IdParts {
  /** Four digits, 1966 to 2010. */
  year: number;
  /** Station code, upper case: `CARACAS`. */
  station: string;
  /** 1 to 999,999. */
  serial: number;
}

/** The release runs from December 1966 to February 2010. */
export const FIRST_YEAR = 1966;
export const LAST_YEAR = 2010;

const CANONICAL = /^\d\d[A-Z]+[1-9]\d{0,5}$/;
const STATION = /^[A-Z]+$/;
const MOST_SERIAL = 999_999;
const NINE = 57;
const MALFORMED = /^(?=.*[A-Z])\d\d[0-9A-Z]{3,38}$/;

/** Gives the four-digit year of an identifier's two digits, or null outside the release (`66` to `10`). */
export function fullYear(twoDigits: number): number | null {
  const year = twoDigits + (twoDigits >= FIRST_YEAR % 100 ? 1900 : 2000);
  return year <= LAST_YEAR ? year : null;
}

/** Gives the canonical identifier of its parts. Throws a RangeError where they are none. */
export function cableId({ year, station, serial }: IdParts): CableId {
  const isYear = Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
  const isSerial = Number.isInteger(serial) && serial >= 1 && serial <= MOST_SERIAL;
  if (!isYear || !isSerial || !STATION.test(station))
    throw new RangeError(`No cable identifier: ${year} ${station} ${serial}`);
  const twoDigits = year % 100;
  return `${twoDigits < 10 ? '0' : ''}${twoDigits}${station}${serial}` as CableId;
}

/** Gives the parts of a canonical identifier, or null for any other text. */
export function parseCableId(text: string): IdParts | null {
  if (!CANONICAL.test(text)) return null;
  const year = fullYear(Number(text.slice(0, 2)));
  if (year === null) return null;
  // Not by the groups of the expression, which take twice as long: every look-up reads an identifier.
  let end = text.length;
  while (text.charCodeAt(end - 1) <= NINE) end--;
  return { year, station: text.slice(2, end), serial: Number(text.slice(end)) };
}

/** Whether a text is a canonical identifier, so that it may be used as one. */
export function isCableId(text: string): text is CableId {
  return parseCableId(text) !== null;
}

/**
 * Takes an identifier that is malformed in the release itself (`06ASTANA`, `08SECTION01OF03CAIRO1416`)
 * as it stands there. Throws a RangeError for what cannot be one.
 */
export function malformedId(text: string): CableId {
  if (!MALFORMED.test(text)) throw new RangeError(`No identifier of the release: ${text}`);
  return text as CableId;
}

/** Gives a text as an identifier where it may be one: canonical, or malformed in the release's manner. Else null. */
export function asCableId(text: string): CableId | null {
  return isCableId(text) || MALFORMED.test(text) ? (text as CableId) : null;
}

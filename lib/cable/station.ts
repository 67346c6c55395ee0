export const STATION_KINDS = [
  'embassy',
  'consulate general',
  'consulate',
  'mission',
  'department',
  'other',
] as const;
export type StationKind = (typeof STATION_KINDS)[number];

/** A post that sent cables. */
export interface Station {
  code: string;
  /** As the release's pages print it, or derived from kind and city where they never did. */
  name: string;
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  kind: StationKind;
}

/** A post with its released traffic. */
export interface Post extends Station {
  /** How many of its cables were released. */
  released: number;
  /** Released cables per month from `from` (`YYYY-MM`) on, without gaps. */
  traffic: { from: string; counts: number[] };
}

const PREFIX: Partial<Record<StationKind, string>> = {
  embassy: 'Embassy',
  'consulate general': 'Consulate',
  consulate: 'Consulate',
  mission: 'US Mission',
};

/** Gives a name in the release's own manner ("Embassy Apia") for a post whose name it never printed. */
export function derivedName(kind: StationKind, city: string): string {
  const prefix = PREFIX[kind];
  return prefix ? `${prefix} ${city}` : city;
}

/**
 * Codes that were one post's: who cites a cable names the post, the release has either. Brussels' embassy and mission to
 * the European Union are not among them, nor the consulate and the Iran office in Dubai: those number apart.
 */
const SAME_POST = [
  ['TAIPEI', 'AITTAIPEI'],
  ['KYIV', 'KIEV'],
  ['UNESCOPARISFR', 'PARISFR', 'UNESCOPARIS'],
  ['RPODUBAI', 'IRANRPODUBAI'],
];

/** Gives the other codes of a post by one of them. */
export function otherCodes(code: string): string[] {
  return SAME_POST.find((codes) => codes.includes(code))?.filter((other) => other !== code) ?? [];
}

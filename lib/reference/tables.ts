/** What the grammar has to know, as short as it travels. */
export interface ReferenceTables {
  /** The codes of all stations, separated by spaces. */
  stations: string;
  /** Other spellings, `CARACAS CCS CARCAS;BOGOTA …`: a code and its aliases, in capitals without spaces and marks. */
  aliases: string;
  /** The identifiers that are malformed in the release, separated by spaces. */
  malformed: string;
}

/** Gives the tables of some stations, of aliases with their codes, and of malformed identifiers. */
export function packTables(
  stations: readonly string[],
  aliases: readonly { alias: string; code: string }[],
  malformed: readonly string[],
): ReferenceTables {
  const known = new Set(stations);
  const others = new Map<string, Set<string>>();
  for (const { alias, code } of aliases) {
    const key = nameKey(alias);
    // `PORT AU PRINCE` says no more than the code once its spaces are gone.
    if (known.has(key) || !known.has(code)) continue;
    others.set(code, (others.get(code) ?? new Set()).add(key));
  }
  return {
    stations: stations.join(' '),
    aliases: [...others].map(([code, keys]) => [code, ...keys].join(' ')).join(';'),
    malformed: malformed.join(' '),
  };
}

/** Gives a post's name as codes are written: `São Paulo`, `SAO-PAULO` and `Sao Paulo` are all `SAOPAULO`. */
export function nameKey(name: string): string {
  const apart = /^[A-Za-z]{0,40}$/.test(name) ? name : name.normalize('NFD');
  return apart.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}

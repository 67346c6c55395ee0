/** What the grammar has to know, as short as it travels. */
export interface ReferenceTables {
  /** The codes of all stations, separated by spaces. */
  stations: string;
  /** Other spellings, `CARACAS CCS CARCAS;BOGOTA …`: a code and its aliases, in capitals without spaces and marks. */
  aliases: string;
  /** The fingerprints of the identifiers that are malformed in the release, separated by spaces. */
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
    // `PORT AU PRINCE` says no more than the code once its spaces are gone, nor does `AMEMBASSYHANOI`.
    if (known.has(key) || known.has(withoutKind(key)) || !known.has(code)) continue;
    others.set(code, (others.get(code) ?? new Set()).add(key));
  }
  return {
    stations: stations.join(' '),
    aliases: [...others].map(([code, keys]) => [code, ...keys].join(' ')).join(';'),
    malformed: malformed.map(fingerprint).join(' '),
  };
}

/** Gives a post's name as codes are written: `São Paulo`, `SAO-PAULO` and `Sao Paulo` are all `SAOPAULO`. */
export function nameKey(name: string): string {
  const apart = /^[A-Za-z]{0,40}$/.test(name) ? name : name.normalize('NFD');
  return apart.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}

/** What a machine or a writer put before a post's name: the kind of post, or part of the line above. */
const KIND =
  /^(?:(?:AM|US)?(?:EMBASSY|EMB|CONSULATE|CONSUL|CONGEN|MISSION)|EFTO|FSC|NOFORN|SIFIED)(?=[A-Z]{4})/;

/** Gives a key without the kind of post that it begins with. */
export function withoutKind(key: string): string {
  return key.replace(KIND, '');
}

/**
 * Gives four characters that stand for an identifier where the identifiers themselves, 21 characters each, would be
 * too much to carry. Of 1.7 million other texts one has the same: the index, which is asked in any case, tells it.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return ((hash >>> 0) % 36 ** 4).toString(36);
}

/**
 * What is counted or measured, in the languages that write most of cables. A number before one of these is no serial,
 * whatever stands before it: `08 Baghdad 300 people`, `Ref 09 Panama 120 km`, `04CARACAS3124, 3125 pages`. In small
 * letters, but for what is always written large: of a cable's own capitals a `T` or an `M` is the next of a list.
 */
const MEASURES = [
  // Measures and money
  ...['[kcm]?m', '[kmg]?g', 'km/h', 'mph', 'ft', 'feet', 'miles?', 'inch(?:es)?', 'acres'],
  ...[
    '(?:[kK]il[oó])?[mM][eèé]t(?:er|re|ro)[ns]?',
    'hectares',
    'ton(?:ne)?s',
    'barrels',
    '[vV]olts?',
  ],
  ...['thousand', 'mil', '[mb]illions?', 'millones', 'milhões', 'Millionen'],
  ...[
    '[eE]uros?',
    'd[oó]l+are?s',
    'USD',
    'EUR',
    'pounds',
    'pesos',
    'francs',
    'Franken',
    'ro?ubles',
  ],
  ...['rupees', 'yen', 'yuan', 'percent', 'por cien?to', 'Prozent', 'points?', 'votes'],
  // Time
  ...['hours?', 'hrs?', 'min(?:ut[eo]s)?', 'days?', 'weeks', 'months', 'years?', 'times', 'horas'],
  ...['d[ií]as', 'a[ñn]os', 'heures', 'jours', 'Stunden', 'Tagen?', 'Jahren?'],
].join('|');

/** Many of these have another meaning, too: `CARACAS 1286 documents the case`. */
const THINGS = [
  // People
  ...['people', '[pP]erson(?:s|as|nes|en|nel)?', 'pessoas', 'Menschen', 'men', 'women', 'children'],
  ...[
    'staff',
    'employ(?:ee|é)s',
    'empleados',
    'Mitarbeiter',
    'officers?',
    'soldiers',
    'troops',
    'civilians',
    'militants',
    'members',
  ],
  ...['prisoners', 'detainees', 'refugees', 'dead', 'killed', 'wounded', 'injured', 'Tote'],
  ...['muertos', 'mort[oe]?s', '[hf]eridos', 'blessés'],
  // Writings
  ...['words', 'pages?', 'pp', 'p[aá]ginas', 'Seiten', 'documents?', 'cables'],
].join('|');

/** A sign of measure, or a word that has to end there. */
const BEHIND = new RegExp(
  `^(?:[ \\xa0]?[%°€£$]|[ \\xa0-]{1,2}(?:${MEASURES}|${THINGS})(?![A-Za-zÀ-ɏ0-9]))`,
);
const WORD = new RegExp(`^(?:${MEASURES}|[%°€£$])$`);

/** Longer than the longest of them with what parts it from its number. */
const REACH = 16;

/** Whether the number that ends here is one of things counted or measured. */
export function isMeasured(text: string, end: number): boolean {
  return BEHIND.test(text.slice(end, end + REACH));
}

/** Whether a word or sign is what is measured. */
export function isUnit(word: string): boolean {
  return WORD.test(word);
}

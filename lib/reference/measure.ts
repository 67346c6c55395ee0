/**
 * What is counted or measured, in the languages that write most of cables. A number before one of these is no serial,
 * whatever stands before it: `08 Baghdad 300 people`, `Ref 09 Panama 120 km`, `04CARACAS3124, 3125 pages`. In small
 * letters, but for what is always written large: of a cable's own capitals a `T` or an `M` is the next of a list.
 */
const UNITS = [
  // Measures and money
  ...['[kcm]?m', '[kmg]?g', 'km/h', 'mph', 'ft', 'feet', 'miles?', 'millas', 'milles', 'Meilen'],
  ...[
    '(?:kilo|centi)?met(?:er|re)s?',
    '(?:kil[oó])?metros',
    '(?:kilo)?mètres',
    '(?:Kilom|M)etern?',
  ],
  ...['yards', 'inch(?:es)?', 'acres', 'hectares?', 'hectáreas', 'Hektar', 'degrees'],
  ...[
    'tons',
    'tonnes',
    'toneladas',
    'Tonnen',
    'barrels',
    'barriles',
    'lit(?:er|re|ro)s',
    'gallons',
  ],
  ...['hundred', 'thousand', 'mil', 'mille', '[mb]illions?', 'millones', 'milhões', 'Millionen'],
  ...['[bm]n', 'Mio', 'Mrd', 'Milliarden', 'euros?', 'Euro', 'dollars', 'dólares', 'USD', 'EUR'],
  ...['percent', 'per cent', 'por ciento', 'por cento', 'pour cent', 'Prozent', 'points?'],
  // Time
  ...[
    'hours?',
    'hrs?',
    'min(?:ut[eo]s)?',
    'seconds',
    'days?',
    'weeks',
    'months',
    'years?',
    'times',
  ],
  ...['horas', 'días', 'dias', 'semanas', 'meses', 'años', 'anos', 'veces', 'vezes'],
  ...['heures', 'jours', 'semaines', 'mois', 'ans', 'années', 'fois'],
  ...['Stunden', 'Tagen?', 'Wochen', 'Monaten?', 'Jahren?', 'Mal'],
  // People
  ...['people', 'persons?', 'personnel', 'staff', 'employees', 'officers?', 'soldiers', 'troops'],
  ...['men', 'women', 'children', 'civilians', 'militants', 'insurgents', 'fighters', 'refugees'],
  ...['prisoners', 'detainees', 'protest[eo]rs', 'members', 'dead', 'deaths', 'killed', 'wounded'],
  ...[
    'injured',
    'victims',
    'casualties',
    'personas',
    'personnes',
    'pessoas',
    'Personen',
    'Menschen',
  ],
  ...[
    'sold(?:ados|ats)',
    'Soldaten',
    'muertos',
    'heridos',
    'mortos',
    'feridos',
    'morts',
    'blessés',
  ],
  ...['Toten?', 'Verletzten?', 'víctimas', 'vítimas', 'victimes', 'Opfer'],
  // Writings and votes
  ...['words', 'pages?', 'pp', 'páginas', 'Seiten', 'documents?', 'documentos', 'Dokumente'],
  ...['cables', 'câbles', 'telegramas', 'Depeschen', 'copies', 'votes', 'seats'],
].join('|');

/** A sign of measure, or a word that has to end there. */
const BEHIND = new RegExp(
  `^(?:[ \\u00a0]?[%‰°€£$¥]|[ \\u00a0-]{1,2}(?:${UNITS})[²³]?(?![A-Za-z\\u00c0-\\u024f0-9]))`,
);
const WORD = new RegExp(`^(?:${UNITS}|[%‰°€£$¥])$`);

/** Longer than the longest of them with what parts it from its number. */
const REACH = 16;

/** Whether the number that ends here is one of things counted or measured. */
export function isMeasured(text: string, end: number): boolean {
  return BEHIND.test(text.slice(end, end + REACH));
}

/** Whether a word or sign is what is counted or measured. */
export function isUnit(word: string): boolean {
  return WORD.test(word);
}

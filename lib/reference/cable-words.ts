/** Words for a cable itself. Most are beginnings of words, which languages bend at their end. */
const CABLES = [
  // Cablegate and cablegrams too, but not television and what hangs on a rope.
  '(?<!(?:hdmi|usb|fib(?:er|re)|optic|telegraph|telephone|power|submarine|undersea|ethernet|coaxial)[ -])cable(?!s?[ -](?:tv|televis|car|news|network|compan|channel|provider|operator|modem|box|bill|subscri|internet))',
  ...['wiki ?leaks', 'telegram', 'telex', 'd[ei]spatch'],
  // Spanish, Portuguese, Italian, French
  ...['despacho', 'cablo', 'dispacc', 'câble', 'télégramm', 'dépêche'],
  // German, Dutch, Swedish, Danish, Norwegian
  ...['kabel(?!bw|tv|netz)', 'depes(?:che|je|z)', 'drahtbericht', 'fernschreiben', 'ambtsbericht'],
  // Polish, Czech, Romanian, Hungarian, Turkish
  ...['depeš', 'távirat', 'telgraf'],
  // Russian, Ukrainian, Bulgarian, Greek
  ...['телеграм', 'депеш', 'викиликс', 'грама', 'τηλεγράφημα'],
].join('|');
/** Words for who wrote it or that it is referred to: embassy, reference. */
const BESIDES = [
  ...['(?:am)?(?:embass|consul(?!t))', 'referenc'],
  ...['emba(?:j|ix)ad', 'referênc', 'ambasciat', 'riferiment', 'ambassad', 'référenc'],
  ...['botschaft', 'referenz'],
  ...['velvyslanectv', 'ambasad', 'nagykövetség', 'büyükelçili'],
  ...['посольств', 'πρεσβεία'],
].join('|');
const WHOLE = ['mrn', 'ref(?:s|tels?)?', 'réfs?', 'cabos?'];
/** Of scripts without spaces, or of a language that writes prefixes on. */
const ANYWHERE = [
  ...['برقي', 'سفار', 'ويكيليكس', '电报', '電報', '电文', '電文', '公電', '大使馆', '大使館'],
  ...[
    'מברק',
    'שגריר',
    'ויקיליקס',
    '维基解密',
    '維基解密',
    'ウィキリークス',
    '전문',
    '대사관',
    '위키리크스',
  ],
];

const LETTER = '[A-Za-zÀ-ɏ\\u0370-\\u052f]';
/**
 * Words that say that what stands beside them is a cable: cable, reftel, ref, WikiLeaks, embassy, in the languages
 * that cables were written about most; and MRN, the State Department's own label.
 */
const WORDS = new RegExp(
  `(?<!${LETTER})(?:(?:${CABLES}|${BESIDES})${LETTER}{0,14}|(?:${WHOLE.join('|')}))(?!${LETTER})|${ANYWHERE.join('|')}`,
  'i',
);

const BLOCK = '\u2029';
/** How far before and after a reference such a word counts as beside it. */
const NEAR = { before: 72, after: 48 };
const CLOSE = { before: 40, after: 28 };

/** A title and a date, as notes have them between the number and who wrote: they put nothing farther from it. */
const ASIDE =
  /["“„«][^"“”„«»\u2029]{12,180}["”“»]|(?:\d{1,2}\.? (?:de )?)?[A-Za-zÀ-ɏ]{3,10}\.? (?:\d{1,2}, |de )?(?:19|20)\d\d/g;
const MAY_BE_ASIDE = /["“„«]|(?:19|20)\d\d/;
const LONGEST_ASIDES = 220;

/** A sentence that ends: a full stop behind a word of more than three letters, before a capital. */
const SENTENCE_END = /[A-Za-zÀ-ɏ]{4}[.!?]["”»)]?\s{1,3}(?=["“«(]?[A-ZÀ-Þ])/;

/** Whether a word that says cable stands beside a stretch of text, in its block. */
export function isBesideCableWord(text: string, start: number, end: number): boolean {
  return hasWordWithin(NEAR, BLOCK, text, start, end);
}

/** The same for what could as well be prose: the word is in the same sentence, and closer. */
export function isInSentenceWithCableWord(text: string, start: number, end: number): boolean {
  return hasWordWithin(CLOSE, SENTENCE_END, text, start, end);
}

function hasWordWithin(
  reach: typeof NEAR,
  limit: string | RegExp,
  text: string,
  start: number,
  end: number,
): boolean {
  const isIn = (left: string, right: string) => {
    const [before = ''] = left.slice(-reach.before).split(BLOCK).slice(-1);
    const [after = ''] = right.slice(0, reach.after).split(BLOCK);
    const [sentenceBefore = ''] = before.split(limit).slice(-1);
    const [sentenceAfter = ''] = after.split(limit);
    return WORDS.test(sentenceBefore) || WORDS.test(sentenceAfter);
  };
  const before = text.slice(Math.max(start - reach.before - LONGEST_ASIDES, 0), start);
  const after = text.slice(end, end + reach.after + LONGEST_ASIDES);
  if (isIn(before, after)) return true;
  if (!MAY_BE_ASIDE.test(before) && !MAY_BE_ASIDE.test(after)) return false;
  return isIn(before.replace(ASIDE, ''), after.replace(ASIDE, ''));
}

const DIRECTLY = new RegExp(
  `^[ \\xa0]\\(?(?:(?:an?|the|us|embassy|diplomatic)[ -]){0,2}(?:${CABLES})`,
  'i',
);

/** Whether a word for a cable stands directly behind: `06 LISBON 2365 (embassy cable)`. */
export function precedesCable(text: string, end: number): boolean {
  return DIRECTLY.test(text.slice(end, end + 40));
}

/** Whether such a word stands directly before: `cable 06 Paris 2008`. */
export function followsCableWord(text: string, start: number): boolean {
  return WORDS.test(
    text
      .slice(Math.max(start - 14, 0), start)
      .split(BLOCK)
      .pop() ?? '',
  );
}

/**
 * Words that say that what stands beside them is a cable: cable, reftel, ref, WikiLeaks, embassy, in the languages
 * that cables were written about most. Most are beginnings of words, which languages bend at their end.
 */
const BEGINNINGS = [
  // Cablegate and cablegrams too, but not television and what hangs on a rope.
  '(?<!(?:hdmi|usb|fib(?:er|re)|optic|telegraph|telephone|power|submarine|undersea|ethernet|coaxial)[ -])cable(?!s?[ -](?:tv|televis|car|news|network|compan|channel|provider|operator|modem|box|bill|subscri|internet))',
  ...['wiki ?leaks', 'embass', 'telegram', 'telex', 'referenc'],
  // Spanish, Portuguese, Italian, French
  ...[
    'telegrama',
    'despacho',
    'embajad',
    'embaixad',
    'referênc',
    'cablo',
    'dispacc',
    'ambasciat',
    'riferiment',
  ],
  ...['câble', 'télégramm', 'dépêche', 'ambassad', 'référenc'],
  // German, Dutch, Swedish, Danish, Norwegian
  ...[
    'kabel(?!bw|tv|netz)',
    'depesche',
    'drahtbericht',
    'botschaft',
    'us-depesche',
    'us-botschaft',
    'referenz',
  ],
  ...['fernschreiben', 'ambtsbericht', 'depesje'],
  // Polish, Czech, Romanian, Hungarian, Turkish
  ...[
    'depesz',
    'depeš',
    'velvyslanectv',
    'ambasad',
    'távirat',
    'nagykövetség',
    'büyükelçili',
    'telgraf',
  ],
  // Russian, Ukrainian, Bulgarian, Greek
  ...['телеграм', 'депеш', 'посольств', 'викиликс', 'грама', 'τηλεγράφημα', 'πρεσβεία'],
];
const WHOLE = ['ref(?:s|tels?)?', 'réfs?', 'cabos?'];
/** Of scripts without spaces, or of a language that writes prefixes on. */
const ANYWHERE = [
  ...['برقي', 'سفار', 'ويكيليكس', '电报', '電報', '电文', '電文', '公電', '大使馆', '大使館'],
  ...['维基解密', '維基解密', 'ウィキリークス', '전문', '대사관', '위키리크스'],
];

const LETTER = '[A-Za-z\\u00c0-\\u024f\\u0370-\\u052f]';
const WORDS = new RegExp(
  `(?<!${LETTER})(?:(?:${BEGINNINGS.join('|')})${LETTER}{0,14}|(?:${WHOLE.join('|')}))(?!${LETTER})|${ANYWHERE.join('|')}`,
  'i',
);

const BLOCK = '\u2029';
/** How far before and after a reference such a word counts as beside it. */
const NEAR = { before: 72, after: 48 };
const CLOSE = { before: 40, after: 28 };

/** A sentence that ends: a full stop behind a word of more than three letters, before a capital. */
const SENTENCE_END = /[A-Za-z\u00c0-\u024f]{4}[.!?]["”»)]?\s{1,3}(?=["“«(]?[A-Z\u00c0-\u00de])/;

/** Whether a word that says cable stands beside a stretch of text, in its block. */
export function isBesideCableWord(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(start - NEAR.before, 0), start)
      .split(BLOCK)
      .pop() ?? '';
  const [after = ''] = text.slice(end, end + NEAR.after).split(BLOCK);
  return WORDS.test(before) || WORDS.test(after);
}

/** The same for what could as well be prose: the word is in the same sentence, and closer. */
export function isInSentenceWithCableWord(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(start - CLOSE.before, 0), start)
      .split(BLOCK)
      .pop() ?? '';
  const [after = ''] = text.slice(end, end + CLOSE.after).split(BLOCK);
  const [sentenceAfter = ''] = after.split(SENTENCE_END);
  const sentenceBefore = before.split(SENTENCE_END).pop() ?? '';
  return WORDS.test(sentenceBefore) || WORDS.test(sentenceAfter);
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

import { followsCableWord } from './cable-words';

/** What goes by a number of its own, with or without a sign for it. */
const GOES_BY =
  'flights?|flug|vuelo|vol[io.]?|voo|bus|train|zug|tren[io]?|trem|linie|ligne|l[ií]nea|linha|рейс|sku|rf[piq]|announcement|solicitation|vacancy';
/** What is numbered only where a sign says so: `in part 09 TUNIS 516` is none. */
const NUMBERED =
  'items?|parts?|art(?:ic(?:le|olo|ulo)|ículo|ikel)?|order|product|model|serial|stock|cas[eo]|pedido|expediente';
const SIGN = '[ \\xa0.-]{0,2}(?:n[or]?[.º°]{0,2}|num(?:ber|[eé]ro|mer)|número|№|#)';
/** With its letters: `plate CD 08`; and the number of a European court. */
const LETTERED = '(?:plate|kennzeichen|targa|placa|plaque)(?:[ \\xa0][a-z]{1,3})?|case [cft]-';
/** `Bestellnummer`, `Art.-Nr.`, `varenummer`; that of a document may well be a cable's. */
const COMPOUND = '(?!do[ck]ument)([a-zà-ɏ.-]{3,20})n(?:umme)?r\\.?';

const LABEL = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:(?:${GOES_BY})(?:${SIGN})?|(?:${NUMBERED})${SIGN}|${LETTERED}|${COMPOUND}):?[ \\xa0]{0,2}$`,
  'i',
);

/** Whether a text ends in the label of a number of something else: a flight, a ware, a case, a licence plate. */
export function endsInLabel(text: string): boolean {
  const [label, compound = ''] = LABEL.exec(text) ?? [];
  return label !== undefined && !followsCableWord(compound, compound.length);
}

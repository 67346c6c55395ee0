/** What goes by a number of its own, with or without a sign for it. */
const GOES_BY =
  'flights?|flug|vuelo|vol[io.]?|voo|bus|train|zug|tren[io]?|trem|linie|ligne|l[ií]nea|linha|рейс|sku|rf[piq]|announcement|solicitation|vacancy';
/** What is numbered only where a sign says so: `in part 09 TUNIS 516` is none. `Aktennummer` may well be a cable's. */
const NUMBERED =
  'items?|parts?|art(?:ic(?:le|olo|ulo)|ículo|ikel)?|teile|order|auftrags|best(?:ell?)?|product|produkt|vare|modell?|serien?|stock|kunden|tel(?:\\.-|efon)|fax|cas[eo]|pedido|expediente';
const SIGN = '[ \\xa0.-]{0,2}(?:n[or]?[.º°]{0,2}|num(?:ber|[eé]ro|mer)|número|№|#)';
/** With the letters of diplomats: `plate CD 08`; and the number of a European court. */
const LETTERED = '(?:plate|kennzeichen|targa|placa|plaque)(?:[ \\xa0]c[cd])?|case [cft]-';

const LABEL = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:(?:${GOES_BY})(?:${SIGN})?|(?:${NUMBERED})${SIGN}|${LETTERED}):?[ \\xa0]{0,2}$`,
  'i',
);

/** Whether a text ends in the label of a number of something else: a flight, a ware, a case, a licence plate. */
export function endsInLabel(text: string): boolean {
  return LABEL.test(text);
}

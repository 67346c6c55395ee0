import { type CableId, type IdParts, parseCableId } from '../../cable';
import type { Spot } from '../mention';

/**
 * Gives year, post and serial of an identifier, also of one that is malformed in the release: `08SECTION01OF03CAIRO1416`
 * and `06EFTOCARACAS943` end in the name of a known post and the serial. Null where they do not.
 */
export function partsOf(id: CableId, spot: Spot): IdParts | null {
  const [, letters = '', serial = ''] = /([A-Z]{4,24})(\d{1,6})$/.exec(id) ?? [];
  for (let at = 0; at <= letters.length - 4; at++) {
    const [mention] = spot(`${id.slice(0, 2)}${letters.slice(at)}${serial}`);
    if (mention?.start === 0 && mention.form !== 'malformed') return parseCableId(mention.ids[0]);
  }
  return null;
}

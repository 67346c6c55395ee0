import { FIRST_YEAR, LAST_YEAR } from '../../cable';
import type { Identifiers } from '../identifiers';
import { positionOf } from '../sorted';

const IDENTIFIER = /^(\d{2}|\d{4})?([A-Z]+)(\d*)$/;

/** Calls `take` with runs of ordinals. */
type Take = (first: number, count: number) => void;

/**
 * Finds the cables whose identifier begins with a folded word, with two or four digits of the year or without it:
 * `04CARAC`, `2004CARACAS31`, `CARACAS3124`. A number alone is the beginning of a year, or a serial.
 */
export function beginningWith(
  word: string,
  serial: number | null,
  identifiers: Identifiers,
  take: Take,
): void {
  if (/^\d+$/.test(word)) byNumber(word, serial, identifiers, take);
  else byCode(word, identifiers, take);
  for (const { id, ordinal } of identifiers.malformed) if (id.startsWith(word)) take(ordinal, 1);
}

function byCode(word: string, identifiers: Identifiers, take: Take): void {
  const [, year = '', code = '', digits = ''] = IDENTIFIER.exec(word) ?? [];
  if (code === '') return;
  const codes =
    digits === ''
      ? identifiers.codes.filter((one) => one.startsWith(code))
      : identifiers.codes.filter((one) => one === code);
  const start = digits.replace(/^0+/, '');
  for (const one of codes) {
    for (const block of identifiers.blocks(one)) {
      if (year !== '' && !String(block.year).endsWith(year)) continue;
      if (digits === '') take(block.first, block.count);
      else
        identifiers.serials(block).forEach((candidate, at) => {
          if (String(candidate).startsWith(start)) take(block.first + at, 1);
        });
    }
    for (const odd of identifiers.malformedOf(one)) {
      if (year !== '' && !String(odd.year).endsWith(year)) continue;
      if (String(odd.serial).startsWith(start)) take(odd.ordinal, 1);
    }
  }
}

function byNumber(word: string, serial: number | null, identifiers: Identifiers, take: Take): void {
  const years = new Set<number>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (String(year).startsWith(word) || String(year).slice(2).startsWith(word)) years.add(year);
  }
  for (const code of identifiers.codes) {
    for (const block of identifiers.blocks(code)) {
      if (years.has(block.year)) take(block.first, block.count);
      else if (serial !== null) {
        const serials = identifiers.serials(block);
        const at = positionOf(serials, serial);
        if (serials[at] === serial) take(block.first + at, 1);
      }
    }
  }
  for (const { year, ordinal, serial: own } of identifiers.malformed)
    if (years.has(year) || own === serial) take(ordinal, 1);
}

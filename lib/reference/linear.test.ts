import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CableId } from '../cable';
import type { CitingCable } from './citing-cable';
import { citingCable } from './page-kind/page-kind';
import { spotter } from './spot';
import { packTables } from './tables';

const spot = spotter(
  packTables(
    ['CARACAS', 'BERLIN', 'SANSALVADOR', 'STATE', 'ROME'],
    [{ alias: 'AMEMBASSYCARACAS', code: 'CARACAS' }],
    ['06ASTANA'],
  ),
);
const CABLE: CitingCable = {
  id: '05CARACAS100' as CableId,
  year: 2005,
  station: 'CARACAS',
  serial: 100,
  month: '2005-02',
  several: false,
};
const READINGS = [
  { cable: null, loose: false },
  { cable: CABLE, loose: false },
  { cable: { ...CABLE, several: true }, loose: true },
];

/** Texts made to have a careless reader look at the same place again and again. */
const HOSTILE = [
  ...[
    '04CARACAS',
    '04CARACAS3124',
    '1',
    'A',
    'a1',
    '(',
    ' ',
    '\n',
    '\u2029',
    '-',
    '.',
    'é',
    '\u00ad',
  ],
  ...[
    'REF: A. ',
    'REF:',
    'REF ',
    'REF: (',
    'REF: EMAIL ',
    'REF: \n',
    'REF: SAN\n',
    'REF: A) 04 ',
    '1. ',
    '¶ ',
  ],
  ...[
    'REF: CARACAS 3124, ',
    'CARACAS 3124 AND ',
    'AMEMBASSY ',
    'SAN SALVADOR ',
    '04 SAN ',
    '04 ',
    '04-',
  ],
  ...[
    '04 CARACAS 3124 ',
    '04\nCARACAS\n',
    'cable ',
    'cable 3124 from the US Embassy in the ',
    'Caracas cable ',
  ],
  ...[
    'O4CARACA53124 ',
    '0SSSSSSSSS',
    'SECTION 01 OF 04 BERLIN ',
    'PAGE 02 ROME ',
    'BERLIN 00001167  002 OF ',
  ],
  ...[
    'C O N F I D E N T I A L ',
    'SECRET A B C ',
    'RUEHMO/AMEMBASSY MOSCOW ',
    '301601Z SEP ',
    'IIR 6 832 ',
  ],
  ...[
    'Reference ID Created ',
    '\u2029Reference ID\u2029',
    'aB3+',
    '/',
    '%2F',
    '04CARACAS3124, 3125, ',
    '04\u00adCARACAS',
    '\\u005c',
    '\\u00a0',
    '04\\nCARACAS\\n',
    'REF: "CARACAS 3124"STATE 1',
    '"CARACAS 3124"',
    'CARACAS 3124 OF 05-',
    'STATE 26545/04 ',
    'B/',
    'Flight no. 04 CARACAS 3124 (the ',
    'artikel-nummer: ',
    '+1 (2) 3-',
    'cable 04-CARACAS-3124-',
  ],
];
const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

/** Counts the characters that regular expressions go over, and keeps what they are made of. */
function watched() {
  const seen = { characters: 0, sources: new Set<string>() };
  const exec = RegExp.prototype.exec;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    seen.sources.add(this.source);
    const to = found ? found.index + found[0].length : this.sticky ? from : text.length;
    seen.characters += 1 + Math.max(to - from, 0);
    return found;
  });
  return seen;
}
afterEach(() => vi.restoreAllMocks());

/** A repetition without an end, outside of a class of characters. */
const UNBOUNDED = /(?:[^\\]|^)[*+](?![^[]*\])|\{\d+,\}(?![^[]*\])/;

/** How many characters are gone over in reading a text in every way. */
function workOn(text: string): number {
  const seen = watched();
  for (const reading of READINGS) spot(text, reading);
  citingCable(spot, text, 'https://example.org/', '');
  vi.restoreAllMocks();
  return seen.characters;
}

describe('time is in proportion to the length of a text', () => {
  it.each(HOSTILE)('also of one that repeats %j', (piece) => {
    const work = workOn(filled(piece, 12_000));
    expect(work).toBeLessThan(12_000 * 900);
    // Four times the text is four times the work, and no more than the edges of its blocks beside.
    expect(workOn(filled(piece, 48_000))).toBeLessThan(work * 4.4);
  });

  it('because no pattern repeats without bound: each looks at a bounded stretch from where it starts', () => {
    const seen = watched();
    for (const piece of HOSTILE) {
      for (const reading of READINGS) spot(filled(piece, 500), reading);
      citingCable(spot, filled(piece, 500), 'https://example.org/', '');
    }
    vi.restoreAllMocks();
    expect(seen.sources.size).toBeGreaterThan(30);
    // One that is tied to the start of its text starts once.
    const unbounded = [...seen.sources].filter((source) => UNBOUNDED.test(source));
    expect(unbounded.filter((source) => !source.startsWith('^'))).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReferenceTables } from '@/modules/index-files';
import { stationHeads } from '@/modules/station-heads';
import { sentences } from '@/tests/corpus/corpus';
import { CABLE_PAGES } from '@/tests/corpus/pages';
import { identifierLines, rows } from '@/tests/real-index';
import { type Gate, gate } from './gate';
import type { Spot } from './mention';
import { spotter } from './spot';

const ROOT = new URL('../..', import.meta.url).pathname;

let mayCite: Gate;
let spot: Spot;
/** `CARACAS 04 3124`, of every post and year. */
let released: { station: string; yy: string; serial: string }[];
/** What posts are called, in codes, names of cities, misspellings. */
let names: string[];
let odd: string[];

beforeAll(async () => {
  mayCite = gate(await stationHeads(ROOT));
  spot = spotter(await readReferenceTables(ROOT));
  released = (await identifierLines()).map((line) => {
    const [station = '', month = '', serial = ''] = line.split(' ');
    return { station, yy: month.slice(2, 4), serial: serial.replace(/-.*/, '') };
  });
  const [stations, aliases] = await Promise.all(['stations.tsv', 'station-aliases.tsv'].map(rows));
  names = [...(stations ?? []), ...(aliases ?? [])].flatMap(
    ({ code = '', city = '', alias = '' }) => [code, city, alias].filter((name) => name !== ''),
  );
  odd = (await rows('identifiers-odd.tsv')).map(({ id = '' }) => id);
});

/** Whether a reference stands in a text that counts on every page. */
const cites = (text: string) => spot(text).length > 0;

/** A text as the gate gets it: blocks and broken lines are not parted. */
const glued = (text: string, between = '') => text.replaceAll('\u2029', '').replace(/\n/g, between);

describe('what cites a cable', () => {
  it('is let through in every sentence of the corpus, lines broken or not', () => {
    const citing = sentences().filter(({ text }) => cites(text));
    expect(citing.length).toBeGreaterThan(150);
    for (const between of ['', '\n', '\n        ']) {
      const held = citing.filter(({ text }) => !mayCite(glued(text, between)));
      expect(held.map(({ where, text }) => [where, text])).toEqual([]);
    }
  });

  it('is let through with every name of every post, joined and apart, in every case', () => {
    const texts = names.flatMap((name) =>
      ['', 'Embassy ', 'AMEMBASSY ', 'US Mission ', 'Consulate ', 'NOFORN'].flatMap((kind) =>
        [`04 ${kind}${name} 3124`, `04${kind}${name}3124`, `2004${kind}${name}03124`].flatMap(
          (text) => [text, text.toLowerCase(), text.toUpperCase(), text.replace(/[ '’.-]/g, '')],
        ),
      ),
    );
    const citing = texts.filter((text) => cites(`cable ${text}`));
    expect(citing.length).toBeGreaterThan(10_000);
    expect(citing.filter((text) => !mayCite(`cable${text}`)).slice(0, 60)).toEqual([]);
  });

  it('is let through as the release itself has it wrong', () => {
    expect(odd.filter((id) => !cites(id))).toEqual([]);
    expect(odd.filter((id) => !mayCite(`in${id}of`))).toEqual([]);
  });

  it('is let through however it is written, whatever stands within and beside it', () => {
    let cited = 0;
    fc.assert(
      fc.property(reference(), beside, beside, (text, before, behind) => {
        if (!cites(`${before}\u2029the cable ${text}\u2029${behind}`)) return;
        cited += 1;
        expect(mayCite(glued(`${before}${text}${behind}`))).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(cited).toBeGreaterThan(1500);
  });

  it('is let through in the address of a link', () => {
    const id = fc.nat().map((n) => {
      const { station, yy, serial } = released[n % released.length] ?? {
        station: '',
        yy: '',
        serial: '',
      };
      return `${yy}${station}${serial}`;
    });
    const address = fc.constantFrom(
      (one: string) => `https://wikileaks.org/plusd/cables/${one}_a.html`,
      (one: string) => `/cable/2004/10/${one}.html`,
      (one: string) => `cable.php?id=${one.toLowerCase()}`,
      (one: string) => `#${one}`,
      (one: string) =>
        `/go?to=${encodeURIComponent(`https://wikileaks.org/cable/2004/10/${one}.html`)}`,
    );
    fc.assert(
      fc.property(id, address, (one, written) => {
        expect(mayCite(written(one))).toBe(true);
      }),
    );
  });

  it.each(CABLE_PAGES)('is let through on the page of a cable: $name', ({ text }) => {
    expect(mayCite(glued(text))).toBe(true);
  });
});

const CASES: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.charAt(0) + text.slice(1).toLowerCase(),
];
const PARTS = [
  '',
  ' ',
  '-',
  '\u00a0',
  '\u2011',
  '\n',
  ' \t  \n      ',
  '\u202f',
  '\u3000',
  '--',
  '\\n',
  '\\u00a0',
];

/** What a reader does not see, and what stands for a plain letter or digit. */
const UNSEEN =
  '\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2064\u2066\u2069\ufe00\ufe0f\ufeff';
const unseen = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  fc.constantFrom(...UNSEEN, '\\u00ad', '\\u200B'),
);
const fullWidth = (text: string) =>
  text.replace(/[0-9A-Za-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** What ends or begins in the block beside, of which the gate does not know that it is another. */
const beside = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '1',
    '04',
    '2004',
    '12 ',
    'a',
    'Abc',
    'ZZ',
    ' 04 the ',
    '04CARAVAN',
    '¶1. ',
  ),
  fc.string({ maxLength: 6 }),
);

/** References to released cables in all ways of writing them, and in some that are none. */
function reference(): fc.Arbitrary<string> {
  return fc
    .record({
      cable: fc.nat().map((n) => released[n % released.length]),
      name: fc.option(fc.nat().map((n) => names[n % names.length])),
      inCase: fc.constantFrom(...CASES),
      kind: fc.constantFrom('', '', 'AMEMBASSY ', 'Embassy '),
      century: fc.boolean(),
      zeros: fc.constantFrom(0, 0, 5, 6),
      parts: fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(...PARTS)),
      wide: fc.constantFrom('none', 'none', 'digits', 'letters', 'all'),
      within: fc.array(unseen, { minLength: 60, maxLength: 60 }),
    })
    .map(({ cable, name, inCase, kind, century, zeros, parts, wide, within }) => {
      const { station = '', yy = '', serial = '' } = cable ?? {};
      const year = century ? `${Number(yy) > 65 ? 19 : 20}${yy}` : yy;
      const post = inCase(kind + (name ?? station));
      const text = `${year}${parts[0]}${post}${parts[1]}${serial.padStart(zeros, '0')}`;
      const digits = text.replace(/\d/g, fullWidth);
      const letters = text.replace(/[A-Za-z]/g, fullWidth);
      const written = { none: text, digits, letters, all: fullWidth(text) }[wide];
      return [...written].map((letter, n) => letter + (within[n] ?? '')).join('');
    });
}

it('is let through with letters glued on behind the name of the post', () => {
  expect(mayCite('the cable 04CONSULATENS3124')).toBe(true);
});

describe('what cites none', () => {
  it.each([
    '',
    'In October 2004 the embassy wrote 12 cables.',
    '04/10/2004 18:44',
    '10 Downing Street 2',
  ])('is held back: %s', (text) => expect(mayCite(text)).toBe(false));

  it('is let through in fewer than one of fifty pages of other prose', () => {
    // Of 1,359 READMEs and licences 8 when this was written.
    const find = [
      'node_modules',
      '-type',
      'f',
      '-iname',
      'readme*.md',
      '-o',
      '-iname',
      'licen[sc]e*',
    ];
    const files = execFileSync('find', find, { cwd: ROOT, encoding: 'utf8' }).trimEnd().split('\n');
    const read = files.map((file) => readFileSync(`${ROOT}/${file}`, 'utf8'));
    expect(read.length).toBeGreaterThan(500);
    expect(read.filter(mayCite).length).toBeLessThan(read.length / 50);
  });
});

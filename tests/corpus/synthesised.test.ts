import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cable, type CableId, type IdParts, parseCableId } from '@/lib/cable';
import { cableOf } from '@/lib/index/reader';
import { type CitingCable, idsToAsk, type Spot, settle, spotter } from '@/lib/reference';
import { readReferenceTables } from '@/modules/index-files';
import { openFiles, rows } from '../real-index';

const ROOT = new URL('../..', import.meta.url).pathname;

/** A cable of the release and what it cites. */
interface Citing {
  cable: CitingCable;
  cites: (IdParts & { id: string })[];
}

let spot: Spot;
let known: (id: CableId) => Cable | undefined;
let release: Citing[];

beforeAll(async () => {
  const index = await openFiles();
  known = (id) => cableOf(index, id) ?? undefined;
  spot = spotter(await readReferenceTables(ROOT));
  release = (await rows('cables.tsv')).flatMap(({ id = '', created = '', references = '' }) => {
    const parts = parseCableId(id);
    const cites = references.split(' ').flatMap((cited) => {
      const own = parseCableId(cited);
      return own ? [{ id: cited, ...own }] : [];
    });
    if (!parts || cites.length === 0) return [];
    const cable = { id: id as CableId, ...parts, month: created.slice(0, 7), several: false };
    return [{ cable, cites }];
  });
});

const letter = (n: number) => String.fromCharCode(65 + (n % 26)).repeat(1 + Math.floor(n / 26));

/** Every style of bullet, by the place in the list. */
const BULLETS: ((n: number) => string)[] = [
  (n) => `${letter(n)}. `,
  (n) => `${letter(n)}) `,
  (n) => `(${letter(n)}) `,
  (n) => `[${letter(n)}] `,
  (n) => `${letter(n)}: `,
  (n) => `${letter(n).toLowerCase()}. `,
  (n) => `${letter(n)}. ${letter(n)}) `,
  (n) => `¶${letter(n)}. `,
  (n) => `REF ${letter(n)}: `,
  (n) => `${n + 1}. `,
  (n) => `(${n + 1}) `,
];
const LINE_BULLETS: ((n: number) => string)[] = [
  ...BULLETS,
  () => '-- ',
  () => '* ',
  () => '• ',
  () => '',
];

/** How post and serial are written. */
const STATIONS: ((station: string) => string)[] = [
  (station) => station,
  (station) => station.toLowerCase(),
  (station) => SPACED[station] ?? station,
  (station) => `AMEMBASSY ${station}`,
];
const SPACED: Record<string, string> = {
  STATE: 'SECSTATE',
  SANSALVADOR: 'SAN SALVADOR',
  PORTAUPRINCE: 'PORT-AU-PRINCE',
  SAOPAULO: 'Sao Paulo',
  RIODEJANEIRO: 'RIO DE JANEIRO',
  USUNNEWYORK: 'USUN',
  THEHAGUE: 'THE\nHAGUE',
  UNVIEVIENNA: 'UNVIE',
  TELAVIV: 'TEL AVIV',
};
const YEARS: ((yy: string, rest: string) => string)[] = [
  (yy, rest) => `${yy} ${rest}`,
  (yy, rest) => `${Number(yy) > 65 ? 19 : 20}${yy} ${rest}`,
  (yy, rest) => `${rest} (${yy})`,
  (yy, rest) => `${rest} (${Number(yy) > 65 ? 19 : 20}${yy})`,
  (yy, rest) => `${rest}-${yy}`,
];
const SERIALS: ((serial: number) => string)[] = [
  (serial) => String(serial),
  (serial) => String(serial).padStart(5, '0'),
  (serial) => String(serial).padStart(6, '0'),
];
const TAILS = ['', '', ' (NOTAL)', ' AND PREVIOUS', ' (EXDIS)'];
const BREAKS = [
  { separator: ' ', lines: false },
  { separator: ', ', lines: false },
  { separator: '; ', lines: false },
  { separator: '\n', lines: true },
  { separator: ' \n     ', lines: true },
  { separator: '\u2029', lines: true },
];
const OTHERS = [
  '',
  'SMITH-JONES E-MAIL OF 05/03/05',
  'MEMCON OF MAY 3, 2004',
  'IIR 6 832 0617 08',
  'SECDEF 122723',
];
const BEGINS = ['REF: ', 'REFS: ', 'Ref(s): ', 'SUBJECT: OIL AND GAS REF: ', 'REFTELS: '];
const ENDS = [
  '',
  '\n\nClassified By: DCM for reasons 1.4 (b)',
  '\n\n1. (C) Summary: London 2012',
  '\n\nSUMMARY\n-------',
];

const pick = <T>(options: readonly T[]) => fc.constantFrom(...options);
const style = fc.record({
  line: fc.boolean(),
  bullet: fc.nat(),
  year: pick(YEARS),
  serial: pick(SERIALS),
  station: pick(STATIONS),
  tail: pick(TAILS),
  break: pick(BREAKS),
  other: pick(OTHERS),
  begin: pick(BEGINS),
  end: pick(ENDS),
});

describe('the references of real cables, written in any style', () => {
  it('are given back by reading the block', () => {
    fc.assert(
      fc.property(fc.nat(), style, (seed, written) => {
        const { cable, cites } = release[seed % release.length] ?? { cable: null, cites: [] };
        if (!cable) return;
        const bullets = written.break.lines ? LINE_BULLETS : BULLETS;
        const bullet = bullets[written.bullet % bullets.length] ?? letter;
        const entries = cites.map(({ year, station, serial }) => {
          const yy = String(year % 100).padStart(2, '0');
          const rest = `${written.station(station)} ${written.serial(serial)}`;
          return (year === cable.year ? rest : written.year(yy, rest)) + written.tail;
        });
        // With no bullet free text and the entry behind it are one.
        if (written.other && bullet(0) !== '') entries.unshift(written.other);
        const list = entries.map((entry, n) => bullet(n) + entry).join(written.break.separator);
        const text = written.begin + list + written.end;
        const found = spot(text, { cable, loose: false }).map(({ ids }) => ids[0]);
        const own = cites.filter(({ id }) => id !== cable.id).map(({ id }) => id);
        expect({ text, found }).toEqual({ text, found: own });
      }),
      { numRuns: 3_000 },
    );
  });

  it('have the year that they leave out', () => {
    let right = 0;
    let wrong = 0;
    for (const { cable, cites } of release.filter((_, n) => n % 3 === 0)) {
      const isEarly = cable.month !== null && Number(cable.month.slice(5)) <= 3;
      for (const { id, year, station, serial } of cites) {
        if (year !== cable.year && !(isEarly && year === cable.year - 1)) continue;
        const [mention] = spot(`REF: ${station} ${serial}`, { cable, loose: false });
        const released = known(id as CableId)?.kind !== 'unreleased' && known(id as CableId);
        const settled = mention ? settle(mention, known) : null;
        const wanted = released ? released.id : null;
        if ((settled?.id ?? null) === wanted) right++;
        else wrong++;
        if (mention) expect(idsToAsk(mention)).toContain(cable.id);
      }
    }
    // What is left are cables of the year before with so low a number that their year was surely written.
    expect(right).toBeGreaterThan(2_400);
    expect(wrong / (right + wrong)).toBeLessThan(0.01);
  });
});

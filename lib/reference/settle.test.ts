import { describe, expect, it } from 'vitest';
import type { Cable, CableId } from '../cable';
import type { CitingCable } from './citing-cable';
import type { Form, Mention } from './mention';
import { idsToAsk, settle } from './settle';

const mention = (form: Form, ...ids: string[]) =>
  ({ start: 0, end: 1, ids, form }) as unknown as Mention;
const known = (kinds: Record<string, Cable['kind']>) => (id: CableId) =>
  kinds[id] && ({ kind: kinds[id], id } as Cable);

describe('what a mention stands for', () => {
  it('is the released cable, in any form', () => {
    for (const form of ['canonical', 'padded', 'record', 'link', 'variant', 'spaced'] as const) {
      expect(settle(mention(form, 'A'), known({ A: 'record' }))?.id).toBe('A');
      expect(settle(mention(form, 'A'), known({ A: 'identifier' }))?.id).toBe('A');
    }
  });

  it('is a cable that was not released only where the form is unmistakable', () => {
    expect(settle(mention('canonical', 'A'), known({ A: 'unreleased' }))?.id).toBe('A');
    expect(settle(mention('link', 'A'), known({ A: 'unreleased' }))?.id).toBe('A');
    for (const form of [
      'variant',
      'malformed',
      'spaced',
      'ref',
      'tail',
      'apart',
      'misread',
    ] as const)
      expect(settle(mention(form, 'A'), known({ A: 'unreleased' }))).toBeNull();
  });

  it('is the one released cable of several that a cut station may stand for', () => {
    const open = mention('record', 'A', 'B');
    expect(settle(open, known({ A: 'unreleased', B: 'record' }))?.id).toBe('B');
    expect(settle(open, known({ A: 'identifier', B: 'record' }))).toBeNull();
    expect(settle(open, known({ A: 'unreleased', B: 'unreleased' }))).toBeNull();
  });

  it('is nothing where the index knows nothing', () => {
    expect(settle(mention('canonical', 'A'), known({}))).toBeNull();
  });
});

describe('a reference without its year', () => {
  const OWN = '05CARACAS100' as CableId;

  /** What is settled where the citing cable is 05CARACAS100 of a month, and some cables were released in some months. */
  function settled(
    [month, page = 100]: [string | null, number?],
    written: string,
    released: Record<string, string>,
  ): string | null {
    const citing: CitingCable = {
      id: OWN,
      year: 2005,
      station: 'CARACAS',
      serial: page,
      month,
      several: false,
    };
    const ids = [`05${written}`, `04${written}`] as CableId[];
    const station = written.replace(/\d+$/, '');
    const one: Mention = {
      start: 0,
      end: 1,
      ids: ids as unknown as Mention['ids'],
      form: 'ref',
      level: 'cable',
      citing,
    };
    const cable = settle(one, (id) =>
      released[id]
        ? ({ kind: 'identifier', id, station, month: released[id], corrected: null } as Cable)
        : undefined,
    );
    return cable?.id ?? null;
  }

  it('is of the citing cable’s year', () => {
    expect(settled(['2005-05'], 'BOGOTA12', { '05BOGOTA12': '2005-01' })).toBe('05BOGOTA12');
    expect(settled(['2005-05'], 'BOGOTA12', { '04BOGOTA12': '2004-01' })).toBeNull();
  });

  it('is of the year before in January to March, where its serial is far above', () => {
    const december = { '04STATE265884': '2004-12' };
    expect(settled(['2005-01'], 'STATE265884', december)).toBe('04STATE265884');
    expect(settled(['2005-03'], 'STATE265884', december)).toBe('04STATE265884');
    expect(settled(['2005-04'], 'STATE265884', december)).toBeNull();
  });

  it('is not of the year before where that serial was reached by then', () => {
    expect(settled(['2005-02'], 'BOGOTA300', { '04BOGOTA300': '2004-01' })).toBeNull();
    expect(settled(['2005-02'], 'BOGOTA300', { '04BOGOTA300': '2004-03' })).toBeNull();
    expect(settled(['2005-02'], 'BOGOTA300', { '04BOGOTA300': '2004-04' })).toBe('04BOGOTA300');
  });

  it('is told from the post’s own numbers by the citing one', () => {
    expect(settled(['2005-01'], 'CARACAS3124', { '04CARACAS3124': '2004-10' })).toBe(
      '04CARACAS3124',
    );
    expect(settled(['2005-01'], 'CARACAS90', { '04CARACAS90': '2004-10' })).toBeNull();
  });

  it('is, where both years exist, the one that was already sent', () => {
    const both = { '05BOGOTA12': '2005-03', '04BOGOTA12': '2004-02' };
    expect(settled(['2005-02'], 'BOGOTA12', both)).toBe('04BOGOTA12');
    expect(settled(['2005-03'], 'BOGOTA12', both)).toBe('05BOGOTA12');
    const own = { '05CARACAS900': '2005-02', '04CARACAS900': '2004-03' };
    expect(settled(['2005-02'], 'CARACAS900', own)).toBe('04CARACAS900');
    expect(settled(['2005-02', 890], 'CARACAS900', own)).toBe('05CARACAS900');
  });

  it('is none that came after the citing cable', () => {
    expect(settled(['2005-05'], 'BOGOTA12', { '05BOGOTA12': '2005-09' })).toBeNull();
  });

  it('takes the month from the index where the page does not tell it', () => {
    const released = { '05BOGOTA12': '2005-03', '04BOGOTA12': '2004-02', [OWN]: '2005-02' };
    expect(settled([null], 'BOGOTA12', released)).toBe('04BOGOTA12');
    expect(settled([null], 'BOGOTA12', { '05BOGOTA12': '2005-03' })).toBe('05BOGOTA12');
  });

  it('has the index asked for the citing cable too', () => {
    const citing = { id: OWN } as CitingCable;
    const one = { ids: ['A'], citing } as unknown as Mention;
    expect(idsToAsk(one)).toEqual(['A', OWN]);
    expect(idsToAsk({ ids: ['A'] } as unknown as Mention)).toEqual(['A']);
  });
});

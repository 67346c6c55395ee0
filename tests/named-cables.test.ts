import { beforeAll, describe, expect, it } from 'vitest';
import { namedCables } from '@/components/popup/lookup';
import { openFiles } from './real-index';

let shown: (text: string) => string[];

beforeAll(async () => {
  const index = await openFiles();
  shown = (text) =>
    namedCables(index, text).map(({ id, cable }) =>
      cable && cable.kind !== 'unreleased' ? cable.id : `${id} not released`,
    );
});

describe('what a reader types or pastes names a cable', () => {
  it.each([
    '04CARACAS3124',
    '04caracas3124',
    '04CARACAS003124',
    '2004CARACA03124',
    '2004CARACAS3124',
    '04 CARACAS 3124',
    '04-Caracas-3124',
    '2004 Caracas 3124',
    'O4CARACAS3124',
    'REFTEL 04 CARACAS 3124',
    'REF: CARACAS 3124 (04)',
    'CARACAS 3124-04',
    'A. Caracas 3124 (2004)',
    'cable 3124 from Caracas',
    'https://wikileaks.org/plusd/cables/04CARACAS3124_a.html',
    'as cable 04CARACAS3124 has it',
  ])('%s', (text) => {
    expect(shown(text)).toContain('04CARACAS3124');
  });

  it('several of them', () => {
    expect(shown('REFS: A. 04 CARACAS 3124, B. USUN 1141 (09)')).toEqual([
      '04CARACAS3124',
      '09USUNNEWYORK1141',
    ]);
  });

  it('without its year, where it says that it is a reference or the post has another name', () => {
    const ofAnyYear = shown('REF: A. CARACAS 03124');
    expect(ofAnyYear).toContain('04CARACAS3124');
    expect(ofAnyYear.every((id) => /^\d\dCARACAS3124$/.test(id))).toBe(true);
    expect(shown('usun 1141')).toContain('09USUNNEWYORK1141');
    expect(shown('SECSTATE 18437').every((id) => /^\d\dSTATE18437$/.test(id))).toBe(true);
  });

  it('under the code of its post that it was released with', () => {
    expect(shown('06KYIV1481')).toEqual(['06KIEV1481']);
    expect(shown('06 Kyiv 1481')).toEqual(['06KIEV1481']);
  });

  it('each in a line, with its year and without', () => {
    const found = shown('REFS: A. CARACAS 03124 (NOTAL), B. 04 STATE 188314');
    expect(found).toContain('04CARACAS3124');
    expect(found).toContain('04STATE188314 not released');
  });

  it('that was not released, where that is all it says or nobody writes so by chance', () => {
    expect(shown('04 STATE 188314')).toEqual(['04STATE188314 not released']);
    expect(shown('04STATE188314 says')).toEqual(['04STATE188314 not released']);
    expect(shown('REF: 04 STATE 188314')).toEqual(['04STATE188314 not released']);
  });
});

describe('what a reader types names none', () => {
  it.each([
    ['is for the search: a post and what may be a year or serial', 'caracas 2004'],
    ['is for the search: a post and a number', 'caracas 3124'],
    ['is for the search: words, a post and a number', 'talks in caracas 3124'],
    ['has no post', 'human rights 2004'],
    ['is of a cable that was not released, among other words', 'oil 04 caracas 99999 refinery'],
    ['is nothing', ' '],
  ])('%s', (_, text) => {
    expect(shown(text)).toEqual([]);
  });
});

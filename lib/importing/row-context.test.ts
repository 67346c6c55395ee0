import { beforeAll, describe, expect, it } from 'vitest';
import { emptyDisk } from '@/tests/failing-storage';
import { importAround } from '@/tests/import-around';
import type { CableId } from '../cable';
import type { RowContext } from '../index/import/placed-record';
import { rowContext } from './row-context';

let context: RowContext;
beforeAll(async () => {
  const { around } = await importAround(emptyDisk());
  context = rowContext(around.tables, around.bundled.identifiers);
}, 60_000);

const CITING = {
  id: '04CARACAS3124' as CableId,
  ...{ year: 2004, station: 'CARACAS', serial: 3124, month: '2004-10' },
};
const cited = (body: string) => context.references(body, CITING);

describe('what a body cites', () => {
  it('is what its REF line says, by the grammar of a cable’s own text', () => {
    const body =
      'TAGS: PHUM, VE\nSUBJECT: X\n\nREF: A. CARACAS 3025\n     B. BOGOTA 709 (03)\n\n1. (C) Summary.';
    expect(cited(body)).toEqual(['04CARACAS3025', '03BOGOTA709']);
  });

  it('ends where the text begins', () => {
    expect(cited('SUBJECT: X\n\nREF: CARACAS 3025\n\n1. (C) See 03BOGOTA709.')).toEqual([
      '04CARACAS3025',
    ]);
    expect(cited('SUBJECT: X\n\n1. (C) REF: CARACAS 3025')).toEqual([]);
    for (const begins of ['1.  (C)', '1.(C)', '¶1.   (C)', ' 1.\t(C)', '1.  SUMMARY.'])
      expect(cited(`REF: CARACAS 3025\n\n${begins} See 03BOGOTA709.`)).toEqual(['04CARACAS3025']);
  });

  it('is numbered below a label of its own, too', () => {
    const list = '1. CARACAS 3025\n2. BOGOTA 709 (03)';
    for (const label of ['REFTELS:', 'REFS', ' REF:\n', 'References:'])
      expect(cited(`SUBJECT: X\n\n${label}\n${list}\n\n1. (C) See 04CARACAS3031.`)).toEqual([
        '04CARACAS3025',
        '03BOGOTA709',
      ]);
  });

  it('is that of the two years it may be of which was released, and none where neither was', () => {
    expect(cited('REF: CARACAS 999999\n\n1. (C) Summary.')).toEqual([]);
    expect(cited('REF: 04 CARACAS 3025\n\n1. (C) Summary.')).toEqual(['04CARACAS3025']);
  });

  it('is kept where it was not released, when it can be no other cable', () => {
    expect(cited('REF: 04CARACAS3026\n\n1. (C) Summary.')).toEqual(['04CARACAS3026']);
    expect(cited('REF: CARACAS 3026 (04)\n\n1. (C) Summary.')).toEqual(['04CARACAS3026']);
  });

  it('is never itself', () => {
    expect(cited('REF: 04CARACAS3124, 04CARACAS3025\n\n1. (C) Text.')).toEqual(['04CARACAS3025']);
  });

  it('is named by the corrected form where the release has an identifier wrong', () => {
    expect(cited('REF: 08SECTION01OF03CAIRO1416\n\n1. (C) Text.')).toEqual(['08CAIRO1416']);
  });
});

it('malformed identifiers of the release have the parts that they should', () => {
  expect(context.corrected('08SECTION01OF03CAIRO1416')).toMatchObject({
    ...{ year: 2008, station: 'CAIRO', serial: 1416 },
  });
  expect(context.corrected('04CARACAS3124')).toBeNull();
});

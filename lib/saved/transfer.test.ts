import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CableId } from '@/lib/cable';
import type { SavedCable } from './saved-cable';
import { exportText, readExport } from './transfer';

const one: SavedCable = {
  id: '04CARACAS3124' as CableId,
  savedAt: '2026-03-01T10:00:00.000Z',
  foundOn: { title: 'An article', address: 'https://example.org/a' },
  note: 'compare 04CARACAS3025',
};
const two: SavedCable = { ...one, id: '06CARACAS751' as CableId, foundOn: null, note: '' };
const anyCable = () => true;
const faultOf = (text: string) => {
  const read = readExport(text, anyCable);
  return read.ok ? null : read.error;
};

describe('an export', () => {
  it('comes back whole, whatever the notes and titles hold', () => {
    const cables = fc.array(
      fc.record({
        id: fc.integer({ min: 1, max: 9999 }).map((serial) => `04CARACAS${serial}` as CableId),
        savedAt: fc.constant(one.savedAt),
        foundOn: fc.option(fc.record({ title: fc.string(), address: fc.webUrl() })),
        note: fc.string({ unit: 'grapheme' }),
      }),
    );
    fc.assert(
      fc.property(cables, (saved) => {
        expect(readExport(exportText(saved), anyCable)).toEqual({ ok: true, value: saved });
      }),
    );
  });

  it('is JSON that a person can read, a cable a line', () => {
    const text = exportText([one, two], new Date('2026-03-02T00:00:00Z'));
    expect(JSON.parse(text)).toMatchObject({
      format: 'reftel-saved',
      version: 1,
      exportedAt: '2026-03-02T00:00:00.000Z',
    });
    expect(text.split('\n').filter((line) => line.includes('"id"'))).toHaveLength(2);
  });
});

describe('reading an export', () => {
  it('takes a date of any zone as the same moment in UTC', () => {
    const text = exportText([one]).replace('2026-03-01T10:00:00.000Z', '2026-03-01T11:00:00+01:00');
    expect(readExport(text, anyCable)).toEqual({ ok: true, value: [one] });
  });

  it('names the line of a text that is no JSON', () => {
    const lines = exportText([one, two]).split('\n');
    lines[5] = '    {"id": oops},';
    expect(faultOf(lines.join('\n'))).toEqual({ kind: 'not-json', line: 6 });
    expect(faultOf(exportText([one]).slice(0, -9))).toMatchObject({ kind: 'not-json' });
  });

  it('refuses other files', () => {
    expect(faultOf('[1, 2, 3]')).toEqual({ kind: 'not-ours' });
    expect(faultOf('{"format": "bookmarks", "version": 1, "cables": []}')).toEqual({
      kind: 'not-ours',
    });
    expect(faultOf('null')).toEqual({ kind: 'not-ours' });
  });

  it("refuses an identifier that has the form of one and is no cable's", () => {
    const read = readExport(exportText([one, two]), (id) => id === one.id);
    expect(read).toMatchObject({ ok: false, error: { kind: 'entry', field: 'id' } });
  });

  it('refuses a text that is nested beyond reason', () => {
    expect(faultOf('['.repeat(200_000))).toMatchObject({ kind: 'not-json' });
  });

  it('refuses a newer format', () => {
    expect(faultOf(exportText([one]).replace('"version": 1', '"version": 2'))).toEqual({
      kind: 'newer',
      version: 2,
    });
  });

  it.each([
    ['id', '"06CARACAS751"', '"<b>"'],
    [
      'savedAt',
      '"savedAt":"2026-03-01T10:00:00.000Z","foundOn":null',
      '"savedAt":"yesterday","foundOn":null',
    ],
    [
      'savedAt',
      '"savedAt":"2026-03-01T10:00:00.000Z","foundOn":null',
      '"savedAt":"2026-02-31T99:00:00Z","foundOn":null',
    ],
    [
      'foundOn.address',
      '"foundOn":null',
      '"foundOn":{"title":"x","address":"javascript:alert(1)"}',
    ],
    ['note', '"note":""', '"note":7'],
  ])('names the line and field where the %s of an entry is wrong', (field, from, to) => {
    const text = exportText([one, two]);
    expect(text).toContain(from);
    const line = text.split('\n').findIndex((candidate) => candidate.includes('06CARACAS751')) + 1;
    expect(faultOf(text.replace(from, to))).toMatchObject({ kind: 'entry', line, field });
  });

  it('finds the line of an entry however the file is laid out', () => {
    const data = JSON.parse(exportText([one, { ...two, note: 'a ] and a "quoted" } brace' }, one]));
    data.cables[2].id = 7;
    const text = JSON.stringify(data, null, 4);
    const line = text.split('\n').findIndex((candidate) => candidate.includes('"id": 7'));
    expect(faultOf(text)).toMatchObject({ kind: 'entry', line });
  });
});

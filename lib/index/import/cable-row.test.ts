import { describe, expect, it } from 'vitest';
import { recordOfRow } from './cable-row';

const context = { corrected: () => null, references: (body: string) => [body.length] as never };

/** Reads a row with some body. */
function read(body: string) {
  const fields = [
    '1',
    '10/5/2004 18:44',
    '04CARACAS3124',
    'Embassy Caracas',
    'SECRET',
    '',
    '',
    body,
  ];
  const record = recordOfRow(
    fields.map((field) => new TextEncoder().encode(field)),
    context,
  );
  if (typeof record === 'string') throw new Error(record);
  return { ...record, read: Number(record.references[0]) };
}

const LABELS = 'TAGS: PHUM, VE\nSUBJECT: GOV EFFORTS\n\n';
const PARAGRAPH = '1. (C) Summary.\n';
const long = (bytes: number) => 'More of it.\n'.repeat(bytes / 12);

describe('the body of a cable', () => {
  it('is read no further than its lines of TAGS and subject go, where they are at the top', () => {
    const { tags, subject, read: bytes } = read(LABELS + PARAGRAPH + long(9_600));
    expect([tags, subject]).toEqual([['PHUM', 'VE'], 'GOV EFFORTS']);
    expect(bytes).toBe(1200);
  });

  it.each([
    ['much stands above them', long(3_600) + LABELS + PARAGRAPH],
    ['a paragraph stands above them', PARAGRAPH + long(2_400) + LABELS],
    ['one is further down', `TAGS: PHUM, VE\n\n${long(2_400)}\nSUBJECT: GOV EFFORTS\n\n`],
  ])('is read on where %s', (_, body) => {
    const { tags, subject } = read(body);
    expect([tags, subject]).toEqual([['PHUM', 'VE'], 'GOV EFFORTS']);
  });

  it('is read to 6,000 bytes and no further', () => {
    expect(read(long(12_000)).read).toBe(6000);
  });
});

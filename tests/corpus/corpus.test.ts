import { beforeAll, describe, expect, it } from 'vitest';
import type { Cable, CableId } from '@/lib/cable';
import { cableOf } from '@/lib/index/reader';
import { type Level, type Spot, settle, spotter } from '@/lib/reference';
import { readReferenceTables } from '@/modules/index-files';
import { openFiles } from '../real-index';
import { type Expected, type Sentence, sentences } from './corpus';

const ROOT = new URL('../..', import.meta.url).pathname;
const corpus = sentences();
let marksOf: (sentence: Sentence, loose: boolean) => Expected[];

/** What is marked once the real index has settled it. */
beforeAll(async () => {
  const index = await openFiles();
  const spot: Spot = spotter(await readReferenceTables(ROOT));
  const known = (id: CableId): Cable | undefined => cableOf(index, id) ?? undefined;
  marksOf = ({ text, cable }, loose) =>
    spot(text, { cable, loose }).flatMap((mention) => {
      const found = settle(mention, known);
      if (!found) return [];
      const { start, end, level } = mention;
      return [{ start, end, id: found.id, level, released: found.kind !== 'unreleased' }];
    });
});

/** A mark as one line that a failing test can show. */
const shown = (text: string, marks: readonly Expected[]) =>
  marks.map(
    ({ start, end, id, level, released }) =>
      `${text.slice(start, end)} = ${id} ${level}${released ? '' : ' unreleased'}`,
  );

const counts = (level: Level, loose: boolean) => loose || level !== 'loose';

describe('every sentence of the corpus', () => {
  it('there are hundreds, in many forms', () => {
    expect(corpus.length).toBeGreaterThan(300);
    expect(new Set(corpus.map(({ form }) => form)).size).toBeGreaterThan(20);
  });

  it.each(corpus)('$where', (sentence) => {
    for (const loose of [false, true]) {
      const expected = sentence.expected.filter(({ level }) => counts(level, loose));
      expect(shown(sentence.text, marksOf(sentence, loose))).toEqual(
        shown(sentence.text, expected),
      );
    }
  });
});

it('recall and precision are complete for every form', () => {
  const table = new Map<string, { wanted: number; found: number; right: number }>();
  for (const sentence of corpus) {
    const row = table.get(sentence.form) ?? { wanted: 0, found: 0, right: 0 };
    table.set(sentence.form, row);
    for (const loose of [false, true]) {
      const wanted = shown(
        sentence.text,
        sentence.expected.filter(({ level }) => counts(level, loose)),
      );
      const found = shown(sentence.text, marksOf(sentence, loose));
      row.wanted += wanted.length;
      row.found += found.length;
      row.right += found.filter((mark) => wanted.includes(mark)).length;
    }
  }
  const percent = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole);
  const rows = [...table].map(([form, { wanted, found, right }]) => ({
    form,
    wanted,
    recall: percent(right, wanted),
    precision: percent(right, found),
  }));
  console.table(rows);
  for (const { form, recall, precision } of rows)
    expect({ form, recall, precision }).toEqual({ form, recall: 100, precision: 100 });
});

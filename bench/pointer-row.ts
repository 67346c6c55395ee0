import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from './chromium/tab';
import { withoutCard } from './extension';
import { reading } from './living-pages';
import { type Cost, measureLoads } from './loads';
import { measurePointing, type Pointing } from './pointer';
import { type Row, times } from './report';
import { writePointerRivals } from './rivals/marking';
import { median } from './stats';

const MOST_A_MOVE = 20;

const POINTED_AT = 2_000;
const MOVES = 120;

/**
 * Measures a pointer over a page with 2,000 marks: finding what is under it, one point after the other, which the
 * budget is for; and whole moves at the pace of a hand, in which the browser's part weighs most.
 */
export async function pointerRows(
  extension: string,
  references: (count: number) => readonly string[],
  parent: string,
  rounds: number,
): Promise<{ rows: Row[]; samples: unknown }> {
  const folder = mkdtempSync(join(parent, 'pointer-'));
  const page = reading(references(POINTED_AT));
  const alone = withoutCard(extension, join(folder, 'without-card'));
  const found = await measurePointing(alone, page, POINTED_AT, rounds);
  const { listener, fromPoint } = writePointerRivals(folder);
  const moved = await measureLoads(
    { listener, ours: extension, fromPoint },
    { page },
    { folder, rounds, warmUp: 0, act: move },
  );
  return { rows: [foundRow(found), movedRow(moved.page)], samples: { found, moved } };
}

/** Moves the pointer over the text. */
async function move(tab: Tab): Promise<number> {
  for (let n = 0; n < MOVES; n++) {
    const at = { x: 20 + ((n * 37) % 700), y: 20 + ((n * 13) % 500) };
    await tab.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
  }
  return MOVES;
}

function foundRow(found: readonly Pointing[]): Row {
  const [ours, fromPoint] = [
    median(found.map((one) => one.ours)),
    median(found.map((one) => one.fromPoint)),
  ];
  return {
    what: `mark under the pointer, ${POINTED_AT} marks`,
    measured: microseconds(ours),
    rivals: `highlightsFromPoint ${microseconds(fromPoint)}`,
    ratio: times(ours / fromPoint),
    budget: `≤ ${microseconds(MOST_A_MOVE)} a move`,
    met: ours <= MOST_A_MOVE,
  };
}

function movedRow(costs: Record<'listener' | 'ours' | 'fromPoint', Cost[]>): Row {
  const each = (name: keyof typeof costs) =>
    (1000 * median(costs[name].map(({ script }) => script))) / MOVES;
  return {
    what: 'the same, script of whole moves, 60 a second',
    measured: microseconds(each('ours')),
    rivals: `listener that does nothing ${microseconds(each('listener'))}\nhighlightsFromPoint ${microseconds(each('fromPoint'))}`,
    ratio: `${times(each('ours') / each('listener'))}\n${times(each('ours') / each('fromPoint'))}`,
    budget: '–',
    met: null,
  };
}

const microseconds = (value: number): string => `${value.toFixed(1)} µs`;

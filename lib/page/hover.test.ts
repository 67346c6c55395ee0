import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hover, type HoverEvent, hover, IDLE, shownMark } from './hover';
import type { Mark } from './mark';

const [a, b] = [{ name: 'a' }, { name: 'b' }] as unknown as [Mark, Mark];
const over = (mark: Mark | null): HoverEvent => ({ type: 'pointer', mark });
const elapsed: HoverEvent = { type: 'elapsed' };
const reached = (...events: HoverEvent[]) => events.reduce(hover, IDLE);

describe('hovering', () => {
  it('opens a card after the pointer has rested on a mark', () => {
    expect(shownMark(reached(over(a)))).toBeNull();
    expect(shownMark(reached(over(a), elapsed))).toBe(a);
  });

  it('opens nothing for a pointer that passes by', () => {
    expect(reached(over(a), over(null), elapsed)).toEqual(IDLE);
  });

  it('begins anew on another mark', () => {
    expect(reached(over(a), over(b))).toEqual({ name: 'resting', mark: b });
  });

  it('lets the time run on while the pointer moves within a mark', () => {
    const resting = reached(over(a));
    expect(hover(resting, over(a))).toBe(resting);
  });

  it('keeps the card open while the pointer is on its way to it', () => {
    const leaving = reached(over(a), elapsed, over(null));
    expect(shownMark(leaving)).toBe(a);
    expect(hover(leaving, { type: 'card' })).toEqual({ name: 'open', mark: a, held: false });
  });

  it('closes the card when the pointer has gone elsewhere', () => {
    expect(reached(over(a), elapsed, over(null), elapsed)).toEqual(IDLE);
  });

  it('goes over to another mark only when the pointer rests there', () => {
    const toward = reached(over(a), elapsed, over(b));
    expect(shownMark(toward)).toBe(a);
    expect(shownMark(hover(toward, elapsed))).toBe(b);
    expect(shownMark(reached(over(a), elapsed, over(b), { type: 'card' }))).toBe(a);
  });

  it('keeps a card that holds the focus when the pointer goes', () => {
    const held = reached(over(a), elapsed, { type: 'hold' });
    expect(hover(held, over(null))).toBe(held);
    expect(hover(held, over(b))).toBe(held);
    expect(shownMark(reached({ type: 'visit', mark: a }, over(null), elapsed))).toBe(a);
  });

  it('closes from any state', () => {
    for (const state of [
      reached(over(a)),
      reached(over(a), elapsed),
      reached({ type: 'visit', mark: a }),
    ]) {
      expect(hover(state, { type: 'close' })).toBe(IDLE);
    }
  });

  it('never shows a mark that the pointer or the reader did not come to', () => {
    const event = fc.constantFrom<HoverEvent>(
      over(a),
      over(null),
      elapsed,
      { type: 'card' },
      { type: 'hold' },
      { type: 'close' },
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state: Hover = events.reduce(hover, IDLE);
        expect([null, a]).toContain(shownMark(state));
        if (!events.includes(elapsed)) expect(shownMark(state)).toBeNull();
      }),
    );
  });
});

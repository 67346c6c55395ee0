import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CardStandIn } from '@/components/testing/card';
import { annotated, drawn, find, knowRelease, textOf } from '@/components/testing/page';
import type { CardEvents } from './card-surface';
import { HoverWatch } from './hover-watch';

const ONE = '04CARACAS3124';
const OTHER = '06CARACAS751';
const HREF = `https://wikileaks.org/plusd/cables/${ONE}_a.html`;
const PAGE = `<p>A page with <span id="one">${ONE}</span> and <span id="other">${OTHER}</span>.</p>
  <p><a href="${HREF}">a report</a></p><p id="plain">Nothing here.</p>
  <aside style="position: absolute; top: 200px">The card</aside>`;

let context: AbortController;
let watch: HoverWatch;
let card: CardStandIn;

beforeEach(async () => {
  context = new AbortController();
  await page.viewport(600, 400);
  await knowRelease();
  const annotator = await annotated(PAGE, context);
  const makeCard = (events: CardEvents) => {
    card = new CardStandIn(events, find('aside'));
    return card;
  };
  watch = new HoverWatch(annotator, makeCard, context.signal);
  await userEvent.hover(find('#plain'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  context.abort();
});

const wait = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
const point = (selector: string) => userEvent.hover(find(selector));
const shown = () => watch.shown?.cable?.id ?? null;
const active = () => drawn('active');

async function openOne(): Promise<void> {
  await point('#one');
  wait(150);
}

describe('pointing at a mark', () => {
  it('opens its card after a rest, and draws it as the one that is open', async () => {
    await point('#one');
    wait(149);
    expect([shown(), active()]).toEqual([null, []]);
    wait(1);
    expect([shown(), active(), card.focused]).toEqual([ONE, [ONE], 0]);
  });

  it('opens nothing in passing by', async () => {
    await point('#one');
    await point('#plain');
    wait(5000);
    expect(card.anchor).toBeNull();
  });

  it('tells the card where the text and the pointer are', async () => {
    await openOne();
    const { left, right, top, bottom } = find('#one').getBoundingClientRect();
    expect(card.anchor?.rects().map(({ width }) => Math.round(width))).toEqual([
      Math.round(right - left),
    ]);
    expect(card.anchor?.element).toBe(find('#one'));
    const { x = 0, y = 0 } = card.anchor?.point ?? {};
    expect([x > left && x < right, y > top && y < bottom]).toEqual([true, true]);
  });

  it('opens the card of a link by its address', async () => {
    await point('a');
    wait(150);
    expect([shown(), active()]).toEqual([ONE, ['a report']]);
  });

  it('is not what a script of the page can pretend', () => {
    const { left: clientX, top: clientY } = find('#one').getBoundingClientRect();
    const init = { bubbles: true, clientX: clientX + 5, clientY: clientY + 5 };
    find('#one').dispatchEvent(new PointerEvent('pointermove', init));
    wait(5000);
    expect(card.anchor).toBeNull();
  });
});

describe('an open card', () => {
  beforeEach(openOne);

  it('closes a while after the pointer has left', async () => {
    await point('#plain');
    wait(249);
    expect(shown()).toBe(ONE);
    wait(1);
    expect([shown(), card.anchor, active()]).toEqual([null, null, []]);
  });

  it('stays while the pointer is on its way to it, and on it', async () => {
    await point('#plain');
    wait(200);
    await point('aside');
    wait(5000);
    expect(shown()).toBe(ONE);
  });

  it('gives way to another where the pointer rests there', async () => {
    await point('#other');
    expect(shown()).toBe(ONE);
    wait(250);
    expect([shown(), active()]).toEqual([OTHER, [OTHER]]);
  });

  it('stays when the focus has gone into it, until it is closed', async () => {
    card.events.hold();
    await point('#plain');
    wait(5000);
    expect(shown()).toBe(ONE);
    card.events.close();
    expect(card.anchor).toBeNull();
  });

  it('closes with a press beside it, and stays with one in it', async () => {
    await userEvent.click(find('aside'));
    expect(shown()).toBe(ONE);
    await userEvent.click(find('#plain'));
    expect(shown()).toBeNull();
  });

  it('closes when the page has written something else in the place of its mark', () => {
    watch.check();
    expect(shown()).toBe(ONE);
    textOf('#one').data = 'Nothing';
    watch.check();
    expect(card.anchor).toBeNull();
  });

  it('closes where the extension goes, and nothing opens after that', async () => {
    context.abort();
    expect([card.anchor, active()]).toEqual([null, []]);
    await point('#other');
    wait(5000);
    expect(card.anchor).toBeNull();
  });
});

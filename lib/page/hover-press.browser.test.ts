import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { CardStandIn } from '@/components/testing/card';
import { annotated, find, knowRelease } from '@/components/testing/page';
import type { Annotator } from './annotator';
import type { CardEvents } from './card-surface';
import { HoverWatch } from './hover-watch';

const ONE = '04CARACAS3124';
const HREF = `https://wikileaks.org/plusd/cables/${ONE}_a.html`;
const PAGE = `<p>A page with <span id="one">${ONE}</span>.</p>
  <p><a href="${HREF}">a report</a> <a href="#here" id="linked">06CARACAS751</a></p>
  <p id="plain">Nothing here.</p><aside style="position: absolute; top: 200px">The card</aside>`;

let context: AbortController;
let annotator: Annotator;
let watch: HoverWatch;
let card: CardStandIn;

beforeEach(async () => {
  context = new AbortController();
  await page.viewport(600, 400);
  await knowRelease();
  annotator = await annotated(PAGE, context);
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

const shown = () => watch.shown?.cable?.id ?? null;

function visitFirst(): void {
  const [first] = annotator.visible();
  if (first) watch.visit(first);
}

/** Gives the middle of an element in the window of the browser, where its input goes. */
function place(selector: string): { x: number; y: number } {
  const { left, top, width, height } = find(selector).getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const scale = frame.width / window.innerWidth;
  return {
    x: frame.left + (left + width / 2) * scale,
    y: frame.top + (top + height / 2) * scale,
  };
}

async function tap(selector: string): Promise<void> {
  const clicked = new Promise((resolve) =>
    document.addEventListener('click', resolve, { once: true }),
  );
  await cdp().send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [place(selector)],
  });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await clicked;
}

describe('a mark that is gone to', () => {
  it('has its card at once, with the focus inside and beside the text, wherever the pointer is', async () => {
    await userEvent.hover(find('#linked'));
    visitFirst();
    expect([shown(), card.focused, card.anchor?.point]).toEqual([ONE, 1, null]);
  });

  it('has the focus put into its card again when it is gone to again', () => {
    visitFirst();
    visitFirst();
    expect(card.focused).toBe(2);
  });

  it('keeps its card when the pointer moves elsewhere', async () => {
    visitFirst();
    await userEvent.hover(find('aside'));
    await userEvent.hover(find('#plain'));
    vi.advanceTimersByTime(5000);
    expect(shown()).toBe(ONE);
  });
});

describe('Escape', () => {
  /** What the page hears of the keyboard. */
  let heard: string[];
  beforeEach(() => {
    heard = [];
    const hear = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', hear, { signal: context.signal });
  });

  it('closes the card, and the page does not hear of it', async () => {
    visitFirst();
    await userEvent.keyboard('a{Escape}');
    expect([shown(), heard]).toEqual([null, ['a']]);
  });

  it('is the page’s own where no card is open', async () => {
    await userEvent.keyboard('{Escape}');
    expect(heard).toEqual(['Escape']);
  });

  it('closes nothing where a script of the page pretends it', () => {
    visitFirst();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(shown()).toBe(ONE);
  });
});

describe('a tap', () => {
  it('opens the card of an identifier in the text', async () => {
    await tap('#one');
    expect([shown(), card.focused]).toEqual([ONE, 1]);
    await tap('#plain');
    expect(shown()).toBeNull();
  });

  it.each(['a', '#linked'])('leaves a link to itself: %s', async (link) => {
    find(link).addEventListener('click', (event) => event.preventDefault());
    await tap(link);
    expect(shown()).toBeNull();
  });
});

it('opens nothing while a button is held, as in selecting text', async () => {
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', selector: string) =>
    cdp().send('Input.dispatchMouseEvent', {
      type,
      ...place(selector),
      button: held ? 'left' : 'none',
      clickCount: 1,
    });
  let held = true;
  await mouse('mousePressed', '#plain');
  await mouse('mouseMoved', '#one');
  vi.advanceTimersByTime(5000);
  expect(shown()).toBeNull();
  await mouse('mouseReleased', '#one');
  held = false;
  await mouse('mouseMoved', '#plain');
  await mouse('mouseMoved', '#one');
  vi.advanceTimersByTime(150);
  expect(shown()).toBe(ONE);
});

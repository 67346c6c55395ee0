import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { CardView } from '@/lib/page/knowledge';
import { anchorOf, isPlaced, makeCard, views } from '../testing/floating';

let card: ReturnType<typeof makeCard>;

beforeEach(async () => {
  await page.viewport(1000, 700);
  document.body.innerHTML =
    '<a id="before" href="#x">a link</a> <p id="cited">04CARACAS3124</p><div style="block-size: 3000px"></div>';
  card = makeCard();
});

afterEach(() => {
  card.end();
  scrollTo(0, 0);
});

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

async function open(id: string, focus = false): Promise<void> {
  const [view] = await views(id);
  openView(view, focus);
  await expect.poll(() => isPlaced(card.host)).toBe(true);
}

function openView(view: CardView | undefined, focus = false): void {
  if (view) card.surface.open(view, anchorOf(element('cited')), { focus });
}

/** Gives what a page is told of a pointer in the middle of an element. */
function pointing(at: Element): MouseEvent {
  const { left, top, width, height } = at.getBoundingClientRect();
  const event = new MouseEvent('pointermove', {
    clientX: left + width / 2,
    clientY: top + height / 2,
  });
  document.elementFromPoint(event.clientX, event.clientY)?.dispatchEvent(event);
  return event;
}

const heading = () => card.root.querySelector('h2')?.textContent;
const hosts = () => document.querySelectorAll('reftel-card').length;

describe('the card of a page', () => {
  it('is not in the page until it is opened, and cannot be looked into then', async () => {
    expect(hosts()).toBe(0);
    await open('04CARACAS3124');
    expect(hosts()).toBe(1);
    expect(card.host.shadowRoot).toBeNull();
    expect(card.host.checkVisibility()).toBe(true);
    expect(card.surface.has(pointing(card.host))).toBe(true);
    expect(card.surface.has(pointing(document.body))).toBe(false);
  });

  it('has a name and the language of its words, whatever those of the page', async () => {
    await open('04CARACAS3124');
    const dialog = card.root.querySelector('[role=dialog]');
    expect(dialog?.getAttribute('aria-label')).toBe('Cable 04CARACAS3124');
    expect([dialog?.getAttribute('lang'), dialog?.getAttribute('dir')]).toEqual(['en', 'ltr']);
  });

  it('is one: another cable takes its place', async () => {
    await open('04CARACAS3124');
    await open('06CARACAS751');
    expect(hosts()).toBe(1);
    expect(heading()).toContain('Anger-Based');
  });

  it('is shown again after a page has thrown it out', async () => {
    await open('04CARACAS3124');
    card.host.remove();
    await open('06CARACAS751');
    expect(card.host.checkVisibility()).toBe(true);
  });

  it('shows nothing and holds nothing once closed', async () => {
    await open('04CARACAS3124');
    card.surface.close();
    expect(card.host.checkVisibility()).toBe(false);
    expect(card.root.childElementCount).toBe(0);
    card.surface.close();
    expect(card.told).toEqual({ close: 0, hold: 0 });
  });

  it('asks to be closed when its text is scrolled out of view', async () => {
    await open('04CARACAS3124');
    scrollTo(0, 500);
    await expect.poll(() => card.told.close).toBeGreaterThan(0);
  });
});

describe('the focus', () => {
  it('is left alone where the pointer opened the card', async () => {
    element('before').focus();
    await open('04CARACAS3124');
    expect(document.activeElement).toBe(element('before'));
    expect(card.told.hold).toBe(0);
  });

  it('goes into the card where that is asked for, which is told, and comes back', async () => {
    element('before').focus();
    await open('04CARACAS3124', true);
    expect(document.activeElement).toBe(card.host);
    expect(card.root.activeElement?.getAttribute('role')).toBe('dialog');
    expect(card.told.hold).toBe(1);
    card.surface.close();
    expect(document.activeElement).toBe(element('before'));
  });

  it('comes back to where it was at first, after several cables', async () => {
    element('before').focus();
    await open('04CARACAS3124', true);
    await open('06CARACAS751', true);
    card.surface.close();
    expect(document.activeElement).toBe(element('before'));
  });

  it('is not taken from where the reader has put it since', async () => {
    await open('04CARACAS3124', true);
    element('before').focus();
    card.surface.close();
    expect(document.activeElement).toBe(element('before'));
    expect(card.told.hold).toBe(1);
  });
});

describe('what happens in the card', () => {
  /** Gives which of some events, set off on a button of the card, a listener of the page hears. */
  async function heard(types: string[]): Promise<string[]> {
    await open('04CARACAS3124');
    const hears: string[] = [];
    const life = new AbortController();
    for (const type of types)
      document.addEventListener(type, () => hears.push(type), { signal: life.signal });
    const button = card.root.querySelector('.card-copy');
    for (const type of types)
      button?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    life.abort();
    return hears;
  }

  it('by key and press is none of the page’s business', async () => {
    const keys = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'];
    const presses = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'auxclick', 'dblclick'];
    expect(await heard([...keys, ...presses, 'wheel', 'contextmenu'])).toEqual([]);
  });

  it('by moving the pointer is heard, so that the card stays open under it', async () => {
    expect(await heard(['pointermove', 'pointerover'])).toEqual(['pointermove', 'pointerover']);
  });
});

describe('when the extension is gone', () => {
  it('the card is taken away, and follows nothing any more', async () => {
    await open('04CARACAS3124');
    card.end();
    expect(hosts()).toBe(0);
    expect(card.root.childElementCount).toBe(0);
    const scrolled = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
    scrollTo(0, 500);
    await scrolled;
    await new Promise(requestAnimationFrame);
    expect(card.told.close).toBe(0);
  });
});

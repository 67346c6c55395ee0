import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { asCableId } from '@/lib/cable';
import { IndexOpener } from '@/lib/index/opener';
import { postOf } from '@/lib/index/post';
import { cableOf, type OpenIndex } from '@/lib/index/reader';
import { memorySource } from '@/lib/index/source';
import type { CardView } from '@/lib/page/knowledge';
import { expectAccessible } from '../testing/accessibility';
import { reset, store } from '../testing/extension';
import { testIndex } from '../testing/facts';
import '../tokens.css';
import '../cable.css';
import './card.css';
import { CardStack } from './CardStack';

let index: OpenIndex;
let closed: number;

beforeEach(async () => {
  await reset();
  index = await new IndexOpener(memorySource(await testIndex())).open();
  closed = 0;
});

function viewOf(text: string): CardView | null {
  const id = asCableId(text);
  const cable = id && cableOf(index, id);
  if (!cable) return null;
  const counts = { identifiers: index.identifiers.count, records: index.records.count };
  return { cable, post: postOf(index, cable.station), saved: null, counts, cited: null };
}

/** Draws the card of a cable; gives the lines that a reader sees. */
function draw(id: string): () => string[] {
  const view = viewOf(id);
  if (!view) throw new Error(`no cable ${id}`);
  document.title = 'A page';
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<main><h1>A page</h1><div id="card"></div></main>';
  const root = document.querySelector('#card') as HTMLElement;
  const foundOn = { title: 'A page', address: 'https://example.org/' };
  render(
    <CardStack
      first={view}
      foundOn={foundOn}
      lookUp={async (one) => viewOf(one) ?? 'unknown'}
      onClose={() => closed++}
    />,
    root,
  );
  return () =>
    root.innerText
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
}

const button = (name: string) => {
  const all = [...document.querySelectorAll('button')];
  const found = all.find(
    (one) => (one.getAttribute('aria-label') ?? one.innerText).trim() === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

describe('the card of a full record', () => {
  it('shows all that the original page showed', async () => {
    const lines = draw('04CARACAS3124')();
    expect(lines).toEqual(
      expect.arrayContaining([
        'CONFIDENTIAL',
        'GOV Efforts to Combat TIPs',
        'Embassy Caracas, Venezuela',
        '5 October 2004',
      ]),
    );
    const time = document.querySelector('time');
    expect(time?.dateTime).toBe('2004-10-05T18:44Z');
    expect(time?.title).toContain('18:44 UTC');
    const link = document.querySelector('a');
    expect(link?.href).toBe('https://wikileaks.org/plusd/cables/04CARACAS3124_a.html');
    expect(link?.rel).toBe('noopener noreferrer');
    await expectAccessible();
  });

  it('says where only the hour is known, and that there is no subject', async () => {
    const lines = draw('02BRASILIA4227')();
    expect(lines).toContain('No subject line');
    expect(lines).toContain('The release gives no subject for this cable.');
    const time = document.querySelector('time');
    expect(time?.dateTime).toBe('2002-11-22');
    expect(time?.title).toContain('only the hour is known');
    expect(document.body.innerText).not.toContain('12:00');
    await expectAccessible();
  });

  it('marks its own month in the traffic of its post, and no other', () => {
    draw('04CARACAS3124');
    expect(document.querySelectorAll('.card-traffic .here')).toHaveLength(1);
  });
});

describe('the card of a cable known by number', () => {
  it('says what the number tells and what is not held', async () => {
    const lines = draw('04CARACAS3031')();
    expect(lines).toContain('RELEASED · KNOWN BY NUMBER ONLY');
    expect(lines).toContain('Embassy Caracas, October 2004');
    expect(lines.join(' ')).toContain('not in the index that travels with Reftel');
    await expectAccessible();
  });
});

describe('the card of a number that was not released', () => {
  it('names post and year and the nearest released numbers, and offers no saving', async () => {
    const lines = draw('04CARACAS3026')();
    expect(lines.join(' ')).toContain('04CARACAS3026 is not among the');
    expect(lines.join(' ')).toContain('sent by Embassy Caracas, Venezuela, in 2004');
    expect(lines.join(' ')).toContain('04CARACAS3025 · 04CARACAS3031');
    expect(() => button('Save')).toThrow();
    await expectAccessible();
  });
});

describe('in a card', () => {
  it('a reference opens in the same card, and Back leads back', async () => {
    const lines = draw('04CARACAS3124');
    button('04CARACAS3025').click();
    await expect.poll(() => lines().join(' ')).toContain('04CARACAS3025 Copy');
    button('Back').click();
    await expect.poll(lines).toContain('GOV Efforts to Combat TIPs');
    expect(() => button('Back')).toThrow();
  });

  it('Save keeps the cable with its page, a note with it, and a removal can be undone', async () => {
    const lines = draw('04CARACAS3124');
    button('Save').click();
    await expect.poll(lines).toContain('Saved');
    const field = document.querySelector('textarea');
    if (!field) throw new Error('no field for a note');
    field.value = 'first';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('blur'));
    await expect.poll(async () => (await store.list())[0]?.note).toBe('first');
    await expectAccessible();
    button('Saved').click();
    await expect.poll(async () => (await store.list()).length).toBe(0);
    await expect.poll(() => button('Removed. Undo')).toBeTruthy();
    button('Removed. Undo').click();
    await expect.poll(async () => (await store.list())[0]?.note).toBe('first');
    expect((await store.list())[0]?.foundOn?.title).toBe('A page');
  });

  it('Close closes it', () => {
    draw('04CARACAS3124');
    button('Close').click();
    expect(closed).toBe(1);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, surroundings } from '@/components/testing/browser';
import type { CableId } from '@/lib/cable';
import { packTables, spotter } from '@/lib/reference';
import { Annotator } from './annotator';

const spot = spotter(packTables(['CARACAS', 'BOGOTA'], [], []));
const RECORD = '04CARACAS3124';
const UNRELEASED = '04CARACAS3026';

let context: AbortController;
let asked: { name: string; ids: string[] }[];

/** As the background answers: one cable is known, one was not released, the others are nothing. */
function answer(ids: CableId[]) {
  const cables = Object.fromEntries(
    ids.flatMap((id) => {
      if (id === RECORD) return [[id, { kind: 'record', id, station: 'CARACAS' }]];
      return id === UNRELEASED ? [[id, { kind: 'unreleased', id, station: 'CARACAS' }]] : [];
    }),
  );
  return {
    marking: 'on',
    found: { cables, posts: {} },
    counts: { identifiers: 2, records: 1 },
  };
}

beforeEach(() => {
  context = new AbortController();
  asked = [];
  surroundings.background = async ({ name, ask }) => {
    const { ids = [] } = ask as { ids?: CableId[] };
    asked.push({ name, ids });
    return { ok: true, value: name === 'lookUp' ? answer(ids) : null };
  };
});
afterEach(() => context.abort());

const sizeOf = (kind: string) => CSS.highlights.get(`reftel-${kind}`)?.size ?? 0;
const texts = (annotator: Annotator) => annotator.visible().map(({ range }) => range.toString());

async function annotated(html: string): Promise<Annotator> {
  document.body.innerHTML = html;
  const annotator = new Annotator(spot, context, () => {});
  await annotator.start();
  return annotator;
}

describe('marking a page', () => {
  it('draws each kind and leaves the document as it was', async () => {
    document.body.innerHTML = `<p>See ${RECORD}, ${UNRELEASED} and 04NOWHERE12.</p>`;
    const before = document.documentElement.outerHTML;
    const annotator = new Annotator(spot, context, () => {});
    await annotator.start();
    expect(document.documentElement.outerHTML).toBe(before);
    expect([sizeOf('record'), sizeOf('identifier'), sizeOf('unreleased')]).toEqual([1, 0, 1]);
    expect(texts(annotator)).toEqual([RECORD, UNRELEASED]);
  });

  it('asks once for all identifiers of the page, each once, and again for none of them', async () => {
    const annotator = await annotated(`<p>${RECORD} ${RECORD} 04caracas3124 ${UNRELEASED}</p>`);
    const lookUps = () => asked.filter(({ name }) => name === 'lookUp').map(({ ids }) => ids);
    expect(lookUps()).toEqual([[RECORD, UNRELEASED]]);
    document.body.append(document.createTextNode(` ${RECORD}`));
    await vi.waitFor(() => expect(texts(annotator)).toHaveLength(5));
    expect(lookUps()).toHaveLength(1);
  });

  it('asks nothing at all for a page that cites no cable', async () => {
    await annotated('<p>50states, 10 Tokyo 150 and a cable of July 2009</p>');
    expect(asked).toEqual([]);
  });

  it('marks a link by its address, whatever its text, and only its text where that says the same', async () => {
    const href = `https://wikileaks.org/plusd/cables/${RECORD}_a.html`;
    const annotator = await annotated(
      `<a href="${href}">a report</a> <a href="${href}">${RECORD}</a> <a href="${href}">${UNRELEASED}</a>`,
    );
    expect(texts(annotator)).toEqual(['a report', RECORD, UNRELEASED, UNRELEASED]);
    expect(annotator.visible().map(({ cable }) => cable?.id)).toEqual([
      RECORD,
      RECORD,
      RECORD,
      UNRELEASED,
    ]);
  });

  it('passes over what is not prose, and does not count what cannot be seen', async () => {
    const annotator = await annotated(
      `<textarea>${RECORD}</textarea><div contenteditable>${RECORD}</div><style>${RECORD}</style>
       <template>${RECORD}</template><p hidden>${RECORD}</p><p style="visibility: hidden">${RECORD}</p>
       <div contenteditable="false">${RECORD}</div>`,
    );
    expect(texts(annotator)).toEqual([RECORD]);
    document.querySelector('p')?.removeAttribute('hidden');
    expect(texts(annotator)).toEqual([RECORD, RECORD]);
  });
});

describe('a page that changes', () => {
  it('has marks on what it adds, on changed text and changed addresses, and none on what it removes', async () => {
    const annotator = await annotated(
      `<p id="a">${RECORD}</p><p id="b"></p><a href="/x">a report</a>`,
    );
    const [a, b] = ['#a', '#b'].map((one) => document.querySelector(one) as HTMLElement);
    b?.append(`and ${UNRELEASED}`);
    await vi.waitFor(() => expect(texts(annotator)).toEqual([RECORD, UNRELEASED]));
    (b?.firstChild as Text).data = `or ${RECORD}`;
    await vi.waitFor(() => expect(texts(annotator)).toEqual([RECORD, RECORD]));
    const link = document.querySelector('a');
    link?.setAttribute('href', `/cable/2004/10/${RECORD}.html`);
    await vi.waitFor(() => expect(texts(annotator)).toEqual([RECORD, RECORD, 'a report']));
    link?.setAttribute('href', '/y');
    a?.remove();
    await vi.waitFor(() => expect(texts(annotator)).toEqual([RECORD]));
    expect(sizeOf('record')).toBe(1);
  });

  it('has no mark left on a link whose address is no longer a cable’s', async () => {
    await annotated(`<a href="/cables/${RECORD}">a report</a>`);
    expect(sizeOf('record')).toBe(1);
    document.querySelector('a')?.setAttribute('href', '/elsewhere');
    await vi.waitFor(() => expect(sizeOf('record')).toBe(0));
    document.querySelector('a')?.setAttribute('href', `/cables/${UNRELEASED}`);
    await vi.waitFor(() => expect(sizeOf('unreleased')).toBe(1));
    document.querySelector('a')?.removeAttribute('href');
    await vi.waitFor(() => expect(sizeOf('unreleased')).toBe(0));
  });

  it('has the number of distinct cables told whenever it is another', async () => {
    const counts: unknown[] = [];
    const inner = surroundings.background;
    surroundings.background = async (message) => {
      if (message.name === 'countMarks') counts.push(message.ask);
      return inner(message);
    };
    await annotated(`<p>${RECORD} ${RECORD}</p>`);
    document.body.append(UNRELEASED);
    await vi.waitFor(() => expect(counts).toEqual([{ cables: 1 }, { cables: 2 }]));
  });
});

describe('an annotator that has to stop', () => {
  it('takes its marks back, and puts them on again when marking is turned on', async () => {
    const annotator = await annotated(`<p>${RECORD}</p>`);
    annotator.stop();
    expect(sizeOf('record')).toBe(0);
    await annotator.start();
    expect(sizeOf('record')).toBe(1);
  });

  it('marks nothing where marking is off, and asks again when it is turned on', async () => {
    const inner = surroundings.background;
    surroundings.background = async () => ({ ok: true, value: { marking: 'off' } });
    const annotator = await annotated(`<p>${RECORD}</p>`);
    expect(texts(annotator)).toEqual([]);
    surroundings.background = inner;
    await annotator.start();
    expect(texts(annotator)).toEqual([RECORD]);
  });

  it('says that the index failed, and marks nothing', async () => {
    const told: unknown[] = [];
    surroundings.background = async ({ name, ask }) => {
      if (name === 'countMarks') told.push(ask);
      const fault = { file: 'identifiers', reason: 'damaged' };
      return { ok: false, error: { kind: 'index', fault } };
    };
    await annotated(`<p>${RECORD}</p>`);
    expect(told).toEqual([{ cables: null }]);
    expect(sizeOf('record')).toBe(0);
  });

  it('ends for good where the extension is gone from under the page', async () => {
    surroundings.background = () => Promise.reject(new Error('Extension context invalidated.'));
    const { id } = browser.runtime;
    Object.assign(browser.runtime, { id: undefined });
    await annotated(`<p>${RECORD}</p>`);
    Object.assign(browser.runtime, { id });
    expect(context.signal.aborted).toBe(true);
    expect(sizeOf('record')).toBe(0);
  });

  it('asks a second worker where the first was ended, and reads the page again where that was too', async () => {
    const inner = surroundings.background;
    let failures = 3;
    surroundings.background = async (message) => {
      if (message.name === 'lookUp' && failures-- > 0) throw new Error('The message port closed.');
      return inner(message);
    };
    const annotator = await annotated(`<p>${RECORD}</p>`);
    expect(texts(annotator)).toEqual([]);
    expect(context.signal.aborted).toBe(false);
    await annotator.retry();
    expect(texts(annotator)).toEqual([RECORD]);
  });

  it('has its card loaded for a reference that cannot be seen yet', async () => {
    await annotated(`<details><p>${RECORD}</p></details>`);
    expect(asked.map(({ name }) => name)).toContain('loadCard');
  });

  it('goes on where a form hides the methods of its elements behind its fields', async () => {
    const annotator = await annotated(
      `<form><input name="closest"><input name="checkVisibility">${RECORD}</form><p>${RECORD}</p>`,
    );
    expect(texts(annotator)).toEqual([RECORD, RECORD]);
  });

  it('marks a link anew whose content is replaced', async () => {
    const annotator = await annotated(`<a href="/cable/2004/10/${RECORD}.html">a report</a>`);
    const link = document.querySelector('a');
    if (link) link.textContent = 'another text';
    await vi.waitFor(() => expect(texts(annotator)).toEqual(['another text']));
  });

  it('marks as many references as there are cables', async () => {
    await annotated(`<pre>${`${RECORD} `.repeat(150_000)}</pre>`);
    expect(sizeOf('record')).toBe(150_000);
  }, 30_000);
});

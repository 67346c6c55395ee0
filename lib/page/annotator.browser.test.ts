import { describe, expect, it, vi } from 'vitest';
import { annotatorTest, texts } from '@/components/testing/annotator';
import { drawn, find, finders, textOf } from '@/components/testing/page';
import { Annotator } from './annotator';

const RECORD = '04CARACAS3124';
const KNOWN = '04CARACAS3031';
const UNRELEASED = '04CARACAS3026';
const HREF = `https://wikileaks.org/plusd/cables/${RECORD}_a.html`;

const test = annotatorTest();
const { mark, asks } = test;

describe('marking a page', () => {
  it('draws each kind and leaves the document as it was', async () => {
    document.body.innerHTML = `<p>See ${RECORD}, ${KNOWN}, ${UNRELEASED} and 04NOWHERE12.</p>`;
    const before = document.documentElement.outerHTML;
    const annotator = new Annotator(finders, test.context, () => {});
    await annotator.start();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(['record', 'identifier', 'unreleased'].map(drawn)).toEqual([
      [RECORD],
      [KNOWN],
      [UNRELEASED],
    ]);
    expect(texts(annotator)).toEqual([RECORD, KNOWN, UNRELEASED]);
  });

  it('asks once for all identifiers of the page, each once, and again for none of them', async () => {
    const annotator = await mark(`<p>${RECORD} ${RECORD} 04caracas3124 ${UNRELEASED}</p>`);
    expect(asks('lookUp')).toEqual([{ ids: [RECORD, UNRELEASED] }]);
    document.body.append(` ${RECORD}`);
    await vi.waitFor(() => expect(texts(annotator)).toHaveLength(5));
    expect(asks('lookUp')).toHaveLength(1);
  });

  it('asks nothing at all for a page that cites no cable', async () => {
    await mark('<p>50states, 10 Tokyo 150 and a cable of July 2009</p>');
    expect(test.asked).toEqual([]);
  });

  it('marks a link by its address, whatever its text, and only its text where that says the same', async () => {
    const annotator = await mark(
      `<a href="${HREF}">a report</a> <a href="${HREF}">${RECORD}</a> <a href="${HREF}">${UNRELEASED}</a>`,
    );
    expect(texts(annotator)).toEqual(['a report', RECORD, UNRELEASED, UNRELEASED]);
    expect(annotator.visible().map(({ cable }) => cable?.id)).toEqual([
      RECORD,
      RECORD,
      RECORD,
      UNRELEASED,
    ]);
  });

  it('marks one identifier that stands in many nodes as one', async () => {
    const annotator = await mark('<p><b>04</b>CARA<i>CAS</i><wbr>3124</p>');
    expect(texts(annotator)).toEqual([RECORD]);
    expect(drawn('record')).toEqual([RECORD]);
  });

  it('passes over what is not prose, and does not count what cannot be seen', async () => {
    const annotator = await mark(
      `<textarea>${RECORD}</textarea><div contenteditable>${RECORD}</div><style>${RECORD}</style>
       <template>${RECORD}</template><p hidden>${RECORD}</p><p style="visibility: hidden">${RECORD}</p>
       <div contenteditable="false">${RECORD}</div>`,
    );
    expect(texts(annotator)).toEqual([RECORD]);
    // The browser paints them no earlier than what they stand on.
    expect(drawn('record')).toEqual([RECORD, RECORD, RECORD]);
    find('p').removeAttribute('hidden');
    expect(texts(annotator)).toEqual([RECORD, RECORD]);
  });

  it('has its card loaded for a reference that cannot be seen yet', async () => {
    const annotator = await mark(`<details><p>${RECORD}</p></details>`);
    expect(texts(annotator)).toEqual([]);
    expect(asks('loadCard')).toHaveLength(1);
  });

  it('goes on where a form hides the methods of its elements behind its fields', async () => {
    const annotator = await mark(
      `<form><input name="closest"><input name="checkVisibility"><input name="nodeType"><input name="localName">${RECORD}</form><p>${RECORD}</p>`,
    );
    expect(texts(annotator)).toEqual([RECORD, RECORD]);
  });

  it('marks what is uncertain only where that is wanted', async () => {
    const annotator = await mark('<p>O4CARACAS3124</p>');
    expect(texts(annotator)).toEqual([]);
    await annotator.start({ loose: true });
    expect(drawn('loose')).toEqual(['O4CARACAS3124']);
    annotator.stop();
    await annotator.start();
    expect(drawn('loose')).toEqual([]);
  });

  it('marks as many references as there are cables', async () => {
    await mark(`<pre>${`${RECORD} `.repeat(150_000)}</pre>`);
    expect(CSS.highlights.get('reftel-record')?.size).toBe(150_000);
  }, 30_000);
});

describe('shadow roots', () => {
  it('are marked like the page around them, in the order of the page', async () => {
    document.body.innerHTML = `<p>${RECORD}</p><section></section><p>${UNRELEASED}</p>`;
    find('section').attachShadow({ mode: 'open' }).innerHTML = `<p>${KNOWN}</p><div></div>`;
    const annotator = new Annotator(finders, test.context, () => {});
    await annotator.start();
    expect(texts(annotator)).toEqual([RECORD, KNOWN, UNRELEASED]);
    expect(annotator.trees()).toEqual([document, find('section').shadowRoot]);
    find('section').shadowRoot?.querySelector('div')?.append(RECORD);
    await vi.waitFor(() => expect(texts(annotator)).toEqual([RECORD, KNOWN, RECORD, UNRELEASED]));
    find('section').remove();
    await vi.waitFor(() => expect(annotator.trees()).toEqual([document]));
    expect(texts(annotator)).toEqual([RECORD, UNRELEASED]);
  });
});

describe('a page that changes', () => {
  it('has marks on what it adds, on changed text and changed addresses, and none on what it removes', async () => {
    const annotator = await mark(`<p id="a">${RECORD}</p><p id="b"></p><a href="/x">a report</a>`);
    find('#b').append(`and ${UNRELEASED}`);
    await vi.waitFor(() => expect(texts(annotator)).toEqual([RECORD, UNRELEASED]));
    textOf('#b').data = `or ${RECORD}`;
    await vi.waitFor(() => expect(texts(annotator)).toEqual([RECORD, RECORD]));
    find('a').setAttribute('href', `/cable/2004/10/${RECORD}.html`);
    await vi.waitFor(() => expect(texts(annotator)).toEqual([RECORD, RECORD, 'a report']));
    find('a').setAttribute('href', '/y');
    find('#a').remove();
    await vi.waitFor(() => expect(drawn('record')).toEqual([RECORD]));
    expect(texts(annotator)).toEqual([RECORD]);
  });

  it('is not drawn at its old places for a moment', async () => {
    await mark(`<p>${RECORD}</p>`);
    textOf('p').data = `Now there stands something else before ${RECORD}`;
    await null;
    expect(drawn('record')).toEqual([]);
    await vi.waitFor(() => expect(drawn('record')).toEqual([RECORD]));
  });

  it('has what comes and goes drawn at once, even where it changes all the time', async () => {
    const annotator = await mark(`<p>${RECORD}</p><p id="new"></p>`);
    find('#new').append(KNOWN);
    await vi.waitFor(() => expect(texts(annotator)).toEqual([RECORD, KNOWN]));
    expect(drawn('identifier')).toEqual([KNOWN]);
    find('#new').append('5');
    await vi.waitFor(() => expect(texts(annotator)).toEqual([RECORD]));
    expect(drawn('identifier')).toEqual([]);
  });

  it('has a mark on what it puts together from what was none', async () => {
    const annotator = await mark('<p>04CARACAS</p>');
    find('p').append('3124');
    await vi.waitFor(() => expect(texts(annotator)).toEqual([RECORD]));
    find('p').innerHTML = '04CARACAS<hr>3124';
    await vi.waitFor(() => expect(texts(annotator)).toEqual([]));
    find('hr').remove();
    await vi.waitFor(() => expect(texts(annotator)).toEqual([RECORD]));
  });

  it('has a mark on what it puts before the rest of it, behind a word that is marked by itself', async () => {
    const annotator = await mark('<p>CARACAS3124</p>');
    find('p').prepend(`see ${KNOWN} and 04`);
    await vi.waitFor(() => expect(texts(annotator)).toEqual([KNOWN, RECORD]));
  });

  it('has no mark left on a link whose address is no longer a cable’s', async () => {
    await mark(`<a href="/cables/${RECORD}">a report</a>`);
    expect(drawn('record')).toEqual(['a report']);
    find('a').setAttribute('href', '/elsewhere');
    await vi.waitFor(() => expect(drawn('record')).toEqual([]));
    find('a').setAttribute('href', `/cables/${UNRELEASED}`);
    await vi.waitFor(() => expect(drawn('unreleased')).toEqual(['a report']));
    find('a').removeAttribute('href');
    await vi.waitFor(() => expect(drawn('unreleased')).toEqual([]));
  });

  it('marks a link anew whose content is replaced', async () => {
    const annotator = await mark(`<a href="/cable/2004/10/${RECORD}.html">a report</a>`);
    find('a').textContent = 'another text';
    await vi.waitFor(() => expect(texts(annotator)).toEqual(['another text']));
  });

  it('is not waited for to show what it has removed, be that the last of all', async () => {
    const unobserve = vi.spyOn(IntersectionObserver.prototype, 'unobserve');
    const annotator = await mark(`<p hidden>${RECORD}</p>`);
    const hidden = find('p');
    hidden.remove();
    annotator.draw();
    expect(unobserve.mock.calls).toEqual([[hidden]]);
    unobserve.mockRestore();
  });

  it('has the distinct cables told whenever they are others', async () => {
    await mark(`<p>${RECORD} ${RECORD}</p>`);
    document.body.append(UNRELEASED);
    await vi.waitFor(() =>
      expect(asks('countCables')).toEqual([{ ids: [RECORD] }, { ids: [RECORD, UNRELEASED] }]),
    );
    document.body.append(' ', RECORD);
    await vi.waitFor(() => expect(drawn('record')).toHaveLength(3));
    expect(asks('countCables')).toHaveLength(2);
  });
});

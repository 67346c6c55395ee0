import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, mayCite, settled, textOf } from '@/components/testing/page';
import { untilCited } from './until-cited';

const ID = '04CARACAS3124';
const HREF = `https://wikileaks.org/plusd/cables/${ID}_a.html`;

let context: AbortController;
/** How often something was found, and whether that is enough. */
let found: number;
let isEnough: Promise<boolean>;

beforeEach(() => {
  context = new AbortController();
  [found, isEnough] = [0, Promise.resolve(true)];
});
afterEach(() => context.abort());

/** Waits for a page to cite something, and gives whether it did as it was. */
async function watch(html: string): Promise<boolean> {
  document.body.innerHTML = html;
  const tell = () => {
    found += 1;
    return isEnough;
  };
  untilCited(mayCite, tell, context);
  await settled();
  return found > 0;
}

describe('a page that may cite a cable', () => {
  it.each([
    ['in its text', `<p>See ${ID}.</p>`],
    ['in many nodes', '<p>See <b>04</b>CARA<i>CAS</i>3124.</p>'],
    ['in the address of a link', `<a href="${HREF}">a report</a>`],
    ['in the area of a picture', `<map><area href="${HREF}"></map>`],
    ['as the text of a cable', '<pre>E.O. 12958: DECL: 10/04/2014</pre>'],
    ['in what is hidden for now', `<p hidden>${ID}</p><details>${ID}</details>`],
    ['beside scripts that cite it, too', `<script type="x">${ID}</script><p>${ID}</p>`],
    ['far down', `${'<p>paragraph</p>'.repeat(5000)}<p>${ID}</p>`],
  ])('is known at once: %s', async (_, html) => {
    expect(await watch(html)).toBe(true);
  });

  it('is known by its shadow roots', async () => {
    document.body.innerHTML = '<section></section>';
    const host = find('section');
    host.attachShadow({ mode: 'open' }).innerHTML = `<p>${ID}</p>`;
    expect(await watch('')).toBe(false);
    document.body.append(host);
    await settled();
    expect(found).toBe(1);
  });

  const changes: [string, () => unknown][] = [
    ['it adds', () => find('p').append(`See ${ID}.`)],
    ['it changes', () => Object.assign(textOf('p'), { data: ID })],
    ['it adds piece by piece', () => find('#part').append('CARACAS3124')],
    ['it links to', () => find('a').setAttribute('href', HREF)],
  ];
  /** Where nothing can have a shadow root, the page is left alone until something happens. */
  const others = ['', '<div>a block</div><section></section>'];
  it.each(others.flatMap((other) => changes.map(([what, change]) => ({ what, change, other }))))(
    'is known as soon as it does, by what $what, beside "$other"',
    async ({ change, other }) => {
      const html = `<p>none</p><p id="part">04</p><a>a report</a>${other}`;
      expect(await watch(html)).toBe(false);
      change();
      await settled();
      expect(found).toBe(1);
    },
  );

  it('is known by a shadow root of its body, where the reader points', async () => {
    const renew = () =>
      document.documentElement.replaceChild(document.createElement('body'), document.body);
    renew();
    onTestFinished(() => void renew());
    document.body.attachShadow({ mode: 'open' }).innerHTML = `<p>${ID}</p><slot></slot>`;
    // It may be known at once: the pointer rests where a test before has left it.
    await watch('<p>none</p>');
    find('p').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await vi.waitFor(() => expect(found).toBe(1));
  });

  it('is known by a shadow root that nobody tells of, where the reader points', async () => {
    expect(await watch('<p>none</p><p id="host">text</p>')).toBe(false);
    find('#host').attachShadow({ mode: 'open' }).innerHTML = `<i>${ID}</i>`;
    await userEvent.hover(find('#host'));
    await vi.waitFor(() => expect(found).toBe(1));
  });
});

describe('a page that cites none', () => {
  it.each([
    ['prose', '<p>In October 2004 the embassy wrote 12 cables.</p><a href="/2004/10/">archive</a>'],
    ['the data of a script', `<script type="application/json">{"id": "${ID}"}</script><p>text</p>`],
    ['a style', `<style>/* ${ID} */</style><p>text</p>`],
    ['a text field', `<textarea>${ID}</textarea><p>text</p>`],
    ['a page without text', ''],
  ])('is left alone: %s', async (_, html) => {
    expect(await watch(html)).toBe(false);
  });

  it('is left alone where what it adds cites none', async () => {
    await watch('<p>text</p>');
    find('p').append('more');
    await settled();
    expect(found).toBe(0);
  });
});

describe('what was found', () => {
  const cite = async () => {
    find('p').append(ID);
    await settled();
  };

  it('is told once where that is enough', async () => {
    await watch(`<p>${ID}</p>`);
    await cite();
    expect(found).toBe(1);
  });

  it('is told with each new find where it is not, and not of what was there before', async () => {
    isEnough = Promise.resolve(false);
    await watch(`<p>${ID}</p>`);
    await settled();
    expect(found).toBe(1);
    await cite();
    expect(found).toBe(2);
  });

  it('is told one at a time', async () => {
    let answer = (_: boolean) => {};
    isEnough = new Promise((resolve) => (answer = resolve));
    await watch(`<p>${ID}</p><a href="${HREF}">a report</a>`);
    await cite();
    expect(found).toBe(1);
    answer(false);
    await settled();
    await cite();
    expect(found).toBe(2);
  });

  it('is not told after the end', async () => {
    await watch('<p></p>');
    context.abort();
    await cite();
    expect(found).toBe(0);
  });
});

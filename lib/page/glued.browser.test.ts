import { describe, expect, it, vi } from 'vitest';
import { annotatorTest, texts } from '@/components/testing/annotator';
import { surroundings } from '@/components/testing/browser';
import { drawn, find, settled } from '@/components/testing/page';
import type { Annotator } from './annotator';
import { Glued } from './glued';

const [ONE, OTHER] = ['04CARACAS3124', '06CARACAS751'];

const test = annotatorTest();
let annotator: Annotator;
const shows = async (html: string) => {
  annotator = await test.mark(html);
};
const marked = () => texts(annotator);
const isMarked = (all: string[]) =>
  vi.waitFor(() => expect([marked(), drawn('record').sort()]).toEqual([all, all]));

describe('a row that has no space between its cells', () => {
  const ROW = `<b>${ONE}</b><b>${OTHER}</b>`;

  it.each([
    ['flex', 'none', 'flex'],
    ['grid', 'none', 'grid'],
    ['flex where it was a line of text', 'block', 'flex'],
  ])('is read anew when it comes to be %s', async (_, before, behind) => {
    await shows(`<section style="display: ${before}">${ROW}</section>`);
    expect(marked()).toEqual([]);
    find('section').style.display = behind;
    await isMarked([ONE, OTHER]);
    find('section').style.display = 'block';
    await vi.waitFor(() => expect(annotator.marks.settled()).toEqual([]));
  });

  it('is read anew where it is shown by a rule, of which only its box tells', async () => {
    const rule = new CSSStyleSheet();
    rule.replaceSync('section { display: none }');
    document.adoptedStyleSheets = [rule];
    await shows(`<section>${ROW}</section>`);
    expect(marked()).toEqual([]);
    rule.replaceSync('section { display: flex }');
    await isMarked([ONE, OTHER]);
    document.adoptedStyleSheets = [];
  });

  it('is read anew where it changes while the background is asked what is cited', async () => {
    const answer = surroundings.background;
    const asked = new Promise<void>((resolve) => {
      surroundings.background = async (message) => {
        if (message.name === 'lookUp') {
          resolve();
          await changed;
        }
        return answer(message);
      };
    });
    let change = () => {};
    const changed = new Promise<void>((resolve) => {
      change = resolve;
    });
    const shown = shows(`<p>${OTHER}</p><section>${ROW}</section>`);
    await asked;
    find('section').style.display = 'flex';
    await settled();
    change();
    await shown;
    await vi.waitFor(() => expect(marked()).toEqual([OTHER, ONE, OTHER]));
  });

  it('is read anew deep in what hides it, and where more than one does', async () => {
    await shows(
      `<div id="outer" hidden><div style="display: none"><section style="display: flex">${ROW}</section></div></div>`,
    );
    find('#outer').hidden = false;
    find('#outer > div').style.display = 'block';
    await isMarked([ONE, OTHER]);
  });

  it('is read anew with what may be no reference, too', async () => {
    await shows(`<section hidden>${ROW}</section>`);
    await annotator.start({ loose: true });
    find('section').style.display = 'flex';
    await isMarked([ONE, OTHER]);
  });
});

describe('what stands within an identifier', () => {
  const isMarkedAs = (text: string) => vi.waitFor(() => expect(marked()).toEqual([text, OTHER]));
  const isParted = () => vi.waitFor(() => expect(marked()).toEqual([OTHER]));
  const display = (how: string) => {
    find('i').style.display = how;
  };

  it('parts it as long as it is a block', async () => {
    await shows(`<p>04CARACAS<i></i>3124 and ${OTHER}</p>`);
    await isMarkedAs(ONE);
    display('block');
    await isParted();
    display('inline');
    await isMarkedAs(ONE);
  });

  it('is no part of it as long as it is not displayed', async () => {
    await shows(`<p>04CARACAS<i style="display: none">x</i>3124 and ${OTHER}</p>`);
    // The unseen text stands between what is marked.
    await isMarkedAs('04CARACAS3124');
    display('inline');
    await isParted();
    display('none');
    await isMarkedAs('04CARACAS3124');
  });
});

it('nothing is kept in mind of a page that is left alone', async () => {
  const cleared = vi.spyOn(Glued.prototype, 'clear');
  await shows(`<section><b>${ONE}</b><b>${OTHER}</b></section>`);
  cleared.mockClear();
  annotator.stop();
  expect(cleared).toHaveBeenCalledOnce();
  cleared.mockRestore();
});

it('what the page has removed is not kept in mind, nor waited for', async () => {
  const unobserve = vi.spyOn(IntersectionObserver.prototype, 'unobserve');
  await shows(`<section hidden><b>${ONE}</b><b>${OTHER}</b></section><p>text</p>`);
  const hidden = find('section');
  hidden.remove();
  find('p').className = 'changed';
  await vi.waitFor(() => expect(unobserve.mock.calls).toEqual([[hidden]]));
  unobserve.mockRestore();
});

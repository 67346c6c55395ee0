import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { find, settled, textOf } from '@/components/testing/page';
import { sweep, type Tree } from './sweep';

let context: AbortController;
let texts: string[];
let trees: Tree[];
let nodes: Node[];
let ends: number;

beforeEach(() => {
  context = new AbortController();
  [texts, trees, nodes, ends] = [[], [], [], 0];
});
afterEach(() => {
  context.abort();
  vi.useRealTimers();
});

/** Has a page told, the one that is there where none is given; with the pieces of text that is not only white space. */
async function sweepPage(html: string | null, thorough = true): Promise<void> {
  if (html !== null) document.body.innerHTML = html;
  await sweep(
    document,
    {
      onText: ({ seam, text }) => (seam + text).trim() && texts.push(seam + text),
      onNode: (node) => nodes.push(node),
      onTree: (tree) => trees.push(tree),
      onEnd: () => ends++,
    },
    { signal: context.signal, thorough },
  );
}

/** Forgets what was told so far. */
function forget(): void {
  [texts, trees, nodes, ends] = [[], [], [], 0];
}

function attach(selector: string, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = find(selector).attachShadow({ mode });
  root.innerHTML = html;
  return root;
}

const told = (text: string) => texts.some((one) => one.includes(text));

describe('the page as it is', () => {
  it('is told with its text, its nodes and its end', async () => {
    await sweepPage('<p>one</p><p>two</p>');
    expect(told('onetwo')).toBe(true);
    expect([trees, nodes, ends]).toEqual([[document], [document], 1]);
  });

  it('is told with its shadow roots and those in them', async () => {
    document.body.innerHTML = '<section></section>';
    const outer = attach('section', '<p>OUTER</p><div></div>');
    const inner = outer.querySelector('div')?.attachShadow({ mode: 'open' });
    inner?.append('INNER');
    await sweepPage(null);
    expect(trees).toEqual([document, outer, inner]);
    expect([told('OUTER'), told('INNER'), ends]).toEqual([true, true, 1]);
  });

  it('is told again where a host is moved, with what was there already', async () => {
    document.body.innerHTML = '<section></section><p>to here: </p>';
    const root = attach('section', 'INNER');
    await sweepPage(null);
    forget();
    find('p').append(find('section'));
    await settled();
    expect([trees, told('INNER')]).toEqual([[root], true]);
  });
});

describe('what changes', () => {
  it('is told with what stands around it, and no more', async () => {
    await sweepPage('<p>far</p><p>before</p><ul></ul><p>behind</p>');
    forget();
    find('ul').innerHTML = '<li>new</li>';
    await settled();
    expect([told('beforenewbehind'), ends]).toEqual([true, 1]);
    expect(nodes).toEqual([find('li')]);
  });

  it('is told as one text where nodes were added side by side', async () => {
    await sweepPage('<p></p>');
    forget();
    for (const letter of '04BANDARSERIBEGAWAN1234') {
      find('p').append(letter);
      await null;
    }
    await settled();
    expect(told('04BANDARSERIBEGAWAN1234')).toBe(true);
  });

  it('is told of texts that are changed one by one over time', async () => {
    await sweepPage('<p>04CARACAS</p><p>a</p>');
    forget();
    textOf('p').data = 'another';
    await settled();
    expect([told('anothera'), nodes]).toEqual([true, [textOf('p')]]);
  });

  it('is told in shadow roots, too', async () => {
    await sweepPage('<section></section>');
    const root = attach('section', '<p></p>');
    find('section').after('moved');
    await settled();
    forget();
    root.querySelector('p')?.append('new');
    await settled();
    expect(told('new')).toBe(true);
  });

  it('is not told any more after the end', async () => {
    await sweepPage('<p>a</p>');
    forget();
    find('p').append('b');
    context.abort();
    await settled();
    find('p').append('c');
    await settled();
    expect([texts, nodes, ends]).toEqual([[], [], 0]);
  });

  it('is not told while there is much to tell, as soon as it is ended', async () => {
    let pieces = 0;
    document.body.innerHTML = '<p>paragraph</p>'.repeat(3000);
    await sweep(
      document,
      {
        onText: () => ++pieces === 2 && context.abort(),
        onNode: (node) => nodes.push(node),
        onEnd: () => ends++,
      },
      { signal: context.signal },
    );
    expect([nodes, ends]).toEqual([[], 0]);
  });
});

describe('a shadow root that is there later', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));

  it.each([
    ['a custom element', '<x-late></x-late>', 'x-late'],
    ['an empty element', '<div id="late"></div>', '#late'],
  ])('is found on %s within a second, though nobody tells of it', async (_, html, host) => {
    await sweepPage(html);
    await vi.advanceTimersByTimeAsync(200);
    attach(host, 'LATE', 'open');
    forget();
    await vi.advanceTimersByTimeAsync(1000);
    expect([told('LATE'), trees, ends]).toEqual([true, [find(host).shadowRoot], 1]);
  });

  it('is found with the next change', async () => {
    await sweepPage('<x-late></x-late><p></p>');
    attach('x-late', 'LATE');
    forget();
    find('p').append('change');
    await settled();
    await vi.waitFor(() => expect(told('LATE')).toBe(true));
  });

  it('is found where the reader points, at the latest', async () => {
    await page.viewport(600, 400);
    await sweepPage(
      '<blockquote id="host" style="padding: 40px">text</blockquote><p>elsewhere</p>',
    );
    await userEvent.hover(find('p'));
    const root = attach('#host', '<b>LATE</b>');
    await vi.advanceTimersByTimeAsync(30_000);
    forget();
    await userEvent.hover(find('#host'));
    await vi.waitFor(() => expect([told('LATE'), trees]).toEqual([true, [root]]));
  });

  it('is told once, however often it is come upon', async () => {
    await sweepPage('<x-late></x-late>');
    attach('x-late', 'LATE');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(trees).toHaveLength(2);
    window.dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(0);
    expect(trees).toHaveLength(2);
  });

  it('is not looked for after the end', async () => {
    await sweepPage('<x-late></x-late>');
    context.abort();
    attach('x-late', 'LATE');
    await vi.advanceTimersByTimeAsync(30_000);
    expect([vi.getTimerCount(), told('LATE')]).toEqual([0, false]);
  });
});

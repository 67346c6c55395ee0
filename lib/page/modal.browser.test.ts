import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { find } from '@/components/testing/page';
import { isUsable, topModal } from './modal';

beforeEach(async () => {
  await page.viewport(600, 400);
  document.body.innerHTML =
    '<p>text</p><dialog id="a"><b>one</b></dialog><dialog id="b">two</dialog><section></section>';
});

const dialog = (selector: string) => find(selector) as HTMLDialogElement;

/** Gives a component with a dialog of its own. */
function component(): { root: ShadowRoot; inner: HTMLDialogElement } {
  const root = find('section').attachShadow({ mode: 'open' });
  root.innerHTML = '<dialog><i>three</i><slot></slot></dialog>';
  const inner = root.querySelector('dialog');
  if (!inner) throw new Error('no dialog');
  return { root, inner };
}

describe('the dialog that lies over a page', () => {
  it('is none where none is modal', () => {
    expect(topModal([document])).toBeNull();
    dialog('#a').show();
    expect(topModal([document])).toBeNull();
  });

  it('is the uppermost, whatever their order in the page', () => {
    dialog('#b').showModal();
    expect(topModal([document])).toBe(find('#b'));
    dialog('#a').showModal();
    expect(topModal([document])).toBe(find('#a'));
    dialog('#a').close();
    expect(topModal([document])).toBe(find('#b'));
  });

  it('may be one of a component', () => {
    const { root, inner } = component();
    dialog('#a').showModal();
    inner.showModal();
    expect(topModal([document, root])).toBe(inner);
    inner.close();
    expect(topModal([document, root])).toBe(find('#a'));
  });
});

describe('what can be used', () => {
  it('is all where no dialog lies over the page, else what is in it', () => {
    expect(isUsable(find('p'), null)).toBe(true);
    dialog('#a').showModal();
    const modal = topModal([document]);
    expect([isUsable(find('p'), modal), isUsable(find('b'), modal)]).toEqual([false, true]);
  });

  it('is in the uppermost of several', () => {
    find('#a').append(find('#b'));
    dialog('#a').showModal();
    dialog('#b').showModal();
    const modal = topModal([document]);
    expect([isUsable(find('b'), modal), isUsable(find('#b'), modal)]).toEqual([false, true]);
  });

  it('is all that is in the dialog around, at whatever depth', () => {
    const { root, inner } = component();
    find('#a').append(find('section'));
    dialog('#a').showModal();
    const within = root.querySelector('i') ?? document;
    expect(isUsable(within, find('#a'))).toBe(true);
    inner.showModal();
    expect([isUsable(within, inner), isUsable(find('b'), inner)]).toEqual([true, false]);
  });
});

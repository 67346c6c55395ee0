import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { find, settled } from '@/components/testing/page';
import { Looks } from './looks';

let context: AbortController;
let looks: Looks;
let heard: number;

beforeEach(async () => {
  await page.viewport(600, 400);
  document.body.innerHTML =
    '<style>.tall { margin-top: 3000px }</style><p>text</p><details><b>hidden</b></details><section></section>';
  context = new AbortController();
  heard = 0;
  looks = new Looks(() => heard++, context.signal);
  looks.follow(document);
});
afterEach(() => {
  context.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const isHeard = () => vi.waitFor(() => expect(heard).toBe(1));

describe('a look is taken', () => {
  it.each([
    ['a style', () => find('p').style.setProperty('display', 'none')],
    ['a class', () => find('p').classList.add('tall')],
    ['a fold', () => find('details').toggleAttribute('open')],
    ['an attribute that hides', () => find('p').toggleAttribute('hidden')],
    ['a press', () => find('p').click()],
    ['the end of a motion', () => find('p').dispatchEvent(new Event('transitionend'))],
    ['the size of the window', () => window.dispatchEvent(new Event('resize'))],
  ])('after a change of %s', async (_, change) => {
    change();
    await isHeard();
  });

  it('in shadow roots that are followed, too', async () => {
    const root = find('section').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>text</p>';
    looks.follow(root);
    root.querySelector('p')?.setAttribute('class', 'new');
    await isHeard();
  });

  it('when what is hidden comes to have a box, by whatever means', async () => {
    const rule = document.createElement('style');
    rule.textContent = 'b { display: none }';
    find('details').toggleAttribute('open', true);
    document.head.append(rule);
    await isHeard();
    looks.awaitShown(new Set([find('b')]));
    await settled();
    heard = 0;
    rule.remove();
    await isHeard();
  });

  it('not for a change that is none of looks', async () => {
    find('p').title = 'another';
    find('p').append('more');
    await settled();
    await new Promise((resolve) => setTimeout(resolve));
    await settled();
    expect(heard).toBe(0);
  });

  it('not more often than five times a second, the last of all included', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    for (let n = 0; n < 100; n++) {
      find('p').className = `n${n}`;
      await null;
      vi.advanceTimersByTime(10);
      // The frame that was asked for is there at once.
      for (const [draw] of frames.mock.calls.splice(0)) draw(performance.now());
    }
    vi.advanceTimersByTime(200);
    for (const [draw] of frames.mock.calls.splice(0)) draw(performance.now());
    expect(heard).toBeGreaterThanOrEqual(5);
    expect(heard).toBeLessThanOrEqual(7);
  });

  it('without a frame where none comes: a page that is hidden has none', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
    const change = async (name: string) => {
      find('p').className = name;
      await null;
      await vi.advanceTimersByTimeAsync(2000);
    };
    await change('one');
    expect(heard).toBe(1);
    await change('another');
    expect(heard).toBe(2);
  });

  it('not any more after the end', async () => {
    find('p').className = 'before';
    await null;
    context.abort();
    find('p').className = 'after';
    find('p').click();
    await settled();
    await settled();
    expect(heard).toBe(0);
  });
});

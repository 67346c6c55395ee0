import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { annotated, find, knowRelease, settled } from '@/components/testing/page';
import type { Annotator } from './annotator';

let context: AbortController;
let annotator: Annotator;

beforeEach(async () => {
  context = new AbortController();
  await knowRelease();
  annotator = await annotated(
    '<p>04CARACAS3124</p><div><iframe></iframe></div><section></section>',
    context,
  );
  find('section').attachShadow({ mode: 'open' }).innerHTML = '<iframe></iframe>';
  find('p').append(' and more');
  await settled();
});
afterEach(() => context.abort());

it.each([
  ['alone', () => find('iframe').remove()],
  ['with what is around it', () => find('div').remove()],
  ['for another one', () => find('iframe').replaceWith(document.createElement('iframe'))],
  ['out of a shadow root', () => find('section').shadowRoot?.querySelector('iframe')?.remove()],
])('a page is read anew where a frame goes %s and leaves nodes that are dead', async (_, go) => {
  // As Firefox has what the page took over from the frame.
  vi.spyOn(annotator.marks, 'haveDead').mockReturnValue(true);
  const start = vi.spyOn(annotator, 'start');
  go();
  await vi.waitFor(() => expect(start).toHaveBeenCalled());
});

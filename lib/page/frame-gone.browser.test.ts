import { beforeEach, expect, it, vi } from 'vitest';
import { annotatorTest } from '@/components/testing/annotator';
import { find, settled } from '@/components/testing/page';
import type { Annotator } from './annotator';

const test = annotatorTest();
let annotator: Annotator;
beforeEach(async () => {
  annotator = await test.mark(
    '<p>04CARACAS3124</p><div><iframe></iframe></div><section></section>',
  );
  find('section').attachShadow({ mode: 'open' }).innerHTML = '<iframe></iframe>';
  find('p').append(' and more');
  await settled();
});

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

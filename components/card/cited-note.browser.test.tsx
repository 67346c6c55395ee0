import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Cited } from '@/lib/page/knowledge';
import { expectAccessible } from '../testing/accessibility';
import { reset } from '../testing/extension';
import { views } from '../testing/floating';
import '../tokens.css';
import '../cable.css';
import './card.css';
import { CardStack } from './CardStack';

const GONE = 'http://reader:secret@wikileaks.ch/cable/2004/10/04CARACAS3124.html';

beforeEach(() => reset());

/** Draws the card of a cable as it was cited. */
async function draw(cited: Cited): Promise<void> {
  const [view] = await views('04CARACAS3124');
  if (!view) throw new Error('no such cable');
  document.title = 'A page';
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<main><h1>A page</h1><div id="card"></div></main>';
  render(
    <CardStack
      first={{ ...view, cited }}
      foundOn={null}
      lookUp={async () => 'unknown'}
      onClose={() => {}}
    />,
    document.querySelector('#card') as HTMLElement,
  );
}

const note = () => [...document.querySelectorAll('.card-note')].map((p) => p.textContent?.trim());
const copies = () => [...document.querySelectorAll<HTMLAnchorElement>('.card-note a')];

describe('what a card says of the reference itself', () => {
  it('is nothing where all is well', async () => {
    await draw({ goneLink: null, uncertain: false });
    expect(note()).toEqual([]);
  });

  it('is that it may be none, good to read by day and night', async () => {
    await draw({ goneLink: null, uncertain: true });
    expect(note()).toEqual([expect.stringContaining('may be no reference to a cable')]);
    await expectAccessible();
  });

  it('is that its site is gone, and where else the cable is, come to by Tab in this order', async () => {
    await draw({ goneLink: GONE, uncertain: false });
    expect(note()).toEqual([expect.stringContaining('wikileaks.ch, is gone')]);
    await expectAccessible();
    const reached: (string | undefined)[] = [];
    for (let n = 0; n < 40 && reached.length < 2; n++) {
      await userEvent.keyboard('{Tab}');
      const focused = document.activeElement;
      if (focused?.closest('.card-note')) reached.push(focused.textContent?.trim());
    }
    expect(reached).toEqual(['WikiLeaks', 'Wayback Machine']);
    await expect.element(page.getByRole('link', { name: 'Wayback Machine' })).toHaveFocus();
  });

  it('leads to copies in a tab that knows nothing of the page, without the reader’s password', async () => {
    await draw({ goneLink: GONE, uncertain: false });
    expect(copies().map(({ href, target, rel }) => [href, target, rel])).toEqual([
      ['https://wikileaks.org/plusd/cables/04CARACAS3124_a.html', '_blank', 'noopener noreferrer'],
      [
        'https://web.archive.org/web/*/http://wikileaks.ch/cable/2004/10/04CARACAS3124.html',
        '_blank',
        'noopener noreferrer',
      ],
    ]);
  });
});

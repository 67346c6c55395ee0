import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CopyButton } from './CopyButton';

const button = () => page.getByRole('button');

beforeEach(() => {
  document.body.innerHTML =
    '<main><div id="card"></div><textarea aria-label="paste here"></textarea></main>';
  const root = document.querySelector('#card');
  if (root) render(<CopyButton text="04CARACAS3124" />, root);
});

afterEach(() => vi.restoreAllMocks());

/** Gives what a reader gets who pastes now. */
async function pasted(): Promise<string> {
  const field = page.getByRole('textbox', { name: 'paste here' });
  await userEvent.click(field);
  await userEvent.paste();
  const { value } = field.element() as HTMLTextAreaElement;
  return value;
}

/** As on a page without encryption, where there is no such object. */
const withoutClipboard = () =>
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard);

describe('the button beside an identifier', () => {
  it('copies it, and says so', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await userEvent.click(button());
    await expect.element(button()).toHaveTextContent('Copied');
    expect(write.mock.calls).toEqual([['04CARACAS3124']]);
  });

  it('copies it all the same on a page that has no clipboard', async () => {
    withoutClipboard();
    await userEvent.click(button());
    await expect.element(button()).toHaveTextContent('Copied');
    vi.restoreAllMocks();
    expect(await pasted()).toBe('04CARACAS3124');
  });

  it('leaves nothing behind of that, and the focus where it was', async () => {
    withoutClipboard();
    await userEvent.click(button());
    await expect.element(button()).toHaveTextContent('Copied');
    expect(document.querySelectorAll('textarea')).toHaveLength(1);
    expect(document.activeElement).toBe(button().element());
  });

  it('says so where nothing could be copied', async () => {
    withoutClipboard();
    const refused = vi.spyOn(document, 'execCommand').mockReturnValue(false);
    await userEvent.click(button());
    expect(refused).toHaveBeenCalledOnce();
    await expect.element(page.getByText('Could not be copied')).toBeVisible();
    expect(document.querySelectorAll('textarea')).toHaveLength(1);
  });
});

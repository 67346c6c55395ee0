import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reset } from '../testing/extension';
import { recall, remember } from './memory';
import { useMemory } from './use-memory';

/** No more than the field, so that nothing else has it drawn again. */
function Field() {
  const field = useRef<HTMLInputElement>(null);
  const { query, setQuery } = useMemory(field);
  return <input ref={field} value={query} onInput={(e) => setQuery(e.currentTarget.value)} />;
}

const root = document.createElement('div');

beforeEach(async () => {
  await reset();
  document.body.replaceChildren(root);
});
afterEach(() => render(null, root));

/** Draws the field, and gives it in the very task in which something recalled is there. */
async function recalledField(): Promise<HTMLInputElement> {
  render(<Field />, root);
  const input = root.querySelector('input') as HTMLInputElement;
  const deadline = Date.now() + 2_000;
  while (input.value === '' && Date.now() < deadline) await nextTask();
  return input;
}

/** Much less than a frame. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

it('has the last query selected from the moment it is there', async () => {
  await remember({ tab: 'search', query: 'chavez' });
  const { value, selectionStart, selectionEnd } = await recalledField();
  expect([value, selectionStart, selectionEnd]).toEqual(['chavez', 0, 6]);
});

it('keeps what is typed before the last query is there', async () => {
  await remember({ tab: 'search', query: 'chavez' });
  render(<Field />, root);
  const input = root.querySelector('input') as HTMLInputElement;
  input.value = 'raul';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await nextTask();
  expect(await recall()).toEqual({ tab: 'search', query: 'raul' });
  expect(input.value).toBe('raul');
});

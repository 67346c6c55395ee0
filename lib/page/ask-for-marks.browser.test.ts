import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { surroundings } from '@/components/testing/browser';
import { find, finders, settled } from '@/components/testing/page';
import { askForMarks } from './ask-for-marks';

const ID = '04CARACAS3124';

let context: AbortController;
let asked: string[];
let answer: unknown;

beforeEach(() => {
  context = new AbortController();
  asked = [];
  answer = { ok: true, value: null };
  surroundings.background = async ({ name }) => {
    asked.push(name);
    return answer;
  };
});
afterEach(() => context.abort());

async function watch(html: string): Promise<void> {
  document.body.innerHTML = html;
  askForMarks(finders.mayCite, context);
  await settled();
}

describe('a page', () => {
  it('has nobody asked while it cites no cable', async () => {
    await watch('<p>text</p>');
    expect(asked).toEqual([]);
  });

  it('has its marks asked for when it does, once', async () => {
    await watch('<p></p>');
    find('p').append(ID);
    await vi.waitFor(() => expect(asked).toEqual(['loadMarker']));
    find('p').append(ID);
    await settled();
    expect(asked).toEqual(['loadMarker']);
  });

  it('has them asked for again with the next that may cite one, where nobody answered', async () => {
    answer = undefined;
    await watch(`<p>${ID}</p>`);
    // Each is asked twice: a worker may have ended between.
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    await settled();
    expect(asked).toHaveLength(2);
    answer = { ok: true, value: null };
    find('p').append(ID);
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    find('p').append(ID);
    await settled();
    expect(asked).toHaveLength(3);
  });

  it('is left alone for good where the answer is no', async () => {
    answer = { ok: false, error: { kind: 'refused' } };
    await watch(`<p>${ID}</p>`);
    find('p').append(ID);
    await settled();
    expect(asked).toEqual(['loadMarker']);
  });

  it('is watched by one script, the one that was put in last', async () => {
    await watch('<p></p>');
    const first = context;
    context = new AbortController();
    askForMarks(finders.mayCite, context);
    expect(first.signal.aborted).toBe(true);
    find('p').append(ID);
    await vi.waitFor(() => expect(asked).toEqual(['loadMarker']));
    await settled();
    expect(asked).toEqual(['loadMarker']);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browser, surroundings } from '@/components/testing/browser';
import { annotated, drawn, knowRelease, settled, textOf, written } from '@/components/testing/page';
import type { Annotator } from './annotator';

const RECORD = '04CARACAS3124';
const PAGE = `<p>${RECORD}</p>`;

let context: AbortController;
let asked: { name: string; ask: unknown }[];

beforeEach(async () => {
  context = new AbortController();
  asked = await knowRelease();
});
afterEach(() => context.abort());

const texts = (annotator: Annotator) => annotator.visible().map(written);
const mark = () => annotated(PAGE, context);

describe('an annotator that is stopped', () => {
  it('takes its marks back, leaves the page alone, and puts them on again when it is started', async () => {
    const annotator = await mark();
    annotator.stop();
    expect([drawn('record'), annotator.visible()]).toEqual([[], []]);
    textOf('p').data = `now ${RECORD}`;
    await settled();
    expect(annotator.visible()).toEqual([]);
    await annotator.start();
    expect(drawn('record')).toEqual([RECORD]);
  });

  it('has none counted any more, and says nothing where none was', async () => {
    const annotator = await mark();
    annotator.stop();
    annotator.stop();
    const counts = asked.filter(({ name }) => name === 'countCables');
    expect(counts.map(({ ask }) => ask)).toEqual([{ ids: [RECORD] }, { ids: [] }]);
  });
});

describe('an answer that is none', () => {
  it('of a site on which marking is off: nothing is marked until it is started again', async () => {
    const answering = surroundings.background;
    surroundings.background = async () => ({ ok: true, value: { marking: 'off' } });
    const annotator = await mark();
    expect(texts(annotator)).toEqual([]);
    surroundings.background = answering;
    await annotator.start();
    expect(texts(annotator)).toEqual([RECORD]);
  });

  it('for the index failed: it is told so, and nothing is marked', async () => {
    const told: unknown[] = [];
    surroundings.background = async ({ name, ask }) => {
      if (name === 'countCables') told.push(ask);
      const fault = { file: 'identifiers', reason: 'damaged' };
      return { ok: false, error: { kind: 'index', fault } };
    };
    const annotator = await mark();
    expect([told, texts(annotator), drawn('record')]).toEqual([[{ ids: null }], [], []]);
  });

  it('for the extension is gone from under the page: it ends for good', async () => {
    surroundings.background = () => Promise.reject(new Error('Extension context invalidated.'));
    const { id } = browser.runtime;
    Object.assign(browser.runtime, { id: undefined });
    await mark();
    Object.assign(browser.runtime, { id });
    expect(context.signal.aborted).toBe(true);
    expect(drawn('record')).toEqual([]);
  });

  it('for a worker was ended: the next is asked, and the page read again where that was ended, too', async () => {
    const answering = surroundings.background;
    let failures = 3;
    surroundings.background = async (message) => {
      if (message.name === 'lookUp' && failures-- > 0) throw new Error('The message port closed.');
      return answering(message);
    };
    const annotator = await mark();
    expect([texts(annotator), context.signal.aborted]).toEqual([[], false]);
    await annotator.retry();
    expect(texts(annotator)).toEqual([RECORD]);
  });

  it('is not asked for again where there was one', async () => {
    const annotator = await mark();
    await annotator.retry();
    expect(asked.filter(({ name }) => name === 'lookUp')).toHaveLength(1);
  });
});

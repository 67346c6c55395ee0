import { describe, expect, it } from 'vitest';
import { finders, textOf, written } from '@/components/testing/page';
import { flowAround } from './flow';
import { Layout } from './layout';
import { marksOf } from './spot-nodes';
import { marksOfWords } from './words';

const ORDINARY = { cable: null, loose: false };

/** Gives what is marked in the first text of a paragraph if its words alone tell; null where they do not. */
function marked(html: string, reading = ORDINARY): string[] | null {
  document.body.innerHTML = `<p>${html}</p>`;
  const node = textOf('p');
  const text = { node, at: finders.citings(node.data), glued: false };
  return marksOfWords(finders.spot, text, reading)?.map(written) ?? null;
}

describe('a text whose citings are words of their own', () => {
  it.each([
    ['see 04CARACAS3124 and (06caracas0751), 2004ROME00012; or\n04ROME1/04ROME2 too'],
    ['in 04CARACAS3124and 04CARACAS3124.pdf 04CARACAS3124.jpg of x04CARACAS3124 or'],
    ['of a/Zq1Rt5uI/Kq9LmX2bTy7/04CARACAS3124/aB3dE5fG7hJ9kL2mN is code 04ROME12 here'],
  ])('has the marks that it has with all around: %s', (text) => {
    const marks = marked(`${text}<b>5</b>`);
    const flow = flowAround(textOf('p'), new Layout());
    const around = marksOf(flow, finders.spot(flow.text, ORDINARY)).map(written);
    expect(marks).toEqual(around);
    expect(around.length).toBeGreaterThan(0);
  });
});

describe('a text of which more has to be known', () => {
  it.each([
    ['begins with one', '04CARACAS3124 says'],
    ['ends with one', 'see 04CARACAS3124'],
    ['has one in parts', 'cable 04 CARACAS 3124 says'],
    ['has one in parts beside', 'cables 04CARACAS3124 and 04 ROME 12 say'],
    ['has one that goes on behind it', 'see 04CARA<b>CAS3124</b>'],
    ['has no positions', 'nothing here'],
    ['has a long word', `see ${'x/'.repeat(80)}04CARACAS3124 here`],
  ])('%s', (_, html) => {
    expect(marked(html)).toBeNull();
  });

  it('is any where more is wanted', () => {
    expect(marked('see 04CARACAS3124 here', { ...ORDINARY, loose: true })).toBeNull();
  });
});

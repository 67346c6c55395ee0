import { afterEach, expect, it } from 'vitest';
import { finders } from '@/components/testing/page';
import { cablePage, mayBeCable } from './cable-page';

const { signal } = new AbortController();
const TITLE = document.title;
afterEach(() => {
  document.title = TITLE;
});

/** A cable as its page has it, block by block, with more text behind it. */
function show(more = ''): void {
  const blocks = [
    'C O N F I D E N T I A L CARACAS 003124',
    'SIPDIS',
    'E.O. 12958: DECL: 10/04/2014',
    'TAGS: PHUM KCRM VE',
    'SUBJECT: WORK GOES ON',
    'REF: CARACAS 2669',
    '1. (C) Summary: Work goes on.',
  ];
  document.body.innerHTML = `<h1>04CARACAS3124</h1>${blocks.map((text) => `<p>${text}</p>`).join('')}<pre></pre>`;
  document.querySelector('pre')?.append(more);
  document.title = 'Cable 04CARACAS3124';
}

it.each(['SIPDIS', 'TAGS: PREL', 'E.O. 12958', 'EO 12958', 'Reference ID', 'Classification'])(
  'a text with “%s” may be that of a cable’s page',
  (text) => expect(mayBeCable(`… ${text} …`)).toBe(true),
);

it('a text of news may not', () => {
  expect(mayBeCable('The embassy in Caracas wrote 04CARACAS3124 in October 2004.')).toBe(false);
});

it('the page of a cable is that cable, with all of its text, blocks parted', async () => {
  show();
  const page = await cablePage(finders.spot, signal);
  expect(page?.cable).toMatchObject({ id: '04CARACAS3124', year: 2004, station: 'CARACAS' });
  expect(page?.flow.text).toContain('SIPDIS\u2029E.O. 12958: DECL: 10/04/2014\u2029TAGS');
});

it('what is not displayed is no part of it', async () => {
  show();
  document.querySelector('p')?.insertAdjacentHTML('afterend', '<p hidden>REF: CARACAS 1</p>');
  expect((await cablePage(finders.spot, signal))?.flow.text).not.toContain('CARACAS 1\u2029');
});

it('a page that cites a cable is none', async () => {
  document.body.innerHTML = '<p>The classification of 04CARACAS3124 was confidential.</p>';
  expect(await cablePage(finders.spot, signal)).toBeNull();
});

it('a page longer than any cable is none, whatever it has', async () => {
  show('x '.repeat(150_000));
  expect(await cablePage(finders.spot, signal)).toBeNull();
});

it('nothing is given for a page that is not to be read any more', async () => {
  show();
  expect(await cablePage(finders.spot, AbortSignal.abort())).toBeNull();
});

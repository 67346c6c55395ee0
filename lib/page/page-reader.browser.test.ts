import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { find, finders, textOf, written } from '@/components/testing/page';
import { Marks } from './marks';
import { PageReader } from './page-reader';
import { pieces } from './pieces';

const CABLE = `<h1>Viewing cable 04CARACAS3124, WORK GOES ON</h1>
<table><tr><td>Reference ID</td><td>04CARACAS3124</td></tr><tr><td>Created</td><td>2004-10-05 18:44</td></tr>
<tr><td>Classification</td><td>CONFIDENTIAL</td></tr><tr><td>Origin</td><td>Embassy Caracas</td></tr></table>
<pre>C O N F I D E N T I A L SECTION 01 OF 02 CARACAS 003124

SIPDIS

E.O. 12958: DECL: 10/04/2014
TAGS: PHUM KCRM VE
SUBJECT: WORK GOES ON

REF: A. CARACAS 3025
     B. <b>BRASILIA</b> 4227 (02)

1. (C) Summary: In Rome 2012 as in Rome 2016 nothing is said.</pre>`;

const context = new AbortController();
let marks: Marks;
let reader: PageReader;

beforeEach(() => {
  marks = new Marks();
  reader = new PageReader(finders, marks);
  reader.begin(false);
});
afterEach(() => {
  document.title = '';
});

/** Has a node told and read, and gives what is marked there, with what each mark may be. */
async function read(node: Node): Promise<string[]> {
  for (const piece of pieces(node)) reader.onText(piece);
  reader.onNode(node);
  const fresh = await reader.read(context.signal);
  return fresh.map((mark) => `${written(mark)} = ${mark.mention.ids.join(' or ')}`);
}

function show(html: string): Node {
  document.body.innerHTML = html;
  return document.body;
}

describe('a page', () => {
  it('has its texts and its links marked', async () => {
    const href = 'https://wikileaks.org/plusd/cables/06CARACAS751_a.html';
    expect(await read(show(`<p>04CARACAS3124</p><a href="${href}">a report</a>`))).toEqual([
      '04CARACAS3124 = 04CARACAS3124',
      'a report = 06CARACAS751',
    ]);
  });

  it('is known as a cable by what stands far from all that cites', async () => {
    document.title = 'Cable 04CARACAS3124';
    const far = `<script type="text/plain">${'x '.repeat(500)}</script>`;
    const opener = ['TAGS PHUM KCRM VE', 'SUBJECT: WORK GOES ON', 'REF: CARACAS 2669'];
    const html = `<h1>04CARACAS3124</h1>${far}${opener.map((line) => `<p>${line}</p>`).join('')}`;
    expect((await read(show(html))).join()).toContain('CARACAS 2669 = ');
  });

  it('has what is told later marked, and nothing of what was read before again', async () => {
    await read(show('<p>04CARACAS3124</p><p id="new"></p>'));
    find('#new').append('06CARACAS751');
    expect(await read(find('#new'))).toEqual(['06CARACAS751 = 06CARACAS751']);
    expect(await reader.read(context.signal)).toEqual([]);
  });

  it('that has taken away what was told has nothing of it marked', async () => {
    for (const piece of pieces(show('<p>04CARACAS3124</p><p>06CARACAS751</p>')))
      reader.onText(piece);
    find('p').remove();
    expect((await reader.read(context.signal)).map(written)).toEqual(['06CARACAS751']);
  });

  it('that quotes the words of cables is no cable for that', async () => {
    const quoted = show('<p>Its TAGS, classification and REF: CARACAS 3025 say 04CARACAS3124.</p>');
    expect(await read(quoted)).toEqual(['04CARACAS3124 = 04CARACAS3124']);
  });
});

describe('a page that is a cable', () => {
  it('has its REF line marked, from what the cable is, but not the lines of machines', async () => {
    const found = await read(show(CABLE));
    expect(found).toEqual([
      '04CARACAS3124 = 04CARACAS3124',
      '04CARACAS3124 = 04CARACAS3124',
      'CARACAS 3025 = 04CARACAS3025 or 03CARACAS3025',
      'BRASILIA 4227 (02) = 02BRASILIA4227',
    ]);
  });

  it('has a text that changes read as a part of it', async () => {
    await read(show(CABLE));
    const ref = [...find('pre').childNodes].at(-1) as Text;
    ref.data = ' 4227 (02)\n     C. CARACAS 3031\n\n1. (C) Summary';
    expect(await read(ref)).toContain('CARACAS 3031 = 04CARACAS3031 or 03CARACAS3031');
  });

  it('is one where its text comes late', async () => {
    await read(show('<h1>Loading</h1><main></main>'));
    find('main').innerHTML = CABLE;
    expect(await read(find('main'))).toContain('BRASILIA 4227 (02) = 02BRASILIA4227');
  });

  it('keeps the marks that are still right when it is read again', async () => {
    await read(show(CABLE));
    const before = marks.at(textOf('b'), 2);
    await read(find('pre'));
    expect(marks.at(textOf('b'), 2)).toBe(before);
  });
});

it('begins anew where it has to mark what is uncertain, too', async () => {
  const page = show('<p>O4CARACAS3124</p>');
  expect(await read(page)).toEqual([]);
  reader.begin(true);
  expect(await read(page)).toEqual(['O4CARACAS3124 = 04CARACAS3124']);
});

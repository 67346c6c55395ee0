import { describe, expect, it } from 'vitest';
import { find, textOf } from '@/components/testing/page';
import { type Flow, flowAround, placesOf, wholeFlow } from './flow';
import { Layout } from './layout';

const show = (html: string) => {
  document.body.innerHTML = html;
};
/** Gives the text that is read as one with the beginning of an element. */
const flow = (selector: string): Flow => flowAround(textOf(selector), new Layout());
const text = (selector: string) => flow(selector).text;

/** Gives the text that stands at the places of a stretch of a flow. */
const standing = (of: Flow, stretch: string) => {
  const start = of.text.indexOf(stretch);
  return placesOf(of, start, start + stretch.length).map(({ node, start: from, end }) =>
    node.data.slice(from, end),
  );
};

describe('the text that a reader sees as one', () => {
  it('is that of a block, of however many nodes', () => {
    show('<p>one</p><div>two <b>th<i>r</i>ee</b> <span>four</span></div><p>five</p>');
    for (const from of ['div', 'b', 'i', 'span']) expect(text(from)).toBe('two three four');
  });

  it.each([
    ['inline', '04<b>CARA</b>CAS', '04CARACAS'],
    ['made inline by a style', '04<div style="display: inline">CARA</div>CAS', '04CARACAS'],
    ['without boxes of their own', '04<div style="display: contents">CARA</div>CAS', '04CARACAS'],
    ['made blocks by a style', '04<b style="display: block">CARA</b>CAS', '04'],
    ['inline blocks', '04<b style="display: inline-block">CARA</b>CAS', '04'],
    ['pictures', '04<img>CARA', '04'],
    ['fields', '04<input>CARA', '04'],
    ['line breaks', '04<br>CARA', '04\nCARA'],
    ['empty', '04<wbr><i></i><!-- -->CARA', '04CARA'],
    ['not displayed', '04<b style="display: none">CARA</b>CAS', '04CAS'],
    ['scripts', '04<script type="x">CARA</script>CAS', '04CAS'],
    ['readings of words', '04<ruby>CARA<rt>note</rt></ruby>CAS', '04CARA'],
    ['unseen, with a block in them', '04<b hidden><p>CARA</p></b>CAS', '04CAS'],
  ])('is parted by elements that part it, and by no others: %s', (_, html, expected) => {
    show(`<p id="x"></p>`);
    find('#x').innerHTML = html;
    expect(text('#x')).toBe(expected);
  });

  it('is one cell of a table', () => {
    show('<table><tr><td>04</td><td id="x">CARACAS</td></tr><tr><td>3124</td></tr></table>');
    expect(text('#x')).toBe('CARACAS');
  });

  it('is, of what is not displayed, that alone', () => {
    show('<p>one <b hidden>two <i>three</i></b> <u hidden>four</u> five</p>');
    expect(text('b')).toBe('two three');
    expect(text('p')).toMatch(/^one +five$/);
  });

  it('has white space as it is shown', () => {
    show('<p>one\n   two\t<b>three </b></p><pre>one\n   two</pre>');
    expect([text('p'), text('pre')]).toEqual(['one two three ', 'one\n   two']);
    find('p').style.whiteSpace = 'pre-line';
    expect(text('p')).toBe('one\n   two\tthree ');
  });

  it('is followed no further than 20,000 characters, the nodes at its ends then being incomplete', () => {
    show(`<p>${'<i>0123456789</i>'.repeat(10_000)}</p>`);
    const middle = document.querySelectorAll('i')[5000]?.firstChild as Text;
    const { text, parts, whole } = flowAround(middle, new Layout());
    expect(text).toHaveLength(40_010);
    expect([parts.length, whole.length]).toEqual([4001, 3999]);
    show(`<p>${'<i>0123456789</i>'.repeat(100)}</p>`);
    expect(flow('i').whole).toHaveLength(100);
  });
});

describe('the places of a stretch', () => {
  it('are its parts of each node', () => {
    show('<p>in <b>04</b>CARA<i>CAS3124</i> and</p>');
    expect(standing(flow('p'), '04CARACAS3124')).toEqual(['04', 'CARA', 'CAS3124']);
    expect(standing(flow('p'), 'CARA')).toEqual(['CARA']);
  });

  it('have the white space within that is not shown', () => {
    show('<p>in 04\n   CARACAS\n  <b>3124</b></p>');
    expect(standing(flow('p'), '04 CARACAS 3124')).toEqual(['04\n   CARACAS', '3124']);
  });
});

describe('the whole text of a page', () => {
  const signal = new AbortController().signal;

  it('has its blocks parted, its lines broken, and nothing that is not displayed', async () => {
    show(
      '<p>one <b>two</b><br>three</p><p hidden>no</p><script type="x">no</script><div>four</div>',
    );
    const whole = await wholeFlow(document.body, 1000, signal);
    expect(whole?.text).toBe('one two\nthree\u2029four');
    expect(whole?.whole.map(({ data }) => data)).toEqual(['one ', 'two', 'three', 'four']);
  });

  it('is none where it is longer than it may be, or no longer wanted', async () => {
    show('<p>0123456789</p><p>0123456789</p>');
    expect(await wholeFlow(document.body, 15, signal)).toBeNull();
    expect(await wholeFlow(document.body, 30, signal)).not.toBeNull();
    expect(await wholeFlow(document.body, 30, AbortSignal.abort())).toBeNull();
  });
});

import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Hits } from '@/lib/index/search/hits';
import { type Search, useHits } from './use-hits';

const hits = (total: number): Hits => ({
  words: [],
  records: { total, cables: [] },
  identifiers: { total: 0, cables: [] },
  facets: { posts: [], years: [], classifications: [], tags: [] },
  months: null,
});

/** A search that answers when it is told to. */
class Slow implements Search {
  readonly answers = new Map<string, (hits: Hits) => void>();

  search(text: string, limit: number): Promise<Hits> {
    return new Promise((answer) => this.answers.set(`${text} ${limit}`, answer));
  }
}

let failed: unknown = null;
const fail = (error: unknown) => {
  failed = error;
};

function Found({ search, query }: { search: Search | null; query: string }) {
  const answer = useHits(search, query, 50, fail);
  return (
    <output>{answer ? `${answer.query}: ${answer.hits.records.total}` : 'nothing yet'}</output>
  );
}

const output = page.getByRole('status');
const draw = (search: Search | null, query: string) =>
  render(<Found search={search} query={query} />, document.body);

describe('what was found', () => {
  beforeEach(() => render(null, document.body));

  it('is there with the drawing where a search answers at once', async () => {
    draw({ search: (text) => hits(text.length) }, 'iran');
    await expect.element(output).toHaveTextContent('iran: 4');
  });

  it('stays until the answer to the next words comes', async () => {
    const slow = new Slow();
    draw(slow, 'i');
    await expect.element(output).toHaveTextContent('nothing yet');
    slow.answers.get('i 50')?.(hits(9));
    await expect.element(output).toHaveTextContent('i: 9');
    draw(slow, 'ir');
    await expect.poll(() => slow.answers.has('ir 50')).toBe(true);
    await expect.element(output).toHaveTextContent('i: 9');
    slow.answers.get('ir 50')?.(hits(2));
    await expect.element(output).toHaveTextContent('ir: 2');
  });

  it('is never an answer to an older keystroke that comes late', async () => {
    const slow = new Slow();
    draw(slow, 'i');
    await expect.poll(() => slow.answers.has('i 50')).toBe(true);
    draw(slow, 'ir');
    await expect.poll(() => slow.answers.has('ir 50')).toBe(true);
    slow.answers.get('ir 50')?.(hits(2));
    await expect.element(output).toHaveTextContent('ir: 2');
    slow.answers.get('i 50')?.(hits(9));
    // All that the late answer could set off has run once a later one is shown.
    draw(slow, 'ira');
    await expect.poll(() => slow.answers.has('ira 50')).toBe(true);
    await expect.element(output).toHaveTextContent('ir: 2');
  });

  it('stays where a search fails, which is told', async () => {
    const found = hits(4);
    const search: Search = {
      search: (text) => (text === 'iran' ? found : Promise.reject(new Error('damaged'))),
    };
    draw(search, 'iran');
    draw(search, 'iraq');
    await expect.poll(() => failed).toEqual(new Error('damaged'));
    await expect.element(output).toHaveTextContent('iran: 4');
  });

  it('is nothing without a search', async () => {
    draw(null, 'iran');
    await expect.element(output).toHaveTextContent('nothing yet');
  });
});

import { expect, it } from 'vitest';
import { EXAMPLES } from '@/components/popup/examples';
import { realSearcher } from './real-index';

it('every example of a search finds cables with a record', async () => {
  const searcher = await realSearcher();
  for (const example of Object.values(EXAMPLES))
    expect([example, searcher.search(example, 1).records.total > 0]).toEqual([example, true]);
});

import { afterEach, expect, it, vi } from 'vitest';
import { say, surroundings } from '@/components/testing/browser';
import { cable, finders } from '@/components/testing/page';
import type { Cable } from '@/lib/cable';
import { annotate } from './annotate';
import { takeMarked } from './meeting';

const [ONE, OTHER] = [cable('04CARACAS3124'), cable('06CARACAS751')];
let context: AbortController;
afterEach(() => context.abort());

it('a page has what another index knows of its cables as soon as that is in use', async () => {
  let known: Record<string, Partial<Cable>> = { [ONE]: { kind: 'identifier' } };
  surroundings.background = async ({ name }) => ({
    ok: true,
    value:
      name === 'lookUp'
        ? {
            marking: 'on',
            found: {
              cables: Object.fromEntries(
                Object.entries(known).map(([id, one]) => [id, { id, station: 'CARACAS', ...one }]),
              ),
              posts: {},
            },
            counts: { identifiers: 2, records: 1 },
          }
        : null,
  });
  document.body.innerHTML = `<p>${ONE} and ${OTHER}</p>`;
  context = new AbortController();
  annotate(finders, context);
  const { annotator } = takeMarked() ?? {};
  const kinds = () => [ONE, OTHER].map((id) => annotator?.knowledge.cable(id)?.kind ?? null);
  await vi.waitFor(() => expect(kinds()).toEqual(['identifier', null]));

  known = { [ONE]: { kind: 'record' }, [OTHER]: { kind: 'record' } };
  say({ to: 'surfaces', name: 'indexChanged', news: {} });
  await vi.waitFor(() => expect(kinds()).toEqual(['record', 'record']));
  await vi.waitFor(() => expect(annotator?.marks.settled()).toHaveLength(2));

  known = { [OTHER]: { kind: 'record' } };
  say({ to: 'surfaces', name: 'indexChanged', news: {} });
  await vi.waitFor(() => expect(kinds()).toEqual([null, 'record']));
  await vi.waitFor(() => expect(annotator?.marks.settled()).toHaveLength(1));
});

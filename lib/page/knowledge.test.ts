import { beforeEach, describe, expect, it } from 'vitest';
import { testIndex } from '@/components/testing/facts';
import type { CableId } from '@/lib/cable';
import { IndexOpener } from '@/lib/index/opener';
import { lookUp, type OpenIndex } from '@/lib/index/reader';
import { memorySource } from '@/lib/index/source';
import type { SavedCable } from '@/lib/saved/saved-cable';
import { Knowledge } from './knowledge';

const id = (text: string) => text as CableId;
const [ONE, OTHER, NONE] = [id('04CARACAS3124'), id('06CARACAS751'), id('04CARACAS999999')];
const saved: SavedCable = {
  id: ONE,
  savedAt: '2026-03-01T10:00:00.000Z',
  foundOn: null,
  note: 'mine',
};
const counts = { identifiers: 128, records: 4 };

let index: OpenIndex;
let knowledge: Knowledge;
beforeEach(async () => {
  const files = await testIndex();
  index = await new IndexOpener(memorySource(files)).open();
  knowledge = new Knowledge();
});

function learn(ids: CableId[], ...kept: SavedCable[]): void {
  knowledge.learn(ids, { marking: 'on', found: lookUp(index, ids), counts });
  for (const one of kept) knowledge.setSaved(one.id, one);
}

/** Gives what a card would show. */
function view(of: CableId) {
  const cable = knowledge.cable(of);
  return cable ? knowledge.view(cable) : null;
}

describe('what a page still has to ask', () => {
  it('is each identifier once', () => {
    expect(knowledge.unasked([ONE, OTHER, ONE])).toEqual([ONE, OTHER]);
  });

  it('is nothing that it has asked, be it a cable or none', () => {
    learn([ONE, NONE]);
    expect(knowledge.cable(NONE)).toBeUndefined();
    expect(knowledge.unasked([ONE, NONE, OTHER])).toEqual([OTHER]);
  });
});

describe('what a card shows', () => {
  it('is the cable with its post, what the reader keeps of it, and how much the index holds', () => {
    learn([ONE], saved);
    expect(view(ONE)).toMatchObject({
      cable: { kind: 'record', id: ONE },
      post: { code: 'CARACAS', city: 'Caracas' },
      saved: { note: 'mine' },
      counts: { identifiers: 128, records: 4 },
    });
  });

  it('is still there after something else was learnt', () => {
    learn([ONE], saved);
    learn([OTHER]);
    expect([view(ONE)?.saved?.note, view(OTHER)?.saved]).toEqual(['mine', null]);
  });

  it('follows what the reader saves and removes elsewhere', () => {
    learn([ONE]);
    knowledge.setSaved(ONE, saved);
    expect(view(ONE)?.saved).toEqual(saved);
    knowledge.setSaved(ONE, { ...saved, note: 'changed' });
    expect(view(ONE)?.saved?.note).toBe('changed');
    knowledge.setSaved(ONE, null);
    expect(view(ONE)?.saved).toBeNull();
  });

  it('is nothing for a cable whose post is not known', () => {
    const cable = lookUp(index, [ONE]).cables[ONE];
    expect(cable && knowledge.view(cable)).toBeNull();
  });
});

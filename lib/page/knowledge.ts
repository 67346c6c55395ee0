import type { Cable, CableId, Post } from '@/lib/cable';
import type { PageLookUp } from '@/lib/messages/protocol';
import type { SavedCable } from '@/lib/saved/saved-cable';

type Answer = Extract<PageLookUp, { marking: 'on' }>;
export type Counts = Answer['counts'];

/** What is to be said of the reference that a card is opened from. */
export interface Cited {
  /** The address of the link, where its site is gone. */
  goneLink: string | null;
  /** Whether it may be no reference. */
  uncertain: boolean;
}

/** All that a card shows about a cable. */
export interface CardView {
  cable: Cable;
  post: Post;
  saved: SavedCable | null;
  counts: Counts;
  /** Null where the card is not opened from a reference on a page. */
  cited: Cited | null;
}

/** From so many cables on, those that the page no longer cites are forgotten. */
const MOST_KNOWN = 5000;

/** What a page has learnt about the cables it cites; kept beside the marks, so that a hover never waits. */
export class Knowledge {
  readonly #asked = new Set<CableId>();
  readonly #cables = new Map<CableId, Cable>();
  readonly #posts = new Map<string, Post>();
  readonly #saved = new Map<CableId, SavedCable>();
  #counts: Counts = { identifiers: 0, records: 0 };

  /** Gives those of some identifiers of which nothing has been learnt, each once. */
  unasked(ids: Iterable<CableId>): CableId[] {
    return [...new Set(ids)].filter((id) => !this.#asked.has(id));
  }

  /** Has everything asked for again; until the answer comes, what was known is what there is to show. */
  askAnew(): void {
    this.#asked.clear();
  }

  /** Takes in what is known of some identifiers; those the answer leaves out are no cables'. */
  learn(ids: Iterable<CableId>, { found, counts }: Answer): void {
    for (const id of ids) {
      this.#asked.add(id);
      this.#cables.delete(id);
    }
    for (const [id, cable] of Object.entries(found.cables)) this.#cables.set(id as CableId, cable);
    for (const [code, post] of Object.entries(found.posts)) this.#posts.set(code, post);
    this.#counts = counts;
  }

  /** Forgets cables where so many are known that a page which goes on and on would fill the memory. */
  forgetBut(wanted: () => ReadonlySet<CableId>): void {
    if (this.#asked.size < MOST_KNOWN) return;
    const kept = wanted();
    for (const id of this.#asked) if (!kept.has(id)) this.#asked.delete(id);
    for (const [id, cable] of this.#cables)
      if (!kept.has(id) && !kept.has(cable.id)) this.#cables.delete(id);
  }

  /** The cables of which something is known. */
  ids(): CableId[] {
    return [...this.#cables.values()].map(({ id }) => id);
  }

  cable(id: CableId): Cable | undefined {
    return this.#cables.get(id);
  }

  setSaved(id: CableId, saved: SavedCable | null): void {
    if (saved) this.#saved.set(id, saved);
    else this.#saved.delete(id);
  }

  view(cable: Cable, cited: Cited | null = null): CardView | null {
    const post = this.#posts.get(cable.station);
    const saved = this.#saved.get(cable.id) ?? null;
    return post ? { cable, post, saved, counts: this.#counts, cited } : null;
  }
}

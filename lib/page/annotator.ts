import { MOST_IDS } from '@/lib/messages/limits';
import { ask } from '@/lib/messages/send';
import { idsToAsk, type Spot, settle } from '@/lib/reference';
import { Knowledge } from './knowledge';
import type { Mark } from './mark';
import { isVisible } from './mark';
import { Marks } from './marks';
import { observe } from './observe';
import { paint, unpaint } from './paint';
import { inSlices } from './slices';
import { textNodes } from './spot-nodes';

/** Keeps the references of a page marked, until its context is aborted. */
export class Annotator {
  readonly marks: Marks;
  readonly knowledge = new Knowledge();
  #running = new AbortController();
  #told = 0;
  #cardsWanted = false;
  #unanswered = false;

  constructor(
    spot: Spot,
    private readonly context: AbortController,
    /** Hears that marks have changed. */
    private readonly onChange: () => void,
  ) {
    this.marks = new Marks(spot);
    context.signal.addEventListener('abort', () => this.stop());
  }

  /** Marks the page as it is, and whatever changes from now on. */
  async start(): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    observe(document, (roots) => this.#read(roots, signal), signal);
    await this.#read([document], signal);
  }

  /** Takes all marks back and leaves the page alone. */
  stop(): void {
    this.#running.abort();
    this.marks.clear();
    unpaint();
    if (this.#told > 0 && !this.context.signal.aborted) this.tellCount();
    this.onChange();
  }

  /** Gives the marks that a reader can see, in the order of the page. */
  visible(): Mark[] {
    return this.marks.settled().filter(isVisible);
  }

  /** Has the number of distinct cables shown on the toolbar. */
  tellCount(): void {
    this.#tell(this.#countCables());
  }

  /** Tells the number again where it has changed: references may be shown and hidden without a change of nodes. */
  recount(): void {
    const cables = this.#countCables();
    if (cables !== this.#told) this.#tell(cables);
  }

  #tell(cables: number): void {
    this.#told = cables;
    void ask('countMarks', { cables });
  }

  /** Reads the page anew where nobody answered when it was read. */
  async retry(): Promise<void> {
    if (!this.#unanswered) return;
    this.#unanswered = false;
    await this.start();
  }

  async #wantCards(): Promise<void> {
    this.#cardsWanted = true;
    const answer = await ask('loadCard', {});
    this.#cardsWanted = answer.ok;
  }

  #countCables(): number {
    return new Set(this.visible().map(({ cable }) => cable?.id)).size;
  }

  async #read(roots: Iterable<Node>, signal: AbortSignal): Promise<void> {
    const fresh: Mark[] = [];
    let changed = this.marks.forgetDetached();
    for (const root of roots) {
      if (!root.isConnected) continue;
      await inSlices(
        textNodes(root),
        (node) => {
          const before = this.marks.has(node);
          const marks = this.marks.readText(node);
          changed ||= before && marks.length === 0;
          for (const mark of marks) fresh.push(mark);
        },
        signal,
      );
      if (signal.aborted) return;
      const before = this.marks.has(root);
      const links = this.marks.readLinks(root);
      changed ||= before && links.length === 0;
      for (const link of links) fresh.push(link);
    }
    if (fresh.length > 0) await this.#settle(fresh, signal);
    if ((changed || fresh.length > 0) && !signal.aborted) this.#draw();
  }

  async #settle(fresh: Mark[], signal: AbortSignal): Promise<void> {
    const ids = this.knowledge.unasked(fresh.flatMap(({ mention }) => idsToAsk(mention)));
    for (let at = 0; at < ids.length; at += MOST_IDS) {
      const batch = ids.slice(at, at + MOST_IDS);
      const answer = await ask('lookUp', { ids: batch });
      if (signal.aborted) return;
      if (!answer.ok) {
        if (answer.error.kind === 'gone') return this.context.abort();
        this.#unanswered = answer.error.kind === 'unreachable';
        if (this.#unanswered) return;
        this.stop();
        void ask('countMarks', { cables: null });
        return;
      }
      if (answer.value.marking === 'off') return this.stop();
      this.knowledge.learn(batch, answer.value);
    }
    for (const mark of fresh) {
      mark.cable = settle(mark.mention, (id) => this.knowledge.cable(id));
    }
  }

  #draw(): void {
    const settled = this.marks.settled();
    paint(settled);
    this.recount();
    // Also for references that cannot be seen yet: showing them need not change the page's nodes.
    if (!this.#cardsWanted && settled.length > 0) void this.#wantCards();
    this.onChange();
  }
}

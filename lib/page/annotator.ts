import type { CableId } from '@/lib/cable';
import { MOST_COUNTED } from '@/lib/messages/limits';
import { ask, isInstalled } from '@/lib/messages/send';
import { idsToAsk, settle } from '@/lib/reference';
import { report } from '@/lib/report';
import { Knowledge } from './knowledge';
import { learnAll } from './learn';
import { Looks } from './looks';
import { elementOf, isAttached, isVisible, type Mark } from './mark';
import { Marks } from './marks';
import { PageReader } from './page-reader';
import { Paint, paintActive } from './paint';
import { isShadowRoot, isThere, listed } from './safe-dom';
import { inSlices } from './slices';
import type { Finders } from './spot-nodes';
import { sweep, type Tree } from './sweep';

/** Milliseconds that a browser takes to clear away after a frame. */
const AFTER_FRAME = 250;

/** From so many marks on, it takes milliseconds to draw them. */
const MANY = 200;

const isFrame = ({ nodeName }: Node): boolean => /^i?frame$/i.test(String(nodeName));

/** Keeps the references of a page marked, until its context is aborted. */
export class Annotator {
  readonly marks = new Marks();
  readonly knowledge = new Knowledge();
  /** The shadow roots of the page. */
  readonly roots = new Set<ShadowRoot>();
  readonly #reader: PageReader;
  readonly #paint = new Paint();
  #running = new AbortController();
  #looks: Looks | null = null;
  #work = Promise.resolve();
  #loose = false;
  #told: ReadonlySet<CableId> = new Set();
  /** Marks of links that are drawn again as soon as they have been read. */
  readonly #erased = new Set<Mark>();
  /** How many frames the page has. */
  #frames = window.length;
  #cardsWanted = false;
  #unanswered = false;

  constructor(
    finders: Finders,
    private readonly context: AbortController,
    /** Hears that marks have changed. */
    private readonly onChange: () => void,
  ) {
    this.#reader = new PageReader(finders, this.marks);
    context.signal.addEventListener('abort', () => this.stop());
  }

  /** Marks the page as it is, and whatever changes from now on; with `loose`, also what may be no reference. */
  async start({ loose = false } = {}): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    this.#looks = null;
    const { signal } = this.#running;
    this.#loose = loose;
    this.#reader.begin(loose);
    await sweep(
      document,
      {
        onText: (piece) => this.#reader.onText(piece),
        onNode: (node) => this.#reader.onNode(node),
        onTree: (tree) => this.#onTree(tree),
        onRecords: (records) => this.#onRecords(records),
        onEnd: () => this.#readSoon(signal),
      },
      { signal, thorough: true },
    );
    await this.#work;
  }

  /** Whether the page is being marked, with or without what may be no reference. */
  isMarking(loose: boolean): boolean {
    return !this.#running.signal.aborted && this.#loose === loose;
  }

  /** Gives the document and its shadow roots. */
  trees(): Tree[] {
    return [document, ...this.roots];
  }

  /** Takes all marks back and leaves the page alone. */
  stop(): void {
    this.#running.abort();
    this.#reader.begin(this.#loose);
    this.#erased.clear();
    this.marks.clear();
    this.#paint.draw([]);
    paintActive(null);
    if (this.#told.size > 0 && !this.context.signal.aborted) this.tellCables();
    this.onChange();
  }

  /** Gives the marks that a reader can see, in the order of the page. */
  visible(): Mark[] {
    return this.marks.settled().filter(isVisible);
  }

  /** Has the distinct cables counted on the toolbar. */
  tellCables(): void {
    this.#tell(this.visible());
  }

  /** Has none counted any more: the page is left. */
  tellNone(): void {
    if (this.#told.size > 0) this.#tell([]);
  }

  /**
   * Forgets what the page has removed, draws the marks and counts those that can be seen now: what is seen may change
   * without a change of nodes.
   */
  draw(): void {
    this.marks.forgetDetached();
    this.marks.takeLost();
    for (const root of this.roots) if (!isThere(root)) this.roots.delete(root);
    this.knowledge.forgetBut(() => this.marks.ids());
    this.#show();
  }

  #show(): void {
    const settled = this.marks.unordered();
    const visible = settled.filter(isVisible);
    // What is hidden as well: the browser paints it in the frame in which it is shown.
    this.#paint.draw(settled);
    this.#tell(visible, true);
    if (this.#looks || settled.length > 0 || this.#reader.glued.size > 0)
      this.#followLooks(settled, new Set(visible));
    // Also for references that cannot be seen yet.
    if (!this.#cardsWanted && settled.length > 0) void this.#wantCards();
    this.onChange();
  }

  /** Reads the page anew where nobody answered when it was read. */
  async retry(): Promise<void> {
    if (!this.#unanswered) return;
    this.#unanswered = false;
    await this.start({ loose: this.#loose });
  }

  /** Asks again for all that the page cites: another index may know other cables, and more of each. */
  async learnAnew(): Promise<void> {
    if (this.#running.signal.aborted || this.marks.ids().size === 0) return;
    this.knowledge.askAnew();
    await this.start({ loose: this.#loose });
  }

  #tell(visible: readonly Mark[], onlyNews = false): void {
    const ids = new Set(visible.flatMap(({ cable }) => (cable ? [cable.id] : [])));
    const told = this.#told;
    if (onlyNews && ids.size === told.size && [...ids].every((id) => told.has(id))) return;
    this.#told = ids;
    void ask('countCables', { ids: [...ids].slice(0, MOST_COUNTED) });
  }

  async #wantCards(): Promise<void> {
    this.#cardsWanted = true;
    const answer = await ask('loadCard', {});
    this.#cardsWanted = answer.ok;
  }

  /** From the first mark on, and where one may come of it, it matters what the page shows and hides. */
  #followLooks(settled: readonly Mark[], visible: ReadonlySet<Mark>): void {
    if (!this.#looks) {
      const { signal } = this.#running;
      this.#looks = new Looks(() => this.#look(signal), signal);
      for (const tree of this.trees()) this.#looks.follow(tree);
      // While the background was asked nobody listened.
      if (this.#reader.glued.size > 0) this.#looks.soon();
    }
    const hidden = settled.flatMap((mark) => (visible.has(mark) ? [] : (elementOf(mark) ?? [])));
    this.#looks.awaitShown(new Set([...hidden, ...this.#reader.glued.hidden()]));
  }

  async #look(signal: AbortSignal): Promise<void> {
    this.draw();
    const texts = await this.#reader.glued.takeChanged(signal);
    if (texts.length === 0 || signal.aborted) return;
    this.#reader.again(texts);
    this.#readSoon(signal);
  }

  #readSoon(signal: AbortSignal): void {
    this.#work = this.#work.then(() => this.#read(signal)).catch(report);
  }

  #onTree(tree: Tree): void {
    if (!isShadowRoot(tree)) return;
    this.roots.add(tree);
    this.#looks?.follow(tree);
  }

  /** A text that was changed is not painted at its old places, not even once. */
  #onRecords(records: readonly MutationRecord[]): void {
    let isGone = window.length < this.#frames;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') {
        for (const mark of this.marks.drop(target as Text)) this.#paint.erase(mark);
      }
      const removed = listed(removedNodes);
      isGone ||= removed.some(isFrame);
      const torn = removed.flatMap((node) => this.marks.tear(node));
      const parted = addedNodes[0] ? this.marks.part(addedNodes[0]) : [];
      for (const mark of [...torn, ...parted]) {
        this.#paint.erase(mark);
        this.#reader.again(mark.places.map(({ node }) => node));
      }
      // What was a link's own text may go on elsewhere.
      const robbed = removed.length > 0 ? this.marks.ofLink(target) : null;
      if (robbed?.link) {
        if (this.#paint.erase(robbed)) this.#erased.add(robbed);
        this.#reader.onNode(robbed.link);
      }
    }
    // One that went with what is around it only the number of them tells; one in a shadow root, or in whose place another
    // came, the number does not.
    if (isGone) setTimeout(() => this.#revive(), AFTER_FRAME);
    this.#frames = window.length;
  }

  /** What the page took over from a frame that is gone has to be read anew. */
  #revive(): void {
    if (!this.marks.haveDead() || this.#running.signal.aborted) return;
    this.marks.clear();
    void this.start({ loose: this.#loose }).catch(report);
  }

  async #read(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    if (!isInstalled()) return this.context.abort();
    const fresh = await this.#reader.read(signal);
    if (fresh.length > 0) await this.#settle(fresh, signal);
    if (signal.aborted) return;
    // Where the first are many, there is nothing to forget yet, and to draw them takes a slice of its own.
    if (!this.#looks) return fresh.length > MANY ? this.#show() : this.draw();
    // What has come or gone is drawn at once, all the rest looked at in a while: a page may change every frame.
    const lost = this.marks.takeLost();
    for (const mark of lost) this.#paint.erase(mark);
    // What is hidden is not seen either way, and to ask would have the browser make its styles before its own time.
    const isForNow = (mark: Mark) => !mark.link || this.#erased.has(mark);
    this.#paint.add(
      fresh.filter(
        (mark) => mark.cable && isForNow(mark) && this.marks.has(mark) && isAttached(mark),
      ),
    );
    for (const mark of [...fresh, ...lost]) this.#erased.delete(mark);
    this.#looks.soon();
    if (lost.length > 0 || fresh.length > 0) this.onChange();
  }

  async #settle(fresh: readonly Mark[], signal: AbortSignal): Promise<void> {
    const ids = fresh.flatMap(({ mention }) => idsToAsk(mention));
    const trouble = await learnAll(this.knowledge, ids, signal);
    if (signal.aborted) return;
    if (trouble === 'gone') return this.context.abort();
    this.#unanswered ||= trouble === 'unreachable';
    if (trouble && trouble !== 'unreachable') {
      this.stop();
      if (trouble !== 'off') void ask('countCables', { ids: null });
      return;
    }
    const settleMark = (mark: Mark) => {
      mark.cable = settle(mark.mention, (id) => this.knowledge.cable(id));
    };
    await inSlices(fresh, settleMark, signal);
    // To draw so many takes a slice of its own.
    if (fresh.length > MANY) await scheduler.yield();
  }
}

import { createStore, entries, get, promisifyRequest, type UseStore } from 'idb-keyval';
import type { CableId } from '@/lib/cable';
import { type MergeReport, mergeSaved } from './merge';
import type { FoundOn, SavedCable, SavedChange } from './saved-cable';

/** Hears of what was changed together. */
export type SavedListener = (changes: SavedChange[]) => void;

/**
 * The saved cables, one entry each in IndexedDB. Every change is one transaction, so that a worker killed in
 * the middle leaves either the old state or the new one.
 */
export class SavedCables {
  // Opened when first used: opening a database costs a starting worker several milliseconds.
  #store: UseStore | undefined;

  constructor(private readonly onChange: SavedListener = () => {}) {}

  private get store(): UseStore {
    this.#store ??= createStore('reftel-saved', 'cables');
    return this.#store;
  }

  /** Gives all saved cables, latest first. */
  async list(): Promise<SavedCable[]> {
    const all = await entries<CableId, SavedCable>(this.store);
    return all.map(([, saved]) => saved).sort((a, b) => b.savedAt.localeCompare(a.savedAt, 'en'));
  }

  /** Gives those of some cables that are saved. */
  async of(ids: Iterable<CableId>): Promise<SavedCable[]> {
    const found = await Promise.all([...ids].map((id) => get<SavedCable>(id, this.store)));
    return found.filter((saved) => saved !== undefined);
  }

  /** Saves a cable; one that is saved already stays as it is. */
  async save(id: CableId, foundOn: FoundOn | null, now = new Date()): Promise<SavedCable> {
    const fresh: SavedCable = { id, savedAt: now.toISOString(), foundOn, note: '' };
    const [change] = await this.#change([id], (_, old) => old ?? fresh);
    return change?.after ?? fresh;
  }

  /** Changes the note of a saved cable; gives null where it is not saved. */
  async setNote(id: CableId, note: string): Promise<SavedCable | null> {
    const [change] = await this.#change([id], (_, old) => old && { ...old, note });
    return change?.after ?? null;
  }

  /** Gives what was removed, or null where nothing was. */
  async remove(id: CableId): Promise<SavedCable | null> {
    const [change] = await this.#change([id], () => null);
    return change?.before ?? null;
  }

  /** Merges cables with those already saved; all of them or, where that fails, none. */
  async merge(cables: readonly SavedCable[]): Promise<MergeReport> {
    const incoming = new Map<CableId, SavedCable>();
    for (const cable of cables) {
      const twin = incoming.get(cable.id);
      incoming.set(cable.id, twin ? mergeSaved(twin, cable) : cable);
    }
    const changes = await this.#change([...incoming.keys()], (id, old) => {
      const cable = incoming.get(id);
      return cable && old ? mergeSaved(old, cable) : (cable ?? old);
    });
    const added = changes.filter(({ before }) => before === null).length;
    const changed = changes.filter((one) => one.before && one.before !== one.after).length;
    return { added, changed, unchanged: changes.length - added - changed };
  }

  /** Replaces cables in one transaction, which fails as a whole; listeners hear of what did change. */
  async #change(
    ids: readonly CableId[],
    next: (id: CableId, old: SavedCable | null) => SavedCable | null,
  ): Promise<Change[]> {
    const changes = await this.store('readwrite', async (objects) => {
      const { transaction } = objects;
      const committed = promisifyRequest(transaction);
      const made = await Promise.all(
        ids.map(async (id): Promise<Change> => {
          const before = (await promisifyRequest<SavedCable | undefined>(objects.get(id))) ?? null;
          return { id, before, after: next(id, before) };
        }),
      );
      try {
        for (const { id, before, after } of made) {
          if (after === before) continue;
          if (after) objects.put(after, id);
          else objects.delete(id);
        }
      } catch (error) {
        // What was put before would be committed: only a request that fails later aborts by itself.
        transaction.abort();
        await committed.catch(() => {});
        throw error;
      }
      await committed;
      return made;
    });
    const changed = changes.filter(({ before, after }) => after !== before);
    if (changed.length > 0) this.onChange(changed.map(({ id, after }) => ({ id, saved: after })));
    return changes;
  }
}

interface Change {
  id: CableId;
  before: SavedCable | null;
  after: SavedCable | null;
}

import { type CableId, parseCableId } from '../cable';
import { type IndexFile, RECORD_FILES, type RecordFile, recordFileOf } from './files';
import { IndexFault, unseal } from './header';
import { Identifiers } from './identifiers';
import { locate } from './locate';
import { Once } from './once';
import type { Fault, OpenIndex } from './reader';
import { openPart, type RecordPart, Records } from './records';
import { sameCable } from './same-cable';
import type { IndexSource } from './source';

/** Opens the files of an index, each once, all that are wanted at the same time. */
export class IndexOpener {
  readonly #once = new Once<IndexFile>();

  constructor(private readonly source: IndexSource) {}

  /**
   * Opens what is needed to look some cables up, or all of the index. Record files that are damaged, or of other
   * identifiers, are told as faults.
   * Throws an IndexFault where the identifiers cannot be used.
   */
  async open(asked?: readonly CableId[]): Promise<OpenIndex> {
    const ids = asked?.flatMap(sameCable);
    const faults: Fault[] = [];
    const asFault = (error: unknown): null => {
      if (!(error instanceof IndexFault)) throw error;
      faults.push({ file: error.file, reason: error.reason });
      return null;
    };
    const parts = new Map<RecordFile, RecordPart>();
    const openParts = (files: Iterable<RecordFile>) =>
      Promise.all(
        [...new Set(files)].map(async (file) => {
          const part = await this.#once.get(file, () => openPart(file, this.source)).catch(asFault);
          if (part) parts.set(file, part);
        }),
      );
    const [{ identifiers, hash }] = await Promise.all([
      this.#once.get('identifiers', () => openIdentifiers(this.source)),
      openParts(ids ? ids.flatMap(fileByName) : RECORD_FILES),
    ]);
    await openParts((ids ?? []).flatMap((id) => fileByPlace(identifiers, id, parts)));
    for (const [file, { identifiersHash }] of parts) {
      if (identifiersHash.every((byte, at) => byte === hash[at])) continue;
      parts.delete(file);
      faults.push({ file, reason: 'version' });
    }
    return { identifiers, records: new Records(identifiers, parts), faults };
  }
}

const openIdentifiers = (source: IndexSource) =>
  unseal('identifiers', source, (content, hash) => ({
    identifiers: new Identifiers(content),
    hash,
  }));

/** A canonical identifier names its station, so that its records can be read before the identifiers are. */
function fileByName(id: CableId): RecordFile[] {
  const parts = parseCableId(id);
  return parts ? [recordFileOf(parts.station)] : [];
}

/** The station of a malformed identifier is known only from the identifiers. */
function fileByPlace(
  identifiers: Identifiers,
  id: CableId,
  opened: ReadonlyMap<RecordFile, RecordPart>,
): RecordFile[] {
  if (parseCableId(id)) return [];
  const located = locate(identifiers, id);
  const file = located && recordFileOf(located.station);
  return file && !opened.has(file) ? [file] : [];
}

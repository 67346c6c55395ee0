import tables from 'virtual:reference-tables';
import { asCableId, type Cable, type CableId, cableId, LAST_YEAR, parseCableId } from '@/lib/cable';
import type { Identifiers } from '@/lib/index/identifiers';
import { cableOf, type OpenIndex } from '@/lib/index/reader';
import { type CitingCable, type Mention, type Spot, spotter } from '@/lib/reference';

/** An identifier that a text holds, and what is known of it; null where it can be no cable's. */
export interface NamedCable {
  id: CableId;
  cable: Cable | null;
}

/**
 * Gives the cables that a text names by number, in any form in which a page or a REF line would, alone or within a
 * sentence or an address. Where it leaves open which one, as by leaving out the year, those that were released.
 */
export function namedCables(index: OpenIndex, text: string): NamedCable[] {
  const named = new Map<CableId, NamedCable>();
  // By the cable: the corrected form of a malformed identifier is the same one.
  const add = (one: NamedCable) => named.set(one.cable?.id ?? one.id, one);
  for (const mention of mentionsIn(spotterOf(index), text)) {
    const ids = mention.citing ? inAnyYear(index, mention) : mention.ids;
    const found = ids.map((id) => ({ id, cable: cableOf(index, id) }));
    const released = found.filter(({ cable }) => cable && cable.kind !== 'unreleased');
    const meant = isMeant(mention, text) ? found.slice(0, 1) : [];
    (released.length > 0 ? released : meant).forEach(add);
  }
  // Malformed in the release itself, so no finder knows its form.
  const whole = asCableId(text.trim().toUpperCase());
  const malformed = whole && cableOf(index, whole);
  if (malformed) add({ id: malformed.id, cable: malformed });
  return [...named.values()];
}

const made = new WeakMap<Identifiers, Spot>();

/** An imported index may know posts that the tables do not. By what it knows: an index is laid over another for each search. */
function spotterOf({ identifiers }: OpenIndex): Spot {
  const known = made.get(identifiers);
  if (known) return known;
  const spot = spotter({ ...tables, stations: identifiers.codes.join(' ') });
  made.set(identifiers, spot);
  return spot;
}

const NEWEST = { year: LAST_YEAR, station: 'STATE', serial: 1 };
/**
 * Stands for whatever cable a REF line is from, which cites none of later years: by it the grammar tells which references
 * leave out their year.
 */
const CITING: CitingCable = { ...NEWEST, id: cableId(NEWEST), month: null, several: false };

/** What a REF line has beside its references: its label, remarks, and letters that count them. */
const LABEL = /^\s*REF(?:S|TELS?)?\b/i;
const REMARK = /\([A-Za-z ]+\)/g;
const MORE_THAN_BULLETS = /[A-Za-z]{2}/;

/** Finds what a text cites as prose; else, or where it says that it is one, what it does as a REF line. */
function mentionsIn(spot: Spot, text: string): Mention[] {
  const isLabelled = LABEL.test(text);
  const inProse = isLabelled ? [] : spot(text, { cable: null, loose: true });
  if (inProse.length > 0) return inProse;
  const line = isLabelled ? text : `REF: ${text}`;
  const inLine = spot(line, { cable: CITING, loose: true });
  const rest = inLine.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    line,
  );
  const isAll = !MORE_THAN_BULLETS.test(rest.replace(LABEL, '').replace(REMARK, ''));
  // A post by its own name, and a number: the search reads both as words, the number also as the beginning of one.
  const isForSearch = ([id]: Mention['ids']) =>
    !isLabelled && parseCableId(id)?.station === lettersOf(text);
  return inLine.filter(({ citing, ids }) => !citing || (isAll && !isForSearch(ids)));
}

const lettersOf = (text: string): string => text.toUpperCase().replace(/[^A-Z]/g, '');

/** Gives the cables that a reference without its year may mean: those of any year that are there. */
function inAnyYear(index: OpenIndex, { ids }: Mention): CableId[] {
  return [...new Set(ids)].flatMap((id) => {
    const parts = parseCableId(id);
    const blocks = parts ? index.identifiers.blocks(parts.station) : [];
    return parts ? blocks.map(({ year }) => cableId({ ...parts, year })) : [];
  });
}

/** Whether a cable that was not released is meant, too: nobody writes so by chance, or there is nothing else. */
function isMeant({ level, ids, citing, start, end }: Mention, text: string): boolean {
  if (level === 'default') return true;
  const isAlone = level === 'cable' || end - start === text.trim().length;
  return !citing && ids.length === 1 && isAlone;
}

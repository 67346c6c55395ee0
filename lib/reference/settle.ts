import { type Cable, type CableId, parseCableId } from '../cable';
import type { CitingCable } from './citing-cable';
import type { Form, Mention } from './mention';

/** Forms that no one writes by accident: a cable that was not released is marked in these too. */
const UNMISTAKABLE: ReadonlySet<Form> = new Set(['canonical', 'padded', 'record', 'link']);

type Known = (id: CableId) => Cable | undefined;
type Released = Exclude<Cable, { kind: 'unreleased' }>;

/** Gives the identifiers that have to be known for a mention to be settled. */
export function idsToAsk({ ids, citing }: Mention): CableId[] {
  return citing ? [...ids, citing.id] : [...ids];
}

/**
 * Gives the cable a mention stands for, once the index has been asked for its identifiers: the one released
 * cable among them, or an unreleased one where the form is unmistakable. Null where it stands for none, or
 * for more than one.
 */
export function settle({ ids, form, citing }: Mention, known: Known): Cable | null {
  const cables = ids.map(known).filter((cable) => cable !== undefined);
  const released = cables.filter((cable) => cable.kind !== 'unreleased');
  if (citing) return ofItsTime(released, ids, citing, known);
  if (released.length > 0) return onlyOne(released);
  const [only, ...others] = cables;
  return only && others.length === 0 && UNMISTAKABLE.has(form) ? only : null;
}

function onlyOne(released: readonly Released[]): Released | null {
  const [one, ...others] = released;
  return one && others.every(({ id }) => id === one.id) ? one : null;
}

/** January to March: who writes then still cites last year's cables without their year. */
const LAST_MONTH_OF_DOUBT = 3;
/** How many months later in its year the old cable was sent than the citing one in its own, to be far above. */
const FAR_ABOVE = 2;

/** Cables get their number when they are begun: one may cite another that is numbered a little later. */
const NUMBERED_AHEAD = 20;

/**
 * Of a reference without its year: a cable of the citing cable's year, if it had been sent by then. Else one of the
 * year before, if that of the same year came later than the citing cable; or if in January to March the serial is far
 * above what the post had sent by that date: at the pace of the year before, it was reached months later.
 */
function ofItsTime(
  released: readonly Released[],
  ids: readonly CableId[],
  citing: CitingCable,
  known: Known,
): Released | null {
  const month = citing.month ?? monthOf(known(citing.id));
  const sameYear = released.filter((cable) => yearOf(cable) === citing.year);
  const sent = sameYear.filter((cable) => month === null || cable.month <= month);
  const before = onlyOne(released.filter((cable) => yearOf(cable) === citing.year - 1));
  if (sent.length > 0)
    return before && sent.every((cable) => isLater(cable, citing)) ? before : onlyOne(sent);
  if (!before || sameYear.length > 0) return before;
  const own = ids.map(parseCableId).find((parts) => parts?.station === citing.station);
  const isEarly = month !== null && monthNumber(month) <= LAST_MONTH_OF_DOUBT;
  if (!isEarly) return null;
  if (own) return own.serial > citing.serial ? before : null;
  return monthNumber(before.month) >= monthNumber(month) + FAR_ABOVE ? before : null;
}

/** Whether a cable of the citing one's post and year was numbered well after it. */
function isLater({ id, corrected, station }: Released, citing: CitingCable): boolean {
  const serial = parseCableId(corrected ?? id)?.serial ?? 0;
  return station === citing.station && serial > citing.serial + NUMBERED_AHEAD;
}

const yearOf = ({ month }: Released) => Number(month.slice(0, 4));
const monthNumber = (month: string) => Number(month.slice(5));
const monthOf = (cable: Cable | undefined) =>
  cable && cable.kind !== 'unreleased' ? cable.month : null;

import { type CableId, cableId, FIRST_YEAR, LAST_YEAR } from '../../cable';
import type { CitingCable } from '../citing-cable';
import type { Spot } from '../mention';
import { type Heading, messageHeadings } from './headings';
import { labelled } from './labels';
import { partsOf } from './parts';

/** Where a cable begins on a page that has several, by its heading or its label; null for one that cannot be told. */
interface Begin {
  at: number;
  cable: CitingCable | null;
}

/** Finds the whole cables of a text: where each begins, and which it is. `page` is the one the page is named for. */
export function cablesIn(text: string, page: CitingCable, spot: Spot): Begin[] {
  const headings = messageHeadings(text, spot).map((heading) => ({
    at: heading.at,
    cable: isOf(page, heading) ? { ...page, several: false } : cableOfHeading(heading),
  }));
  const labels = labelled(text, spot).map(({ at, id }) => ({ at, cable: cableOfId(id, spot) }));
  return [...headings, ...labels].sort((a, b) => a.at - b.at);
}

/** Gives the cable that a heading is of; null where nothing above it tells the year. */
export function cableOfHeading({ year, station, serial, month }: Heading): CitingCable | null {
  if (year === null || year < FIRST_YEAR || year > LAST_YEAR) return null;
  return { id: cableId({ year, station, serial }), year, station, serial, month, several: false };
}

function cableOfId(id: CableId, spot: Spot): CitingCable | null {
  const parts = partsOf(id, spot);
  return parts && { id, ...parts, month: null, several: false };
}

function isOf(page: CitingCable, { station, serial, year }: Heading): boolean {
  return station === page.station && serial === page.serial && (year ?? page.year) === page.year;
}

import { type CitingCable, citingCable, type Spot } from '@/lib/reference';
import { type Flow, wholeFlow } from './flow';

/** What a page that is a cable has at least one of. */
const HINT = /SIPDIS|TAGS|E\.? ?O\.? ?1\d|classification|canonical id|reference id|released/i;

/** Characters of a page, at most, for it to be one cable: the longest have a tenth of this. */
const LONGEST = 300_000;

/** A page that is a cable: its references are read from its text as a whole. */
export interface CablePage {
  cable: CitingCable;
  flow: Flow;
}

/** Whether a text may be that of a cable's page. */
export function mayBeCable(text: string): boolean {
  return HINT.test(text);
}

/** Gives the cable that the page is and its whole text; null where it is none. */
export async function cablePage(spot: Spot, signal: AbortSignal): Promise<CablePage | null> {
  const flow = await wholeFlow(document, LONGEST, signal);
  const cable = flow && citingCable(spot, flow.text, location.href, document.title);
  return cable ? { cable, flow } : null;
}

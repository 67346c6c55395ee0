import { cableId } from '../../cable';
import type { CitingCable } from '../citing-cable';
import type { Spot } from '../mention';
import { messageHeadings } from './headings';

/** Finds the whole cables of a text: where each has its heading, and which it is. */
export function headingsOf(text: string, spot: Spot): { at: number; cable: CitingCable | null }[] {
  return messageHeadings(text, spot).map(({ at, year, station, serial, month }) => {
    if (year === null || year < 1966 || year > 2010) return { at, cable: null };
    const id = cableId({ year, station, serial });
    return { at, cable: { id, year, station, serial, month, several: false } };
  });
}

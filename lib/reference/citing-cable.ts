import type { CableId } from '../cable';

/** The cable that a page is: what its REF line leaves out is taken from it. */
export interface CitingCable {
  id: CableId;
  /** Four digits. */
  year: number;
  /** Code of its post. */
  station: string;
  serial: number;
  /** `YYYY-MM` of its creation, where the page says so. */
  month: string | null;
  /** Whether the page has the whole text of other cables too, so that each REF line belongs to the heading above it. */
  several: boolean;
}

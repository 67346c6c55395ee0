import { type CableId, cableId, otherCodes, parseCableId } from '../cable';

/** Gives the identifiers under which a cable may have been released: its own, then those with other codes of its post. */
export function sameCable(id: CableId): CableId[] {
  const parts = parseCableId(id);
  const others = parts ? otherCodes(parts.station) : [];
  return [id, ...others.flatMap((station) => (parts ? cableId({ ...parts, station }) : []))];
}

import { type CableId, cableId, otherCodes, parseCableId } from '../cable';

/** Gives the identifiers under which a cable may have been released: its own, then those with other codes of its post. */
export function sameCable(id: CableId): CableId[] {
  const parts = parseCableId(id);
  if (!parts) return [id];
  return [id, ...otherCodes(parts.station).map((station) => cableId({ ...parts, station }))];
}

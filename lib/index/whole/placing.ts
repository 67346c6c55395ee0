import { type CableId, FIRST_YEAR, monthText, type Station } from '../../cable';
import type { Content } from '../header';
import { Identifiers } from '../identifiers';
import { identifiersContent } from '../identifiers-file';
import type { Gathering } from './gathering';

/** Where the gathered records stand in the index. */
export interface Placing {
  content: Content;
  identifiers: Identifiers;
  /** The number of the gathered record by ordinal. */
  recordOf: Uint32Array;
}

/**
 * Gives every gathered record its place: by station, year and serial, the malformed last. Of two records of one
 * cable the one gathered first stays. Stations without facts are named by their code and come after the others.
 */
export function placed(gathering: Gathering, known: readonly Station[]): Placing {
  const stations = allStations(gathering, known);
  const numberOf = new Map(stations.map(({ code }, n) => [code, n]));
  const stationOf = gathering.stations.texts.map((code) => numberOf.get(code) ?? 0);
  const { station, month, serial } = gathering.columns;
  const keys = new Float64Array(gathering.count);
  for (let n = 0; n < keys.length; n++) {
    const post =
      (stationOf[station.at(n)] ?? 0) + (gathering.malformed.has(n) ? stations.length : 0);
    keys[n] = (post * 64 + Math.floor(month.at(n) / 12)) * 1e6 + serial.at(n);
  }
  const order = Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  const seen = new Set<CableId>();
  const records = order.filter((n, at) => {
    const malformed = gathering.malformed.get(n);
    if (malformed === undefined) return keys[n] !== keys[order[at - 1] ?? -1];
    return !seen.has(malformed) && seen.add(malformed);
  });
  const factOf = (n: number) => {
    const year = FIRST_YEAR + Math.floor(month.at(n) / 12);
    return {
      station: gathering.stations.texts[station.at(n)] ?? '',
      year,
      serial: serial.at(n),
      month: monthText(year, (month.at(n) % 12) + 1),
    };
  };
  const content = identifiersContent({
    stations,
    records: records.length,
    identifiers: records.filter((n) => !gathering.malformed.has(n)).map(factOf),
    malformed: records.flatMap((n) => {
      const id = gathering.malformed.get(n);
      return id === undefined ? [] : [{ ...factOf(n), id }];
    }),
  });
  return { content, identifiers: new Identifiers(content), recordOf: Uint32Array.from(records) };
}

function allStations({ stations }: Gathering, known: readonly Station[]): Station[] {
  const codes = new Set(known.map(({ code }) => code));
  const unknown = stations.texts.filter((code) => !codes.has(code)).sort();
  return [
    ...known,
    ...unknown.map(
      (code): Station => ({ code, name: code, city: code, country: '', kind: 'other' }),
    ),
  ];
}

import { ByteWriter } from '../bytes';
import type { WholeFile } from '../files';
import type { Content } from '../header';
import { locateAt, ordinalOf } from '../locate';
import { packRuns } from '../runs';
import { encodeEntry } from './entry-code';
import { eachPart, runsOf } from './parting';
import type { Ranked } from './ranked';
import { traitsContent } from './traits';

/** Gives what is in the files that are parted by station: traits, texts and entries. */
export function partContents(ranked: Ranked): [WholeFile, Content][] {
  const { identifiers } = ranked.placing;
  const citing = citingOf(ranked);
  return eachPart((part): [WholeFile, Content][] => {
    const ordinals = ordinalsIn(part, ranked);
    const texts = ordinals.map((ordinal) => {
      const out = new ByteWriter(32);
      for (const form of ranked.forms(ordinal)) out.varint(form);
      return out.bytes();
    });
    const entries = ordinals.map((ordinal) => {
      const located = locateAt(identifiers, ordinal);
      const references = ranked.references(ordinal).map((parts) => ({
        ...parts,
        released: ordinalOf(identifiers, parts) !== null,
      }));
      const citedBy = (citing.get(ordinal) ?? []).map((one) => locateAt(identifiers, one));
      return encodeEntry(ranked.entry(ordinal), references, citedBy, located.station, identifiers);
    });
    const count = ordinals.length;
    return [
      traitsFile(part, ranked),
      [`texts-${part}`, { count, body: packRuns(texts) }],
      [`entries-${part}`, { count, body: packRuns(entries) }],
    ];
  }).flat();
}

/** Gives what is in traits-N.bin. */
export function traitsFile(part: number, ranked: Ranked): [WholeFile, Content] {
  const traits = ordinalsIn(part, ranked).map((ordinal) => ranked.trait(ordinal));
  return [`traits-${part}`, traitsContent(traits)];
}

function ordinalsIn(part: number, { placing }: Ranked): number[] {
  return runsOf(part, placing.identifiers).flatMap(({ ordinal, count }) =>
    Array.from({ length: count }, (_, n) => ordinal + n),
  );
}

/** Gives the ordinals of the cables that cite each ordinal, oldest first. */
function citingOf(ranked: Ranked): Map<number, number[]> {
  const { identifiers } = ranked.placing;
  const citing = new Map<number, number[]>();
  for (const ordinal of ranked.newestFirst().reverse()) {
    const cited = ranked
      .references(ordinal)
      .map((parts) => ordinalOf(identifiers, parts))
      .filter((one) => one !== null && one !== ordinal);
    for (const one of new Set(cited)) {
      if (one === null) continue;
      const known = citing.get(one);
      if (known) known.push(ordinal);
      else citing.set(one, [ordinal]);
    }
  }
  return citing;
}

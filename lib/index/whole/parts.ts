import type { WholeFile } from '../files';
import type { Content } from '../header';
import { packedRuns } from '../runs';
import { Citations } from './citations';
import { writeEntry } from './entry-code';
import { eachPart, runsOf } from './parting';
import type { Ranked } from './ranked';

/** Gives what is in the files that are parted by station: texts and entries. */
export function partContents(ranked: Ranked): [WholeFile, Content][] {
  const { identifiers } = ranked.placing;
  const citations = new Citations(ranked);
  return eachPart((part): [WholeFile, Content][] => {
    const ordinals = ordinalsIn(part, ranked);
    const texts = packedRuns(ordinals, (ordinal, run) => {
      for (const form of ranked.forms(ordinal)) run.varint(form);
    });
    const entries = packedRuns(ordinals, (ordinal, run) => {
      const { station } = ranked.parts(ordinal);
      const { flags, release, origin } = ranked.entry(ordinal);
      const { references, citedBy } = citations.of(ordinal);
      writeEntry(run, { flags, release, origin, station, references, citedBy }, identifiers);
    });
    const count = ordinals.length;
    return [
      [`texts-${part}`, { count, body: texts }],
      [`entries-${part}`, { count, body: entries }],
    ];
  }).flat();
}

function ordinalsIn(part: number, { placing }: Ranked): number[] {
  return runsOf(part, placing.identifiers).flatMap(({ ordinal, count }) =>
    Array.from({ length: count }, (_, n) => ordinal + n),
  );
}

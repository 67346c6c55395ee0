import { cableId } from '../../lib/cable';
import type { Facts, RecordFact } from '../../lib/index/facts';
import { below, pick, randomFrom } from './random';
import { subjectChain } from './subjects';

const SEED = 251_287;

/**
 * Gives facts as large as the whole release, the same every time: all real identifiers and months; the real records;
 * and for every other cable one whose subject is generated from the vocabulary of the real ones, and whose TAGS,
 * classification, day, hour, date of release and number of references are those of a real one taken at random.
 */
export function fullScale(real: Facts): Facts {
  const random = randomFrom(SEED);
  const subject = subjectChain(
    real.records.map((record) => record.subject).filter(Boolean),
    random,
  );
  const known = new Map(real.records.map((record) => [record.id, record]));
  const nameOf = new Map(real.stations.map(({ code, name }) => [code, name]));
  const all = [
    ...real.identifiers.map((fact) => ({ ...fact, id: cableId(fact) })),
    ...real.malformed,
  ];
  const first = all[0];
  if (!first) return real;
  const records = all.map(({ id, month, station }, n): RecordFact => {
    const own = known.get(id);
    if (own) return own;
    const model = pick(real.records, random);
    const references = model.references.map((reference) =>
      random() < 0.68 ? cableId(all[near(n, all.length, random)] ?? first) : reference,
    );
    return {
      ...model,
      id,
      created: `${month}-${String(1 + below(28, random)).padStart(2, '0')}${model.created.slice(10)}`,
      origin: nameOf.get(station) ?? station,
      subject: model.subject === '' ? '' : subject(),
      references: [...new Set(references)],
    };
  });
  return { ...real, records };
}

/** Most references are to a cable of the same post not long before; some to any. */
function near(n: number, count: number, random: () => number): number {
  return random() < 0.7 ? Math.max(0, n - below(400, random)) : below(count, random);
}

import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type CableId, parseCableId } from '../../lib/cable';
import type { Facts, RecordFact } from '../../lib/index/facts';
import { below, randomFrom } from './random';

const SEED = 1_730;
const WORDS =
  'the embassy reported that a minister had said in a private meeting how much of what was "agreed" last spring would be kept while others doubted it and the talks went on'.split(
    ' ',
  );

/**
 * Writes facts as cables.csv has them, with bodies of plain words below the lines of TAGS, subject and references, so
 * that the file is as large as the real one: 6,900 bytes a cable.
 */
export async function writeCsv(facts: Facts, file: string, bodyBytes: number): Promise<void> {
  const random = randomFrom(SEED);
  const out = createWriteStream(file);
  let n = 0;
  for (const record of facts.records) {
    const [date = '', time = ''] = record.created.split('T');
    const [year, month, day] = date.split('-').map(Number);
    const [hour, minute = '00'] = time.split(':');
    const head = `E.O. 12958: DECL: ${date}\nTAGS: ${record.tags.join(', ')}\nSUBJECT: ${record.subject}\n\n${referenceLines(record)}1. (C) Summary.\n`;
    const fields = [
      String(++n),
      `${month}/${day}/${year} ${Number(hour)}:${minute}`,
      record.id,
      record.origin,
      record.classification,
      record.references.join('|'),
      'VZCZCXRO0001\nRR RUEHAC\nFM AMEMBASSY',
      head + prose(bodyBytes, random),
    ];
    const line = `${fields.map((field) => `"${field.replace(/["\\]/g, '\\$&')}"`).join(',')}\n`;
    if (!out.write(line)) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  out.end();
  await finished(out);
}

/** Gives the references of a cable as its REF lines have them: lettered where there are several, those of its year without it. */
function referenceLines({ id, references }: RecordFact): string {
  const ownYear = parseCableId(id)?.year;
  const lines = references.flatMap((reference: CableId, n) => {
    const parts = parseCableId(reference);
    if (!parts) return [];
    const year = parts.year === ownYear ? '' : ` (${String(parts.year % 100).padStart(2, '0')})`;
    const letter = references.length > 1 && n < 26 ? `${String.fromCharCode(65 + n)}. ` : '';
    return [`${letter}${parts.station} ${parts.serial}${year}`];
  });
  return lines.length === 0 ? '' : `REF: ${lines.join('\n     ')}\n\n`;
}

/** Paragraphs begin anywhere in a text that repeats. */
function prose(bytes: number, random: () => number): string {
  const start = below(WORDS.length, random);
  const words: string[] = [];
  for (let at = 0, length = 0; length < bytes; at++) {
    const word = WORDS[(start + at * 7) % WORDS.length] ?? '';
    words.push(word);
    length += word.length + 1;
  }
  return words.join(' ').replaceAll('. ', '.\n');
}

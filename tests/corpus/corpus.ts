import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CableId } from '@/lib/cable';
import { parseCableId } from '@/lib/cable';
import type { CitingCable, Level } from '@/lib/reference';

/** A reference that has to be marked in a sentence. */
export interface Expected {
  start: number;
  end: number;
  id: string;
  level: Level;
  released: boolean;
}

/** A sentence of the corpus, its marks taken out. */
export interface Sentence {
  /** `spaced.tsv:12` */
  where: string;
  form: string;
  cable: CitingCable | null;
  text: string;
  expected: Expected[];
}

/** How what cannot be seen or typed is written in the corpus. */
const ESCAPES: Record<string, string> = {
  '\\n': '\n',
  '\\p': '\u2029',
  '\\s': '\u00a0',
  '\\h': '\u00ad',
  '\\z': '\u200b',
  '\\w': '\u2060',
  '\\\\': '\\',
};

/** Reads the sentences of all tables beside this file; README.md tells how they are written. */
export function sentences(): Sentence[] {
  const tables = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.tsv'));
  return tables.flatMap((table) => {
    const [, ...lines] = readFileSync(join(import.meta.dirname, table), 'utf8')
      .trimEnd()
      .split('\n');
    return lines.map((line, n) => readSentence(`${table}:${n + 2}`, line.split('\t')));
  });
}

function readSentence(where: string, [form = '', page = '', marked = '']: string[]): Sentence {
  const expected: Expected[] = [];
  let text = '';
  const plain = marked.replace(/\\[npshzw\\]/g, (written) => ESCAPES[written] ?? written);
  for (const piece of plain.split(/(\[\[[^\]]+\]\])/)) {
    const [, surface, id, level] = /^\[\[([^|]+)\|?([^|]*)\|?(.*)\]\]$/.exec(piece) ?? [];
    if (surface !== undefined) {
      expected.push({
        start: text.length,
        end: text.length + surface.length,
        id: id || surface,
        level: level === 'cable' || level === 'loose' ? level : 'default',
        released: level !== 'unreleased',
      });
    }
    text += surface ?? piece;
  }
  return { where, form, cable: page === '-' ? null : citing(page), text, expected };
}

function citing(page: string): CitingCable {
  const [id = '', month = null] = page.split(' ');
  const parts = parseCableId(id);
  if (!parts) throw new Error(`no cable: ${page}`);
  return { id: id as CableId, ...parts, month, several: false };
}

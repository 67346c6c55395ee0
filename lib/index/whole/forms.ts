import { ByteReader } from '../bytes';
import type { Content } from '../header';
import { joined } from './subject-forms';

/** Forms in a file: looking one subject up reads the file of the most frequent, and one or two others. */
export const FORMS_IN_FILE = 16_384;

/** The forms that subjects are made of, as far as their files are open. */
export class Forms {
  constructor(private readonly files: ReadonlyMap<number, readonly string[]>) {}

  /** Gives the subject of some ranks; null where the file with one of them is not open. */
  subject(bytes: Uint8Array): string | null {
    const forms: string[] = [];
    for (const rank of ranksIn(bytes)) {
      const form = this.files.get(fileOf(rank))?.[rank % FORMS_IN_FILE];
      if (form === undefined) return null;
      forms.push(form);
    }
    return joined(forms);
  }
}

/** Reads what is in forms-N.bin. */
export function readForms({ body, count }: Content): string[] {
  const reader = new ByteReader(body);
  return Array.from({ length: count }, () => reader.text());
}

/** Gives the numbers of the files with the forms of a subject. */
export const formFilesOf = (bytes: Uint8Array): number[] => ranksIn(bytes).map(fileOf);

const fileOf = (rank: number) => Math.floor(rank / FORMS_IN_FILE);

function ranksIn(bytes: Uint8Array): number[] {
  const reader = new ByteReader(bytes);
  const ranks: number[] = [];
  while (!reader.done) ranks.push(reader.varint());
  return ranks;
}

import { ByteReader } from '../bytes';
import type { Content } from '../header';
import { joined } from './subject-forms';

/** Forms in a file: looking one subject up reads the file of the most frequent, and one other. */
export const FORMS_IN_FILE = 32_768;

/** The forms that subjects are made of, as far as their files are open. */
export class Forms {
  constructor(private readonly files: ReadonlyMap<number, FormsFile>) {}

  /** Gives the subject of some ranks; null where the file with one of them is not open. */
  subject(bytes: Uint8Array): string | null {
    const forms: string[] = [];
    for (const rank of ranksIn(bytes)) {
      const form = this.files.get(fileOf(rank))?.at(rank % FORMS_IN_FILE);
      if (form === undefined) return null;
      forms.push(form);
    }
    return joined(forms);
  }
}

/** Reads what is in forms-N.bin: none is made text before it is asked for, which for all takes 20 ms. */
export class FormsFile {
  readonly #body: Uint8Array;
  readonly #starts: Uint32Array;

  constructor({ body, count }: Content) {
    this.#body = body;
    this.#starts = new Uint32Array(count);
    const reader = new ByteReader(body);
    for (let n = 0; n < count; n++) {
      this.#starts[n] = reader.offset;
      reader.skip(reader.varint());
    }
  }

  at(n: number): string | undefined {
    const start = this.#starts[n];
    return start === undefined ? undefined : new ByteReader(this.#body, start).text();
  }
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

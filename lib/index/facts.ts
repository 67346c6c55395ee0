import {
  type CableId,
  cableId,
  derivedName,
  type IdParts,
  malformedId,
  parseCableId,
  STATION_KINDS,
  type Station,
  TAG_KINDS,
  type Tag,
} from '../cable';

/** A released identifier as it should be, and its month (`YYYY-MM`). */
export interface IdentifierFact extends IdParts {
  month: string;
}

/** An identifier that is malformed in the release, with the parts of its corrected form. */
interface MalformedFact extends IdentifierFact {
  id: CableId;
}

/** The metadata of one cable, as `cables.tsv` has it. */
export interface RecordFact {
  id: CableId;
  created: string;
  released: string;
  classification: string;
  origin: string;
  tags: string[];
  subject: string;
  references: CableId[];
  redacted: boolean;
  extract: boolean;
}

/** All that an index is built from. */
export interface Facts {
  stations: Station[];
  tags: Tag[];
  identifiers: IdentifierFact[];
  malformed: MalformedFact[];
  records: RecordFact[];
}

/** The texts of the tables in `data/`, by file name without its ending. */
export type FactTexts = Record<
  'stations' | 'tags' | 'identifiers' | 'identifiers-odd' | 'cables',
  string
>;

/** Reads the tables of `data/`. Throws an Error that names the table and row where one cannot be read. */
export function readFacts(texts: FactTexts): Facts {
  return {
    stations: table(texts.stations, 'stations', (get) => station(get)),
    tags: readTags(texts.tags),
    identifiers: texts.identifiers.trimEnd().split('\n').flatMap(identifierLine),
    malformed: table(texts['identifiers-odd'], 'identifiers-odd', (get) => ({
      id: malformedId(get('id')),
      month: get('month'),
      ...parts(get('corrected')),
    })),
    records: table(texts.cables, 'cables', record),
  };
}

/** Reads `tags.tsv`. */
export function readTags(text: string): Tag[] {
  return table(text, 'tags', (get) => ({
    code: get('tag'),
    kind: oneOf(TAG_KINDS, get('kind')),
    definition: get('definition') || null,
  }));
}

type Get = (column: string) => string;

function table<Row>(text: string, name: string, read: (get: Get) => Row): Row[] {
  // The last cell of the last row may be blank.
  const [header = '', ...lines] = text.replace(/\n+$/, '').split('\n');
  const columns = header.split('\t');
  return lines.map((line, n) => {
    const cells = line.split('\t');
    try {
      if (cells.length !== columns.length)
        throw new Error(`${cells.length} cells in ${columns.length} columns`);
      return read((column) => {
        const cell = cells[columns.indexOf(column)];
        if (cell === undefined) throw new Error(`no column ${column}`);
        return cell;
      });
    } catch (cause) {
      throw new Error(`${name}.tsv, line ${n + 2}: ${String(cause)}`, { cause });
    }
  });
}

function station(get: Get): Station {
  const kind = oneOf(STATION_KINDS, get('kind'));
  const city = get('city');
  const name = get('name') || derivedName(kind, city);
  return { code: get('code'), name, city, country: get('country'), kind };
}

function record(get: Get): RecordFact {
  const id = get('id');
  return {
    id: parseCableId(id) ? cableId(parts(id)) : malformedId(id),
    created: matching(MOMENT, get('created')),
    released: matching(DATE_OR_NONE, get('released')),
    classification: get('classification'),
    origin: get('origin'),
    tags: words(get('tags')),
    subject: get('subject'),
    references: words(get('references')).map((reference) => cableId(parts(reference))),
    redacted: oneOf(['0', '1'], get('redacted')) === '1',
    extract: oneOf(['0', '1'], get('extract')) === '1',
  };
}

/** To the minute, or to the hour. */
const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])(:[0-5]\d)?$/;
const DATE_OR_NONE = /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/;

function matching(form: RegExp, value: string): string {
  if (!form.test(value)) throw new Error(`no date: ${value}`);
  return value;
}

/** Reads `STATION YYYY-MM serial serial first-last …`. */
function identifierLine(line: string, n: number): IdentifierFact[] {
  const [station = '', month = '', ...runs] = line.split(' ');
  const year = Number(month.slice(0, 4));
  return runs.flatMap((run) => {
    const [first = Number.NaN, last = first] = run.split('-').map(Number);
    if (!(first <= last))
      throw new Error(`identifiers.txt, line ${n + 1}: no run of serials: ${run}`);
    return Array.from({ length: last - first + 1 }, (_, n) => ({
      year,
      station,
      serial: first + n,
      month,
    }));
  });
}

function parts(id: string): IdParts {
  const found = parseCableId(id);
  if (!found) throw new Error(`no identifier: ${id}`);
  return found;
}

function oneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((one) => one === value);
  if (!found) throw new Error(`not one of ${known.join(', ')}: ${value}`);
  return found;
}

function words(cell: string): string[] {
  return cell ? cell.split(' ') : [];
}

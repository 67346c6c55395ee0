import type { PlacedRecord } from '../whole/gathering';
import { createdText, placedRecord, type RowContext, type RowFault } from './placed-record';

const REFERENCE_ID = /reference\s+id/i;
const DATE = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)/;
const EXTRACT = /partial extract of the original cable/i;
const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }));
/** The lines that say what a cable is stand at its beginning: letters of the body that are read. */
const HEAD_LETTERS = 6000;

/**
 * Reads the page of a cable (`cable/YYYY/MM/ID.html`): a table whose headings are Reference ID, Created, Released,
 * Classification and Origin, then the message in `<pre>`, its header first. Workers have no parser of HTML; these pages
 * were all written by one program.
 */
export function recordOfPage(html: string, context: RowContext): PlacedRecord | RowFault {
  if (!REFERENCE_ID.test(html)) return 'fields';
  const cells = (name: string) =>
    [...elements(html, name)].map((inner) => plain(inner).replace(/\s+/g, ' ').trim());
  const headings = cells('th').map((text) => text.toLowerCase());
  const values = cells('td');
  const value = (heading: string) => values[headings.indexOf(heading)] ?? '';
  const blocks = [...elements(html, 'pre')].map(plain);
  // A list of cables has the same headings, and no message.
  if (!headings.includes('reference id') || blocks.length === 0) return 'fields';
  const body = blocks.length > 1 ? blocks.slice(1) : blocks;
  const [, ...created] = DATE.exec(value('created')) ?? [];
  const given = {
    id: value('reference id'),
    created: createdText(...(created as [string, ...string[]])),
    released: /^\d{4}-\d\d-\d\d/.exec(value('released'))?.[0] ?? '',
    classification: value('classification'),
    origin: value('origin'),
    references: [],
    body: body.join('\n\n').slice(0, HEAD_LETTERS),
    extract: EXTRACT.test(blocks[0] ?? ''),
  };
  return placedRecord(given, context);
}

/**
 * Gives what is in the elements of a name, each to the first end that follows. In time linear in the length: where
 * one has no end, none has that comes later, and no tag is looked for past the beginning of another.
 */
function* elements(html: string, name: string): Generator<string> {
  const begin = new RegExp(`<${name}\\b[^<>]*>`, 'gi');
  const end = new RegExp(`</${name}>`, 'gi');
  while (begin.test(html)) {
    end.lastIndex = begin.lastIndex;
    const found = end.exec(html);
    if (!found) return;
    yield html.slice(begin.lastIndex, found.index);
    begin.lastIndex = end.lastIndex;
  }
}

/** Gives what HTML says, line by line as it stands. */
function plain(html: string): string {
  return html
    .replace(/<br\s*\/?>(\r?\n)?/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
      if (code === null) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}

import type { PlacedRecord } from '../whole/gathering';
import { createdText, placedRecord, type RowContext, type RowFault } from './placed-record';

const REFERENCE_ID = /reference\s+id/i;
const CELL = /<t([hd])\b[^>]*>([\s\S]*?)<\/t\1>/gi;
const PRE = /<pre\b[^>]*>([\s\S]*?)<\/pre>/gi;
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
  // Of another page the cells may have no ends, each of which would be looked for in all that follows.
  if (!REFERENCE_ID.test(html)) return 'fields';
  const cells = [...html.matchAll(CELL)].map(([, kind, inner = '']) => ({
    isHeading: kind?.toLowerCase() === 'h',
    text: plain(inner).replace(/\s+/g, ' ').trim(),
  }));
  const headings = cells.filter(({ isHeading }) => isHeading).map(({ text }) => text.toLowerCase());
  const values = cells.filter(({ isHeading }) => !isHeading).map(({ text }) => text);
  const value = (heading: string) => values[headings.indexOf(heading)] ?? '';
  const blocks = [...html.matchAll(PRE)].map(([, inner = '']) => plain(inner));
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

/** Gives what HTML says, line by line as it stands. */
function plain(html: string): string {
  return html
    .replace(/<br\s*\/?>(\r?\n)?/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
      if (code === null) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}

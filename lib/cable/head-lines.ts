/** What the lines above a cable's text say of it. */
export interface HeadLines {
  /** Codes of TAGS, each once, in order. */
  tags: string[];
  /** As sent, its lines joined by single spaces. */
  subject: string;
}

/** A label opens a line; those that end the subject besides, and the first numbered paragraph. */
const LABEL = /^\s*(TAGS|SUBJ(?:ECT)?)\b\s*:?\s*(.*)$/i;
const END =
  /^\s*(?:$|REF(?:S|TELS?)?\b|RE(?:FERENCES?)?\s*:|E\.?\s?O\.?\s*1\d{4}|TAGS\b|SUBJ(?:ECT)?\b|CLASSIFIED\b|DERIVED\b|REASON\b|DECL\b|SUMMARY\b|[-_=*]{3,}|(?:¶ ?)?\d{1,2}\.[\s(])/i;
/** Names of persons and organizations stand in parentheses after the code that brings them. */
const IN_PARENTHESES = /\([^)]*\)?/g;
/** Whatever goes on for longer is no longer TAGS or a subject. */
const MOST_LINES = 10;
const CODE = /^[A-Z]{2,5}\d?$/;

/**
 * Reads TAGS and subject from a cable's body: `TAGS: PHUM, KWMN, VE` and `SUBJECT: GOV EFFORTS TO COMBAT TIPS`, each
 * over one line or several, the subject up to an empty line, another label or the first paragraph. The form of these
 * lines is that of the Correspondence Handbook (5 FAH-2 H-320); what is not in this form is left out.
 */
export function headLines(body: string): HeadLines {
  const lines = body.split(/\r\n|\r|\n/);
  const tags = block(lines, /^TAGS$/i);
  const codes = tags
    .replace(IN_PARENTHESES, ' ')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((code) => CODE.test(code));
  const subject = block(lines, /^SUBJ/i);
  return { tags: [...new Set(codes)], subject };
}

/** Gives what follows the first label of a kind, its lines joined by single spaces, without stray control characters. */
function block(lines: readonly string[], label: RegExp): string {
  const at = lines.findIndex((line) => label.test(LABEL.exec(line)?.[1] ?? ''));
  if (at < 0) return '';
  const first = LABEL.exec(lines[at] ?? '')?.[2] ?? '';
  const rest = lines.slice(at + 1, at + MOST_LINES);
  const end = rest.findIndex((line) => END.test(line));
  const own = [first, ...rest.slice(0, end < 0 ? rest.length : end)].join(' ');
  return own
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}

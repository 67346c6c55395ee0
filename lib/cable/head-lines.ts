/** What the lines above a cable's text say of it. */
export interface HeadLines {
  /** Codes of TAGS, each once, in order. */
  tags: string[];
  /** As sent, its lines joined by single spaces. */
  subject: string;
}

/** A label opens a line; what follows it begins what it names. */
const TAGS = /^\s*TAGS\b\s*:?\s*(.*)$/i;
const SUBJECT = /^\s*SUBJ(?:ECT)?\b\s*:?\s*(.*)$/i;
/** What ends it: another label, or the first numbered paragraph. */
const END =
  /^\s*(?:$|REFS?\b|REFTELS?\b|E\.?\s?O\.?\s*1\d{4}|TAGS\b|SUBJ(?:ECT)?\b|CLASSIFIED\b|DERIVED\b|REASON\b|DECL\b|SUMMARY\b|[-_=*]{3,}|\d{1,2}\.\s)/i;
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
  const tags = block(lines, TAGS).join(' ');
  const codes = tags
    .replace(IN_PARENTHESES, ' ')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((code) => CODE.test(code));
  const subject = block(lines, SUBJECT).join(' ').replace(/\s+/g, ' ').trim();
  return { tags: [...new Set(codes)], subject };
}

/** Gives what follows the first label of a kind, line by line. */
function block(lines: readonly string[], label: RegExp): string[] {
  for (const [at, line] of lines.entries()) {
    const first = label.exec(line)?.[1];
    if (first === undefined) continue;
    const rest = lines.slice(at + 1, at + MOST_LINES);
    const end = rest.findIndex((one) => END.test(one));
    return [first, ...rest.slice(0, end < 0 ? rest.length : end)];
  }
  return [];
}

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
  /^\s*(?:$|REF(?:S|TELS?)?\b|RE(?:FERENCES?)?\s*:|E\.?\s?O\.?\s*1\d{4}|TAGS\b|SUBJ(?:ECT)?\b|CLASSIFIED\b|DERIVED\b|REASONS?\s*(?:$|:|\d)|DECL\b|(?:EXECUTIVE )?SUMMARY\s*(?:$|[^\s\w]|AND )|[-_=*]{3,}|(?:¶ ?)?\d{1,2}\.[\s(])/i;
/** Names of persons and organizations stand in parentheses after the code that brings them. */
const IN_PARENTHESES = /\([^)]*\)?/g;
const CONTROL = /\p{Cc}/gu;
/** Whatever goes on for longer is no longer TAGS or a subject. */
const MOST_LINES = 10;
const CODE = /^[A-Z]{2,5}\d?$/;
/** Some organizations have longer ones (UNESCO, MERCOSUR), which only between commas are told from words. */
const LONG_CODE = /^[A-Z]{6,8}$/;
/** Who a cable is passed to (`DEPT FOR NEA/I AND PM`) may stand right below its TAGS. */
const PASSED_TO = /^\s*(?:[A-Z]+ )?(?:FOR|PASS(?:ED)?(?: TO)?) /i;

/**
 * Reads TAGS and subject from a cable's body: `TAGS: PHUM, KWMN, VE` and `SUBJECT: GOV EFFORTS TO COMBAT TIPS`, each
 * over one line or several, the subject up to an empty line, another label or the first paragraph. The form of these
 * lines is that of the Correspondence Handbook (5 FAH-2 H-320); what is not in this form is left out.
 */
export function headLines(body: string): HeadLines {
  const lines = body.split(/\r\n|\r|\n/);
  const tags = block(lines, TAGS, (line) => END.test(line) || PASSED_TO.test(line));
  const codes = tags.replace(IN_PARENTHESES, ' ').toUpperCase().split(',').flatMap(codesIn);
  return { tags: [...new Set(codes)], subject: block(lines, SUBJECT, (line) => END.test(line)) };
}

/** Gives the codes of TAGS in what stands between two commas. */
function codesIn(part: string): string[] {
  const alone = part.trim();
  if (CODE.test(alone) || LONG_CODE.test(alone)) return [alone];
  return part.split(/[^A-Z0-9]+/).filter((code) => CODE.test(code));
}

/**
 * Gives what follows the first label of a kind, at once or after an empty line, up to the end, its lines joined by single
 * spaces, without stray control characters.
 */
function block(lines: readonly string[], label: RegExp, isEnd: (line: string) => boolean): string {
  for (const [at, line] of lines.entries()) {
    const first = label.exec(line)?.[1]?.trim();
    if (first === undefined) continue;
    const skipped = first === '' && lines[at + 1]?.trim() === '' ? 2 : 1;
    const rest = lines.slice(at + skipped, at + MOST_LINES);
    const end = rest.findIndex(isEnd);
    const own = [first, ...rest.slice(0, end < 0 ? rest.length : end)].join(' ');
    return own.replace(/\s+/g, ' ').replace(CONTROL, '').trim();
  }
  return '';
}

import type { Mark } from './mark';

/** Highlight names, styled by the annotator's style sheet. */
const KINDS = ['record', 'identifier', 'unreleased'] as const;
const NAME = (kind: string) => `reftel-${kind}`;
const ACTIVE = NAME('active');

/** Draws marks as highlights: the page's own nodes stay as they are. */
export function paint(marks: Iterable<Mark>): void {
  const ranges = { record: [] as Range[], identifier: [] as Range[], unreleased: [] as Range[] };
  for (const { cable, range } of marks) if (cable) ranges[cable.kind].push(range);
  for (const kind of KINDS) {
    // One by one: a list of all released cables would overflow the stack as arguments.
    const highlight = new Highlight();
    for (const range of ranges[kind]) highlight.add(range);
    if (highlight.size > 0) CSS.highlights.set(NAME(kind), highlight);
    else CSS.highlights.delete(NAME(kind));
  }
}

/** Draws the one mark whose card is open, or none. */
export function paintActive(mark: Mark | null): void {
  if (mark) CSS.highlights.set(ACTIVE, new Highlight(mark.range));
  else CSS.highlights.delete(ACTIVE);
}

/** Takes all drawing back. */
export function unpaint(): void {
  paint([]);
  paintActive(null);
}

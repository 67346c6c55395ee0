/** The banner-line levels of the Information Security Oversight Office; `controlled` stands for FOUO and its like. */
export type Level = 'unclassified' | 'controlled' | 'confidential' | 'secret' | 'unknown';

export interface Classification {
  level: Level;
  /** The words as printed, caption words included: `SECRET//NOFORN`. */
  banner: string;
}

const LEVELS: [prefix: RegExp, level: Level][] = [
  [/^SECRET\b/, 'secret'],
  [/^CONFIDENTIAL\b/, 'confidential'],
  [/^UNCLASSIFIED\/\/(FOR OFFICIAL|LIMITED OFFICIAL|SENSITIVE)/, 'controlled'],
  [/^(LIMITED OFFICIAL USE|SENSITIVE)/, 'controlled'],
  [/^UNCLASSIFIED\b/, 'unclassified'],
];

/** Gives the level and the words of a classification line. */
export function classification(printed: string): Classification {
  const level = LEVELS.find(([prefix]) => prefix.test(printed))?.[1] ?? 'unknown';
  return { level, banner: printed };
}

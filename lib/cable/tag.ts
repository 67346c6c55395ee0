export const TAG_KINDS = ['subject', 'geo', 'organization', 'program', 'person'] as const;
type TagKind = (typeof TAG_KINDS)[number];

/** One of the State Department's TAGS (Traffic Analysis by Geography and Subject). */
export interface Tag {
  code: string;
  kind: TagKind;
  /** What the handbook says it stands for; null where unknown. */
  definition: string | null;
}

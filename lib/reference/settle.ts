import type { Cable, CableId } from '../cable';
import type { Form, Mention } from './mention';

/** Forms that no one writes by accident: a cable that was not released is marked in these too. */
const UNMISTAKABLE: ReadonlySet<Form> = new Set(['canonical', 'padded', 'record', 'link']);

/**
 * Gives the cable a mention stands for, once the index has been asked for its identifiers: the one released
 * cable among them, or an unreleased one where the form is unmistakable. Null where it stands for none, or
 * for more than one.
 */
export function settle(mention: Mention, known: (id: CableId) => Cable | undefined): Cable | null {
  const cables = mention.ids.map(known).filter((cable) => cable !== undefined);
  const released = cables.filter(({ kind }) => kind !== 'unreleased');
  if (released.length > 0) return released.length === 1 ? (released[0] ?? null) : null;
  const [only, ...others] = cables;
  return only && others.length === 0 && UNMISTAKABLE.has(mention.form) ? only : null;
}

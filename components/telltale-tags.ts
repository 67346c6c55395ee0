import type { RecordCable } from '@/lib/cable';
import { matchesIn } from '@/lib/index/search/fold';

/**
 * Gives the TAGS, spelt out, without which it would not be seen why a search found a cable: for each word that
 * subject, origin and number do not show, the first that does.
 */
export function telltaleTags(cable: RecordCable, words: readonly string[]): string[] {
  const { id, subject, origin, tags } = cable;
  const shown = `${id} ${subject} ${origin}`;
  const telltale = words
    .filter((word) => matchesIn(shown, [word]).length === 0)
    .map((word) =>
      tags
        .map(({ code, definition }) => (definition ? `${code} ${definition}` : code))
        .find((tag) => matchesIn(tag, [word]).length > 0),
    );
  return [...new Set(telltale.filter((tag) => tag !== undefined))];
}

import { i18n } from '#i18n';
import type { Tag } from '@/lib/cable';

/** TAGS as chips, each spelled out in place; those whose meaning is unknown by their code alone. */
export function Tags({ tags }: { tags: readonly Tag[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="card-tags" aria-label={i18n.t('card.tags')}>
      {tags.map(({ code, definition }) => (
        <li
          key={code}
          title={definition ? `${code}: ${definition}` : i18n.t('card.tagUnknown', [code])}
        >
          <b>{code}</b> {definition}
        </li>
      ))}
    </ul>
  );
}

import { i18n } from '#i18n';
import { type CableId, livingCopies } from '@/lib/cable';
import type { Cited } from '@/lib/page/knowledge';
import { ExternalIcon } from '../icons';

/** What is to be said of the reference itself: that it may be none, or that its link leads nowhere, and where the cable can be read instead. */
export function CitedNote({ id, cited }: { id: CableId; cited: Cited }) {
  const { goneLink, uncertain } = cited;
  return (
    <>
      {uncertain && <p class="card-note">{i18n.t('card.uncertain')}</p>}
      {goneLink && (
        <p class="card-note">
          {i18n.t('card.gone', [new URL(goneLink).hostname])}{' '}
          {livingCopies(id, { address: withoutLogin(goneLink) }).map(({ site, address }) => (
            <span key={site} class="card-copy">
              <a href={address} target="_blank" rel="noopener noreferrer">
                {i18n.t(`card.copies.${site}`)}
              </a>{' '}
              <ExternalIcon />
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** A name and password in an address are nobody else's business. */
function withoutLogin(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}

import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { WarningIcon } from '../icons';

const PAGES = { origins: ['<all_urls>'] };

/** Says so where the reader's browser withholds the access to pages (Firefox leaves it to the reader), and asks for it. */
export function AccessNotice() {
  const [access, setAccess] = useState<'held' | 'withheld' | 'given'>('held');
  useEffect(() => {
    browser.permissions.contains(PAGES).then((held) => setAccess(held ? 'held' : 'withheld'));
  }, []);
  if (access === 'held') return null;
  // The script that marks pages comes with the next load of each.
  if (access === 'given') return <p class="notice">{i18n.t('popup.access.given')}</p>;
  // Asked for within the click itself: a browser refuses a request that comes later.
  const allow = () =>
    browser.permissions.request(PAGES).then((held) => setAccess(held ? 'given' : 'withheld'));
  return (
    <p class="notice">
      <WarningIcon />
      <span>
        {i18n.t('popup.access.text')}{' '}
        <button type="button" class="plain" onClick={allow}>
          {i18n.t('popup.access.allow')}
        </button>
      </span>
    </p>
  );
}

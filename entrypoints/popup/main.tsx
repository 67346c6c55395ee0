import { render } from 'preact';
import { i18n } from '#i18n';
import { setLanguage } from '@/components/language';
import { Popup } from '@/components/popup/Popup';
import { markPlace } from '@/components/popup/popup-or-tab';
import { SavedProvider } from '@/components/saved/saved-context';

const root = document.querySelector('#root');
setLanguage(document);
markPlace(document);
document.title = i18n.t('popup.title');
if (root)
  render(
    <SavedProvider>
      <Popup />
    </SavedProvider>,
    root,
  );

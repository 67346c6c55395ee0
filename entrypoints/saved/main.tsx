import { render } from 'preact';
import { i18n } from '#i18n';
import { setLanguage } from '@/components/language';
import { SavedPage } from '@/components/saved/SavedPage';
import { SavedProvider } from '@/components/saved/saved-context';

const root = document.querySelector('#root');
setLanguage(document);
document.title = i18n.t('saved.title');
if (root)
  render(
    <SavedProvider>
      <SavedPage />
    </SavedProvider>,
    root,
  );

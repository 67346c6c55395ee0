import tables from 'virtual:reference-tables';
import { render } from 'preact';
import { i18n } from '#i18n';
import { setLanguage } from '@/components/language';
import { OptionsPage } from '@/components/options/OptionsPage';
import tags from '@/data/tags.tsv?raw';

const makeWorker = () =>
  new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });

const root = document.querySelector('#root');
setLanguage(document);
document.title = i18n.t('options.title');
if (root) render(<OptionsPage tools={{ makeWorker, tables, tags }} />, root);

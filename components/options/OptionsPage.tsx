import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IndexNotice } from '../IndexNotice';
import { useIndex } from '../use-index';
import { ChooseArea } from './ChooseArea';
import { ImportProgress } from './ImportProgress';
import { ImportReport } from './ImportReport';
import { Known } from './Known';
import { type Tools, useImporting } from './use-importing';
import '../tokens.css';
import '../cable.css';
import '../page.css';
import '../sheet.css';
import '../import-area.css';
import './options.css';

/** The page of the index: what is known, an import and its report. */
export function OptionsPage({ tools }: { tools: Tools }) {
  const index = useIndex();
  const { importing, start, cancel } = useImporting(tools);
  const isRunning = importing.state === 'running';
  const area = useRef<HTMLElement>(null);
  const wasRunning = useRef(isRunning);
  // What was pressed has gone, and the focus with it. Not on what cancels: a key that is held down would press it.
  useEffect(() => {
    if (isRunning !== wasRunning.current && document.activeElement === document.body)
      area.current?.focus();
    wasRunning.current = isRunning;
  }, [isRunning]);
  return (
    <main class="sheet options-page">
      <h1>{i18n.t('options.title')}</h1>
      {index.state === 'broken' && <IndexNotice fault={index.fault} />}
      <Known index={index.state === 'open' ? index.index : null} isImporting={isRunning} />
      <section ref={area} tabIndex={-1} aria-labelledby="import-heading">
        <h2 id="import-heading">{i18n.t('options.import.heading')}</h2>
        <p>{i18n.t('options.import.intro')}</p>
        {isRunning ? (
          <ImportProgress running={importing} cancel={() => cancel(importing.name)} />
        ) : (
          <ChooseArea onChoose={start} />
        )}
        <ImportReport importing={importing} />
      </section>
    </main>
  );
}

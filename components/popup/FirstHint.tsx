import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import type { OpenIndex } from '@/lib/index/reader';
import { UploadIcon } from '../icons';
import { numeral } from '../language';
import { EXAMPLES } from './examples';
import './first-hint.css';

const KEYS = { down: '↓', enter: 'Enter', save: 'S', slash: '/' } as const;

interface Props {
  index: OpenIndex | null;
  onExample: (query: string) => void;
}

/** What is shown before anything is typed: how much there is, some searches to try, and the keys. */
export function FirstHint({ index, onExample }: Props) {
  return (
    <div class="first">
      <p class="counts">{index && counts(index)}</p>
      <button type="button" class="plain" onClick={openIndexPage}>
        <UploadIcon /> {i18n.t('popup.hint.import')}
      </button>
      <h2>{i18n.t('popup.hint.examples')}</h2>
      <dl class="examples">
        {(Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[]).map((kind) => (
          <div key={kind}>
            <dt>
              <button type="button" class="chip" onClick={() => onExample(EXAMPLES[kind])}>
                <bdi lang="en">{EXAMPLES[kind]}</bdi>
              </button>
            </dt>
            <dd>{i18n.t(`popup.hint.example.${kind}`)}</dd>
          </div>
        ))}
      </dl>
      <dl class="keys">
        {(Object.keys(KEYS) as (keyof typeof KEYS)[]).map((key) => (
          <div key={key}>
            <dt>
              <kbd>{KEYS[key]}</kbd>
            </dt>
            <dd>{i18n.t(`popup.hint.keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

async function openIndexPage(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

function counts({ identifiers, records, faults }: OpenIndex): string {
  const released = numeral(identifiers.count);
  return faults.length === 0
    ? i18n.t('popup.hint.counts', [released, numeral(records.count)])
    : i18n.t('popup.hint.countsNumbers', [released]);
}

import { i18n } from '#i18n';
import { CloseIcon } from '../icons';
import { numeral } from '../language';
import type { Importing } from './use-importing';
import { amountWords, rateWords } from './words';

interface Props {
  running: Extract<Importing, { state: 'running' }>;
  cancel: () => void;
}

/** Shows how far an import is, how fast and how much longer, and breaks it off. */
export function ImportProgress({ running: { name, unit, step, rate }, cancel }: Props) {
  const stage = i18n.t(`options.import.${step?.stage ?? 'starting'}`, [name]);
  const share = step && step.stage !== 'building' ? { value: step.done, max: step.of } : {};
  const facts = step && [
    step.stage === 'reading' && amountWords(step.done, step.of, unit),
    step.records > 0 && i18n.t('options.import.records', step.records, [numeral(step.records)]),
    rate && rateWords(rate, unit),
  ];
  return (
    <div class="import running">
      <p>
        <b id="import-stage" role="status">
          {stage}
        </b>
        <button type="button" class="plain" onClick={cancel}>
          <CloseIcon /> {i18n.t('options.import.cancel')}
        </button>
      </p>
      <progress aria-labelledby="import-stage" {...share} />
      <p class="facts">{facts ? facts.filter(Boolean).join(' · ') : ''}</p>
    </div>
  );
}

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Histogram } from '@/lib/index/search/facets';
import { readableDate } from '../CableDate';
import { numeral } from '../language';
import { barsPath, type Period, periodsOf } from './periods';

const HEIGHT = 36;

interface Props {
  months: NonNullable<Histogram>;
  onNarrow: (filter: string) => void;
}

/** What was found by month of creation. One stop for the Tab key; arrows go from month to month, Enter narrows to it. */
export function MonthBars({ months, onNarrow }: Props) {
  const periods = periodsOf(months);
  const some = periods.filter(({ count }) => count > 0);
  const [pointed, setPointed] = useState<string | null>(null);
  const [reached, setReached] = useState<string | null>(null);
  const stop = some.find(({ name }) => name === reached) ?? some.at(-1);
  const shown = periods.find(({ name }) => name === pointed);
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const bars = [...event.currentTarget.querySelectorAll('button')];
    const at = bars.indexOf(event.target as HTMLButtonElement);
    const forward = event.currentTarget.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const steps: Record<string, number> = {
      ArrowLeft: forward === 'ArrowLeft' ? at + 1 : at - 1,
      ArrowRight: forward === 'ArrowRight' ? at + 1 : at - 1,
      Home: 0,
      End: bars.length - 1,
    };
    const bar = bars[steps[event.key] ?? -1];
    if (!bar) return;
    event.preventDefault();
    bar.focus();
  };
  return (
    <figure class="months">
      <div
        class="month-bars"
        role="toolbar"
        aria-label={i18n.t('popup.spread.months')}
        onKeyDown={onKeyDown}
        onMouseLeave={() => setPointed(null)}
      >
        <svg
          viewBox={`0 0 ${months.counts.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d={barsPath(months.counts, HEIGHT)} />
        </svg>
        {periods.map((period) =>
          period.count === 0 ? (
            <span key={period.name} style={{ flexGrow: period.months }} />
          ) : (
            <button
              type="button"
              key={period.name}
              style={{ flexGrow: period.months }}
              tabIndex={period === stop ? 0 : -1}
              aria-label={worded(period)}
              onClick={() => onNarrow(filterOf(period))}
              onMouseEnter={() => setPointed(period.name)}
              onFocus={() => {
                setReached(period.name);
                setPointed(period.name);
              }}
              onBlur={() => setPointed(null)}
            />
          ),
        )}
      </div>
      <figcaption aria-hidden="true">
        <span>{periods[0] && dateOf(periods[0])}</span>
        <span>{shown && <b>{worded(shown)}</b>}</span>
        <span>{last(periods)}</span>
      </figcaption>
    </figure>
  );
}

const last = (periods: readonly Period[]) => {
  const period = periods.at(-1);
  return period && dateOf(period);
};

const isYear = ({ name }: Period) => name.length === 4;
const dateOf = (period: Period) =>
  isYear(period) ? period.name : readableDate(period.name as `${number}-${number}`, 'medium').text;
const worded = (period: Period) =>
  i18n.t('popup.spread.period', period.count, [dateOf(period), numeral(period.count)]);
const filterOf = (period: Period) =>
  isYear(period) ? `${period.name}..${period.name}` : period.name;

import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { numeral } from '../language';
import { TABS, type Tab } from './memory';
import './tab-bar.css';

interface Props {
  current: Tab;
  counts: Partial<Record<Tab, number | null>>;
  onChoose: (tab: Tab) => void;
}

/** Tabs by the ARIA pattern: one stop for the Tab key, arrows choose at once. */
export function TabBar({ current, counts, onChoose }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const rightToLeft = bar.current?.matches(':dir(rtl)') ?? false;
    const at = TABS.indexOf(current);
    const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
    const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
    const steps: Record<string, number> = {
      [forward]: at + 1,
      [back]: at + TABS.length - 1,
      Home: 0,
      End: TABS.length - 1,
    };
    const step = steps[event.key];
    const next = step === undefined ? undefined : TABS[step % TABS.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    bar.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div
      ref={bar}
      class="tabs"
      role="tablist"
      aria-label={i18n.t('popup.tabs.label')}
      onKeyDown={onKeyDown}
    >
      {TABS.map((tab) => (
        <button
          type="button"
          key={tab}
          id={`tab-${tab}`}
          role="tab"
          aria-selected={tab === current}
          aria-controls={`panel-${tab}`}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {i18n.t(`popup.tabs.${tab}`)}
          {counts[tab] ? <small>{numeral(counts[tab])}</small> : null}
        </button>
      ))}
    </div>
  );
}

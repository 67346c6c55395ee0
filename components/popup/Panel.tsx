import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Tab } from './memory';

interface Props {
  tab: Tab;
  current: Tab;
  children: ComponentChildren;
}

/**
 * What a tab shows. Made when first shown, so that opening the popup costs one list; then kept while hidden, so
 * that its place and what is being typed in it are not lost.
 */
export function Panel({ tab, current, children }: Props) {
  const made = useRef(false);
  made.current ||= tab === current;
  return (
    <div
      class="panel"
      role="tabpanel"
      id={`panel-${tab}`}
      aria-labelledby={`tab-${tab}`}
      hidden={tab !== current}
    >
      {made.current && children}
    </div>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { StatusBar } from '../saved/StatusBar';
import { useSaved } from '../saved/saved-context';
import { type IndexState, useIndex } from '../use-index';
import { useOverlaid } from '../use-overlaid';
import { AccessNotice } from './AccessNotice';
import { CableDetail } from './CableDetail';
import { LooseChoice } from './LooseChoice';
import { MarkingSwitch } from './MarkingSwitch';
import { distinct, PagePanel } from './PagePanel';
import { Panel } from './Panel';
import { shownRows } from './row-keys';
import { SavedPanel } from './SavedPanel';
import { SearchField } from './SearchField';
import { SearchPanel } from './SearchPanel';
import { TabBar } from './TabBar';
import { useActiveTab } from './use-active-tab';
import { useLoose } from './use-loose';
import { useMarking } from './use-marking';
import { useMemory } from './use-memory';
import { useOpened } from './use-opened';
import { usePopupKeys } from './use-popup-keys';
import '../tokens.css';
import '../cable.css';
import '../page.css';
import '../rows.css';
import '../card/card.css';
import './popup.css';

/** The popup: a field, three lists, and the card of the cable that was opened. */
export function Popup() {
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const bundled = useIndex();
  const { tab, query, setTab, setQuery } = useMemory(field);
  const { tab: activeTab, references, loose: looseOnPage, askAgain } = useActiveTab();
  const { marking, turn } = useMarking(activeTab?.site ?? null, askAgain);
  const { loose, choose } = useLoose(activeTab?.id ?? null, looseOnPage, askAgain);
  const { opened, open, back, close } = useOpened();
  const { cables } = useSaved();

  useLayoutEffect(() => field.current?.focus(), []);
  const search = (text: string) => {
    close();
    setTab('search');
    setQuery(text);
  };
  const openFirst = () => {
    if (tab !== 'search') setTab('search');
    else if (query.trim() && root.current) shownRows(root.current)[0]?.click();
  };
  usePopupKeys({
    root,
    field,
    onBack: () => {
      if (opened) back();
      else if (tab !== 'search' || query === '') return false;
      else {
        search('');
        field.current?.focus();
      }
      return true;
    },
  });
  const cited = Array.isArray(references) ? references : [];
  const shown = [opened, ...cited.map(({ id }) => id), ...(cables ?? []).map(({ id }) => id)];
  const ready = useOverlaid(bundled.state === 'open' ? bundled.index : null, shown);
  const index: IndexState = ready ? { state: 'open', index: ready } : bundled;
  const foundOn = (cited.some(({ id }) => id === opened) && activeTab?.foundOn) || null;
  const counts = {
    page: distinct(cited).length,
    saved: cables?.length ?? null,
  };
  return (
    <div ref={root} class="popup">
      <SearchField field={field} query={query} onQuery={search} onEnter={openFirst} />
      <main class="main">
        <h1 class="visually-hidden">{i18n.t('popup.title')}</h1>
        <AccessNotice />
        {opened && ready && (
          <CableDetail id={opened} index={ready} foundOn={foundOn} onOpen={open} onBack={back} />
        )}
        <div class="lists" hidden={opened !== null && ready !== null}>
          <TabBar current={tab} counts={counts} onChoose={setTab} />
          <Panel tab="search" current={tab}>
            <SearchPanel {...{ bundled, index, query }} onQuery={search} onOpen={open} />
          </Panel>
          <Panel tab="page" current={tab}>
            <PagePanel {...{ index, references, marking }} tab={activeTab} onOpen={open} />
          </Panel>
          <Panel tab="saved" current={tab}>
            <SavedPanel index={index} onOpen={open} />
          </Panel>
        </div>
      </main>
      <StatusBar />
      {activeTab?.site && marking !== null && (
        <footer class="foot">
          <MarkingSwitch site={activeTab.site} on={marking} onTurn={turn} />
          {marking && loose && <LooseChoice loose={loose} onChoose={choose} />}
        </footer>
      )}
    </div>
  );
}

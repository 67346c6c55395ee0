import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import type { OpenIndex } from '@/lib/index/reader';
import { CableRow } from './CableRow';
import type { NamedCable } from './lookup';

interface Props {
  named: NamedCable[];
  index: OpenIndex;
  onOpen: (id: CableId) => void;
}

/** The cables whose numbers were typed or pasted, those that are none of a cable included. */
export function NamedCables({ named, index, onOpen }: Props) {
  if (named.length === 0) return null;
  return (
    <section>
      <h2 class="group-head">{i18n.t('popup.search.exact')}</h2>
      <ul class="rows">
        {named.map(({ id, cable }) =>
          cable ? (
            <CableRow key={id} cable={cable} index={index} onOpen={onOpen} />
          ) : (
            <li key={id} class="row" data-level="unknown">
              <span />
              <p class="row-body">
                <code class="cable-id">{id}</code>
                <span class="facts"> {i18n.t('popup.search.noCable')}</span>
              </p>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CableId, Citation, IdentifierCable, RecordCable } from '@/lib/cable';
import { CableLink } from './CableLink';
import { Fact } from './Fact';

interface Props {
  cable: RecordCable | IdentifierCable;
  onOpen: (id: CableId) => void;
}

/** How many of a long list are shown at first. */
const AT_FIRST = 8;

/** The cables that this one cites, and those with a full record that cite it. */
export function References({ cable, onOpen }: Props) {
  const cites = cable.kind === 'record' ? cable.references : [];
  const citedBy = cable.citedBy.map((id) => ({ id, released: true }));
  if (cites.length + citedBy.length === 0) return null;
  return (
    <dl class="card-facts card-references">
      {cites.length > 0 && <List name={i18n.t('card.cites')} citations={cites} onOpen={onOpen} />}
      {citedBy.length > 0 && (
        <List name={i18n.t('card.citedBy')} citations={citedBy} onOpen={onOpen} />
      )}
    </dl>
  );
}

function List({
  name,
  citations,
  onOpen,
}: {
  name: string;
  citations: readonly Citation[];
  onOpen: (id: CableId) => void;
}) {
  const [all, setAll] = useState(citations.length <= AT_FIRST + 1);
  return (
    <Fact name={name}>
      <ul class="card-list">
        {(all ? citations : citations.slice(0, AT_FIRST)).map(({ id, released }) => (
          <li key={id}>
            <CableLink id={id} released={released} onOpen={onOpen} />
          </li>
        ))}
        {!all && (
          <li>
            <button type="button" class="card-more" onClick={() => setAll(true)}>
              {i18n.t('card.more', citations.length - AT_FIRST)}
            </button>
          </li>
        )}
      </ul>
    </Fact>
  );
}

import type { CableId } from '@/lib/cable';
import { classification } from '@/lib/cable';
import type { CardView } from '@/lib/page/knowledge';
import type { FoundOn } from '@/lib/saved/saved-cable';
import { Actions } from './Actions';
import { Banner } from './Banner';
import { CitedNote } from './CitedNote';
import { IdentifierBody } from './IdentifierBody';
import { RecordBody } from './RecordBody';
import { UnreleasedBody } from './UnreleasedBody';

export interface CardProps {
  view: CardView;
  /** The page a cable is found on, kept when it is saved. */
  foundOn: FoundOn | null;
  /** Follows a reference to another cable. */
  onOpen: (id: CableId) => void;
  /** Goes back to the cable before; null where there is none. */
  onBack: (() => void) | null;
  /** Puts the card away; null where it stays. */
  onClose: (() => void) | null;
}

/** All that is known of a cable, in one of its three states: full record, identifier only, not released. */
export function CableCard({ view, foundOn, onOpen, onBack, onClose }: CardProps) {
  const { cable } = view;
  const level = cable.kind === 'record' ? classification(cable.classification).level : 'unknown';
  return (
    <section key={cable.id} class="card" data-level={level} data-kind={cable.kind}>
      <Banner cable={cable} onBack={onBack} onClose={onClose} />
      <div class="card-body">
        {cable.kind === 'record' && <RecordBody cable={cable} view={view} onOpen={onOpen} />}
        {cable.kind === 'identifier' && (
          <IdentifierBody cable={cable} view={view} onOpen={onOpen} />
        )}
        {cable.kind === 'unreleased' && (
          <UnreleasedBody cable={cable} view={view} onOpen={onOpen} />
        )}
        {view.cited && <CitedNote id={cable.id} cited={view.cited} />}
      </div>
      {cable.kind !== 'unreleased' && <Actions view={view} foundOn={foundOn} />}
    </section>
  );
}

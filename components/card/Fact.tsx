import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { IdentifierCable, RecordCable } from '@/lib/cable';
import { CopyButton } from './CopyButton';

/** A named fact about a cable. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The identifier with a button to copy it, and its corrected form where the release has it wrong. */
export function IdentifierFact({ cable }: { cable: RecordCable | IdentifierCable }) {
  return (
    <>
      <Fact name={i18n.t('card.cable')}>
        <span class="card-id">{cable.id}</span> <CopyButton text={cable.id} />
      </Fact>
      {cable.corrected && (
        <Fact name={i18n.t('card.corrected')}>
          <span class="card-id">{cable.corrected}</span>
          <span class="card-aside"> {i18n.t('card.malformed')}</span>
        </Fact>
      )}
    </>
  );
}

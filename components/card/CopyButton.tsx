import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Copies a text; says so in place. */
export function CopyButton({ text }: { text: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async () =>
    setOutcome((await copyText(text, button.current)) ? 'copied' : 'notCopied');
  return (
    <button
      type="button"
      class="card-copy"
      ref={button}
      aria-live="polite"
      onClick={() => void copy()}
      onBlur={() => setOutcome(null)}
    >
      {i18n.t(outcome ? `common.${outcome}` : 'common.copy')}
    </button>
  );
}

/** Pages without encryption have no clipboard object; the old command still works there. */
async function copyText(text: string, beside: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'visually-hidden';
    beside?.after(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    beside?.focus();
    return copied;
  }
}

import type { ComponentChildren } from 'preact';
import { matchesIn } from '@/lib/index/search/fold';

/** A text with the words that begin with one of some folded prefixes marked. */
export function Emphasised({ text, words }: { text: string; words: readonly string[] }) {
  const parts: ComponentChildren[] = [];
  let shown = 0;
  for (const { start, end } of words.length > 0 ? matchesIn(text, words) : []) {
    parts.push(text.slice(shown, start), <mark key={start}>{text.slice(start, end)}</mark>);
    shown = end;
  }
  return (
    <>
      {parts}
      {text.slice(shown)}
    </>
  );
}

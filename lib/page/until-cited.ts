import type { Gate } from '@/lib/reference/gate';
import { cableAddress, linksBelow } from './links';
import type { Piece } from './pieces';
import { sweep } from './sweep';

/** Settles when the page has, or comes to have, something that may cite a cable; never where `signal` fires before. */
export function untilCited(mayCite: Gate, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const end = () => listening.abort();
    signal.addEventListener('abort', end);
    const found = () => {
      end();
      signal.removeEventListener('abort', end);
      resolve();
    };
    void sweep(
      document,
      {
        onText: (piece) => {
          if (mayCite(piece.text) && mayCite(seen(piece))) found();
        },
        onNode: (node) => {
          let addresses = '';
          for (const link of linksBelow(node)) addresses += `${cableAddress(link)} `;
          if (mayCite(addresses)) found();
        },
      },
      { signal: listening.signal },
    );
  });
}

/** Gives the text of a piece without that of scripts and styles: the data of a page often repeat it. */
function seen({ text, nodes }: Piece): string {
  const read = [...nodes()];
  const whole = read.reduce((sum, { length }) => sum + length, 0);
  const shown = read.filter(({ parentNode }) => !UNSEEN.test(parentNode?.nodeName ?? ''));
  if (shown.length === read.length) return text;
  const around = text.length - whole;
  return text.slice(0, around) + shown.map(({ data }) => data).join('') + text.slice(-around);
}

const UNSEEN = /^(script|style|noscript|textarea)$/i;

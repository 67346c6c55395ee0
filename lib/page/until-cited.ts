import type { Gate } from '@/lib/reference/gate';
import { report } from '@/lib/report';
import { cableAddress, linksBelow } from './links';
import type { Piece } from './pieces';
import { sweep } from './sweep';

/**
 * Tells each time that the page has, or comes to have, something that may cite a cable, until `found` settles with true
 * or `signal` fires. What comes while it is asked is not told.
 */
export function untilCited(
  mayCite: Gate,
  found: () => Promise<boolean>,
  signal: AbortSignal,
): void {
  const listening = new AbortController();
  const end = () => listening.abort();
  signal.addEventListener('abort', end, { signal: listening.signal });
  let asking = false;
  /** Whether it has been told of what is read just now: the rest of that would say no more. */
  let told = false;
  const tell = async () => {
    told = true;
    asking = true;
    if (await found()) end();
    asking = false;
  };
  sweep(
    document,
    {
      // No more of the page is read while it is asked: most often it is not needed any more.
      onText: (piece) => {
        if (!told && mayCite(piece.text) && mayCite(seen(piece))) return tell();
      },
      onNode: (node) => {
        if (told) return;
        let addresses = '';
        for (const link of linksBelow(node)) addresses += `${cableAddress(link)} `;
        if (mayCite(addresses)) return tell();
      },
      onEnd: () => {
        told = asking;
      },
    },
    { signal: listening.signal },
  ).catch(report);
}

/** Gives the text of a piece without that of scripts and styles: the data of a page often repeat it. */
function seen({ text, seam, nodes }: Piece): string {
  const read = [...nodes()];
  const shown = read.filter(({ parentNode }) => !UNSEEN.test(parentNode?.nodeName ?? ''));
  return shown.length === read.length ? text : seam + shown.map(({ data }) => data).join('');
}

const UNSEEN = /^(script|style|noscript|textarea)$/i;

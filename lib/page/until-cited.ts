import type { Gate } from '@/lib/reference/gate';
import { report } from '@/lib/report';
import { addressesBelow } from './links';
import type { Piece } from './pieces';
import { mayHaveHosts } from './shadow-roots';
import { textOfSmall } from './small-page';
import { sweep } from './sweep';
import { type Touch, untilTouched } from './touched';

/**
 * Tells each time that the page has, or comes to have, something that may cite a cable, until `found` settles with true,
 * which ends `context`, or that ends otherwise. What comes while it is asked is not told.
 */
export function untilCited(
  mayCite: Gate,
  found: () => Promise<boolean>,
  context: AbortController,
): void {
  let asking = false;
  const tell = async () => {
    if (asking) return;
    asking = true;
    if (await found()) context.abort();
    asking = false;
  };
  const begin = (since: Touch | null) => {
    const onText = (piece: Piece) => {
      if (mayCite(piece.text) && mayCite(seen(piece))) void tell();
    };
    const onNode = (node: Node) => {
      if (mayCite(addressesBelow(node))) void tell();
    };
    sweep(document, { onText, onNode }, { signal: context.signal, since }).catch(report);
  };
  const text = textOfSmall(document);
  if (text === null || mayCite(text) || mayCite(addressesBelow(document))) begin(null);
  else if (mayHaveHosts(document)) begin({ records: [], pointed: null });
  else untilTouched(document, begin, context);
}

/** Gives the text of a piece without that of scripts and styles: the data of a page often repeat it. */
function seen({ text, seam, nodes }: Piece): string {
  const read = [...nodes()];
  const shown = read.filter(({ parentNode }) => !UNSEEN.test(parentNode?.nodeName ?? ''));
  return shown.length === read.length ? text : seam + shown.map(({ data }) => data).join('');
}

const UNSEEN = /^(script|style|noscript|textarea)$/i;

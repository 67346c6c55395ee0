import type { Gate } from '@/lib/reference/gate';
import { report } from '@/lib/report';
import { isUnseen } from './exclude';
import { addressesBelow, mayLink } from './links';
import type { Piece } from './pieces';
import { meets } from './seams';
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
  /** Whether it has been told of what is read just now: the rest of that would say no more. */
  let told = false;
  const tell = async () => {
    told = true;
    asking = true;
    if (await found()) context.abort();
    asking = false;
  };
  const begin = (since: Touch | null) => {
    // No more of the page is read while it is asked: most often it is not needed any more.
    const onText = (piece: Piece) => {
      if (!told && meets(piece, mayCite) && meets(seen(piece), mayCite)) return tell();
    };
    const onNode = (node: Node) => {
      if (!told && mayCite(addressesBelow(node))) return tell();
    };
    const onEnd = () => {
      told = asking;
    };
    sweep(document, { onText, onNode, onEnd }, { signal: context.signal, since }).catch(report);
  };
  const text = textOfSmall(document);
  // Drawings count among the hosts.
  const hasHosts = text !== null && mayHaveHosts(document);
  const citesByLink = () => (hasHosts || mayLink(document)) && mayCite(addressesBelow(document));
  if (text === null || mayCite(text) || citesByLink()) begin(null);
  else if (hasHosts) begin({ records: [], pointed: null });
  else untilTouched(document, begin, context);
}

/** Gives a piece without the text of scripts and styles: the data of a page often repeat it. */
function seen({ text, seam, nodes }: Piece): Piece {
  const shown = [...nodes()].filter((node) => !isUnseen(node));
  // Without a text, all is in the seam.
  return { text: text && shown.map(({ data }) => data).join(''), seam, nodes: () => shown };
}

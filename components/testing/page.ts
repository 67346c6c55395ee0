import type { CableId } from '@/lib/cable';
import { IndexOpener } from '@/lib/index/opener';
import { lookUp } from '@/lib/index/reader';
import { memorySource } from '@/lib/index/source';
import { Annotator } from '@/lib/page/annotator';
import { type CitingText, citingTexts } from '@/lib/page/citing-texts';
import type { Mark } from '@/lib/page/mark';
import { citingsIn, seamed, textsBefore, textsBehind } from '@/lib/page/seams';
import type { Finders } from '@/lib/page/spot-nodes';
import { packTables, spotter } from '@/lib/reference';
import { citings } from '@/lib/reference/citings';
import { gate } from '@/lib/reference/gate';
import { surroundings } from './browser';
import { testIndex } from './facts';

/** Finds references to the posts of the small release. */
export const finders: Finders = {
  citings: citings('BRASCARAROME'),
  spot: spotter(packTables(['BRASILIA', 'CARACAS', 'ROME'], [], [])),
};

export const mayCite = gate('BRASCARAROME');

/** Gives those of some text nodes in a row that may cite a cable, with what stands around them. */
export function citingOf(nodes: readonly Text[]): CitingText[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return [];
  const text = nodes.map(({ data }) => data).join('');
  const told = seamed([{ text, seam: '', nodes: () => nodes }], textsBefore(first), () =>
    textsBehind(last),
  );
  return [...told].flatMap((piece) => citingTexts(piece, citingsIn(piece, finders.citings)));
}

export const cable = (id: string) => id as CableId;

/** Has the background know the small release, and gives the list of all that it is asked. */
export async function knowRelease(): Promise<{ name: string; ask: unknown }[]> {
  const files = await testIndex();
  const index = await new IndexOpener(memorySource(files)).open();
  const counts = { identifiers: index.identifiers.count, records: index.records.count };
  const asked: { name: string; ask: unknown }[] = [];
  surroundings.background = async ({ name, ask }) => {
    asked.push({ name, ask });
    if (name === 'savedOf') return { ok: true, value: [] };
    if (name !== 'lookUp') return { ok: true, value: null };
    const found = lookUp(index, (ask as { ids: CableId[] }).ids);
    return { ok: true, value: { marking: 'on', found, counts } };
  };
  return asked;
}

/** Gives the annotator of a page, which has read it. */
export async function annotated(html: string, context: AbortController): Promise<Annotator> {
  document.body.innerHTML = html;
  const annotator = new Annotator(finders, context, () => {});
  await annotator.start();
  return annotator;
}

/** Gives the text that a mark stands on. */
export const written = ({ places }: Mark): string =>
  places.map(({ node, start, end }) => node.data.slice(start, end)).join('');

/** Gives what a highlight is drawn by: `record`, `active` and the like. */
export function drawnRanges(name: string): Range[] {
  return [...(CSS.highlights.get(`reftel-${name}`) ?? [])].map((drawn) => {
    const range = new Range();
    range.setStart(drawn.startContainer, drawn.startOffset);
    range.setEnd(drawn.endContainer, drawn.endOffset);
    return range;
  });
}

/** Gives the texts that a highlight is drawn on. */
export const drawn = (name: string): string[] => drawnRanges(name).map(String);

/** Waits until all has been told that the page did before: changes are gathered for the frame after. */
export async function settled(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

/** Gives the first element that a selector finds; throws where there is none. */
export function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector} in the page`);
  return found;
}

/** Gives the text node that an element begins with. */
export function textOf(selector: string): Text {
  const { firstChild } = find(selector);
  if (!(firstChild instanceof Text)) throw new Error(`${selector} begins with no text`);
  return firstChild;
}

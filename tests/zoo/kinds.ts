import { asCableId } from '@/lib/cable';
import { cableOf } from '@/lib/index/reader';
import { openFiles } from '../real-index';

/** Gives what says of an identifier how its mark is to be drawn, by the real index. */
export async function kinds(): Promise<(id: string) => string> {
  const index = await openFiles();
  return (text) => {
    const id = asCableId(text);
    return (id && cableOf(index, id)?.kind) ?? 'no cable';
  };
}

import { framesOf } from '@/lib/messages/frames';
import { askPage } from '@/lib/messages/send';

/**
 * Goes to the next or previous reference of a tab, from frame to frame. The frame with the focus knows where the reader
 * is; where none has it, the walk begins with the first frame.
 */
export async function walk(tabId: number, step: 1 | -1): Promise<void> {
  const frames = await framesOf(tabId);
  const focused = await Promise.all(
    frames.map(async (frame) => {
      const answer = await askPage(tabId, 'hasFocus', {}, frame);
      return answer.ok && answer.value;
    }),
  );
  const first = Math.max(focused.lastIndexOf(true), 0);
  for (let n = 0; n <= frames.length; n++) {
    const frame = frames.at((first + n * step) % frames.length);
    if (frame === undefined) return;
    // The first is asked again at the end, for what is on its other side.
    const from = n === 0 ? 'here' : 'end';
    const answer = await askPage(tabId, 'walk', { step, from }, frame);
    if (answer.ok && answer.value) return;
  }
}

import { forgetFrames, framesOf } from './frames';
import type { PageProtocol } from './protocol';
import { askPage } from './send';

/** Asks all frames of a tab that cite cables; gives what each answers, the page itself first. Frames that have gone are forgotten. */
export async function askFrames<Name extends keyof PageProtocol>(
  tabId: number,
  name: Name,
  request: PageProtocol[Name]['ask'],
): Promise<{ frame: number; value: PageProtocol[Name]['answer'] }[]> {
  const frames = await framesOf(tabId);
  const answers = await Promise.all(
    frames.map(async (frame) => ({ frame, answer: await askPage(tabId, name, request, frame) })),
  );
  const gone = answers.filter(({ answer }) => !answer.ok).map(({ frame }) => frame);
  if (gone.length > 0) await forgetFrames(tabId, gone);
  return answers.flatMap(({ frame, answer }) =>
    answer.ok ? [{ frame, value: answer.value }] : [],
  );
}

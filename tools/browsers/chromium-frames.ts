import type { CDPSession, Page } from 'playwright-core';

/** A document of a tab: the protocol session that reaches it, and its name there. */
export interface FrameHandle {
  readonly devtools: CDPSession;
  readonly frameId: string;
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

/** Gives the documents of a tab, its own first. Those of other sites are in other processes, each with a session of its own. */
export async function framesOf(page: Page, top: CDPSession): Promise<FrameHandle[]> {
  const others = page.frames().filter((frame) => frame !== page.mainFrame());
  const sessions = await Promise.all(
    // There is none for a frame that is reached by its parent's session, and none for one that has just gone.
    others.map((frame) =>
      page
        .context()
        .newCDPSession(frame)
        .catch(() => null),
    ),
  );
  const reached = await Promise.all(
    [top, ...sessions].map(async (devtools) => {
      const tree = await devtools?.send('Page.getFrameTree').catch(() => null);
      return devtools && tree
        ? idsIn(tree.frameTree).map((frameId) => ({ devtools, frameId }))
        : [];
    }),
  );
  return reached.flat();
}

const idsIn = ({ frame, childFrames = [] }: FrameTree): string[] => [
  frame.id,
  ...childFrames.flatMap(idsIn),
];

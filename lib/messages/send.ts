import { extension } from './extension';
import type { BackgroundProtocol, News, PageProtocol, Result } from './protocol';

const GONE = { ok: false, error: { kind: 'gone' } } as const;
const UNREACHABLE = { ok: false, error: { kind: 'unreachable' } } as const;

/**
 * Asks the background. Never throws: where nobody answers, the result says so. A worker may be ended between any
 * two lines, so that what it leaves unanswered is asked once more, of the next; every request bears repeating.
 */
export async function ask<Name extends keyof BackgroundProtocol>(
  name: Name,
  request: BackgroundProtocol[Name]['ask'],
): Promise<Result<BackgroundProtocol[Name]['answer']>> {
  const message = { to: 'background', name, ask: request };
  for (let attempts = 2; attempts > 0 && isInstalled(); attempts--) {
    try {
      const answer = await extension().runtime.sendMessage(message);
      if (answer) return answer;
    } catch {
      // Nobody is there, now or any more: the next attempt tells.
    }
  }
  return isInstalled() ? UNREACHABLE : GONE;
}

/** Whether the extension that this script is of is still there: an update or a removal leaves old scripts in pages. */
export function isInstalled(): boolean {
  return extension().runtime?.id !== undefined;
}

/** Asks the annotator of a tab's page, or of another frame of it. Never throws. */
export async function askPage<Name extends keyof PageProtocol>(
  tab: number,
  name: Name,
  request: PageProtocol[Name]['ask'],
  frameId = 0,
): Promise<Result<PageProtocol[Name]['answer']>> {
  const message = { to: 'page', name, ask: request };
  try {
    return (await extension().tabs.sendMessage(tab, message, { frameId })) ?? UNREACHABLE;
  } catch {
    return UNREACHABLE;
  }
}

/** Tells the extension's own pages. Where none is open, nobody hears it. */
export async function tellPages<Name extends keyof News>(
  name: Name,
  news: News[Name],
): Promise<void> {
  await extension()
    .runtime.sendMessage({ to: 'surfaces', name, news })
    .catch(() => {});
}

/** Tells every open surface, in pages and in the extension. Those that are gone do not hear it. */
export async function tell<Name extends keyof News>(name: Name, news: News[Name]): Promise<void> {
  const message = { to: 'surfaces', name, news };
  const tabs = await extension().tabs.query({});
  const told = tabs.map(({ id }) => id !== undefined && extension().tabs.sendMessage(id, message));
  await Promise.allSettled([extension().runtime.sendMessage(message), ...told]);
}

import type { Browser, Page } from 'puppeteer-core';

/** What the protocol says of a value in the page; only the parts used here. */
interface RemoteValue {
  type: string;
  value?: unknown;
  sharedId?: string;
}

interface ScriptOutcome {
  type: 'success' | 'exception';
  result?: RemoteValue;
  exceptionDetails?: { text: string };
}

/** Sends one WebDriver BiDi command and gives back its result. */
export type Send = <R>(method: string, params: object) => Promise<R>;

/** Puppeteer keeps its connection to itself, but has no words of its own for closed shadow roots, extension pages or the browser's window. */
export function bidi(browser: Browser): Send {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  return async <R>(method: string, params: object) =>
    (await connection.send(method, params)).result as R;
}

/** The protocol's name for a tab. */
export const contextOf = (page: Page): string =>
  (page.mainFrame() as unknown as { _id: string })._id;

interface ContextTree {
  readonly context: string;
  readonly children: readonly ContextTree[];
}

/** The protocol's names for a tab and every frame in it, at any depth. */
export async function framesOf(send: Send, tab: string): Promise<string[]> {
  const namesIn = ({ context, children }: ContextTree): string[] => [
    context,
    ...children.flatMap(namesIn),
  ];
  const tree = await send<{ contexts: ContextTree[] }>('browsingContext.getTree', { root: tab });
  return tree.contexts.flatMap(namesIn);
}

/** The browser's own window, which scripts may enter because Firefox was started with `-remote-allow-system-access`. */
export async function windowContext(send: Send): Promise<string> {
  const tree = await send<{ contexts: { context: string; url: string }[] }>(
    'browsingContext.getTree',
    { 'moz:scope': 'chrome', maxDepth: 0 },
  );
  const window = tree.contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!window) throw new Error('Firefox has no browser window.');
  return window.context;
}

/** The JSON value of a script's outcome, which the script gave as text (see `asJson`). */
export function jsonOf<R>(outcome: ScriptOutcome): R {
  if (outcome.type === 'exception')
    throw new Error(outcome.exceptionDetails?.text ?? 'A script in the page failed.');
  const text = outcome.result?.value;
  return (typeof text === 'string' ? JSON.parse(text) : undefined) as R;
}

/** Runs an expression in a tab, a sandbox of it, or the browser's window. */
export async function runIn<R>(
  send: Send,
  target: { context: string; sandbox?: string },
  expression: string,
): Promise<R> {
  return jsonOf<R>(
    await send('script.evaluate', {
      expression: `(async () => JSON.stringify(await ${expression}))()`,
      target,
      awaitPromise: true,
    }),
  );
}

import { inject } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Sender = { id: string; url?: string; tab?: { id: number; url: string }; frameId?: number };
type Listener = (message: unknown, sender: Sender, reply: (answer: unknown) => void) => unknown;
type Ask = { to: string; name: string; ask: unknown };

/** A script that is put into pages: files, or a function that is run there. */
interface Injection {
  target: { tabId: number; frameIds?: number[]; allFrames?: boolean };
  files?: string[];
  func?: (...args: unknown[]) => void;
  args?: unknown[];
}

const ID = 'reftel-under-test';
const listeners = new Set<Listener>();
const commands = new Set<(command: string) => unknown>();
const installed = new Set<(details: { reason: string }) => unknown>();
const closings = new Set<(tab: number) => unknown>();
const started = new Set<() => unknown>();
const messages = inject('messages');

/** What the tests see of the extension's surroundings and set before they open a surface. */
export const surroundings = {
  /** Bytes of the packaged files, by path; a file that is not here cannot be read. */
  files: new Map<string, Uint8Array<ArrayBuffer>>(),
  /** The tab in front. */
  tab: { id: 7, url: 'https://example.org/review', title: 'The Example Review' },
  hostAccess: true,
  opened: [] as string[],
  /** Files that were put into pages. */
  injected: [] as Injection[],
  /** Style sheets that were put into pages. */
  styled: [] as string[],
  /** Whether the browser lets a tab's page be read. */
  isReadable: (_tab: number): boolean => true,
  /** Scripts that are put into every page from now on, by their names. */
  registered: new Map<string, { id: string; js: string[] }>(),
  /** Answers what is asked of the background and of a frame of the page in front; undefined where nobody answers. */
  background: async (_: Ask): Promise<unknown> => undefined,
  page: async (_: Ask, _frame: number): Promise<unknown> => undefined,
};

/** Says something to every surface, as the background does. */
export function say(message: unknown): void {
  for (const hear of listeners) hear(message, { id: ID }, () => {});
}

/** Presses a keyboard command of the extension, and waits for what it does. */
export async function press(command: string): Promise<void> {
  await Promise.all([...commands].map((run) => run(command)));
}

/** Has the extension installed or updated. */
export function install(reason: 'install' | 'update' = 'update'): void {
  for (const run of installed) run({ reason });
}

/** Has a tab closed. */
export function closeTab(tab: number): void {
  for (const hear of closings) hear(tab);
}

/** Has the browser start. */
export function startUp(): void {
  for (const run of started) run();
}

/** Delivers a message as the browser does, and gives what is answered; undefined where nobody answers. */
export function deliver(message: unknown, sender: Sender = { id: ID }): Promise<unknown> {
  return new Promise((resolve) => {
    const given = [...listeners].map((hear) => hear(message, sender, resolve));
    const promised = given.find((one) => one instanceof Promise);
    if (promised) resolve(promised);
    else if (!given.includes(true)) resolve(undefined);
  });
}

/** Gives a message as the browser does: placeholders `$1` to `$9` filled in. */
function getMessage(key: string, substitutions: readonly string[] = []): string {
  const message = messages[key]?.message ?? '';
  return message.replace(/\$(\d)/g, (_, n: string) => substitutions[Number(n) - 1] ?? '');
}

/** The page of a test stands for every page that a function is run in. */
async function executeScript(injection: Injection): Promise<void> {
  const { target, func, args = [] } = injection;
  if (!surroundings.isReadable(target.tabId)) throw new Error('Cannot access contents of the page');
  if (func) func(...args);
  else surroundings.injected.push(injection);
}

/** As much of the extension API as the extension uses; storage and badge are WXT's own stand-ins. */
export const browser = {
  i18n: { getMessage },
  storage: fakeBrowser.storage,
  action: fakeBrowser.action,
  commands: {
    onCommand: { addListener: (run: (command: string) => unknown) => commands.add(run) },
  },
  scripting: {
    executeScript,
    insertCSS: async ({ files }: { files: string[] }) => void surroundings.styled.push(...files),
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      ids.flatMap((id) => surroundings.registered.get(id) ?? []),
    registerContentScripts: async (scripts: { id: string; js: string[] }[]) => {
      for (const script of scripts) {
        if (surroundings.registered.has(script.id))
          throw new Error(`Duplicate script ${script.id}`);
        surroundings.registered.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids)
        if (!surroundings.registered.delete(id)) throw new Error(`Nonexistent script ${id}`);
    },
  },
  runtime: {
    id: ID,
    onInstalled: { addListener: (run: () => unknown) => installed.add(run) },
    onStartup: { addListener: (run: () => unknown) => started.add(run) },
    getURL: (path: string) => {
      const file = surroundings.files.get(path);
      return file ? URL.createObjectURL(new Blob([file])) : `extension://${ID}${path}`;
    },
    sendMessage: (message: Ask) => surroundings.background(message),
    openOptionsPage: async () => surroundings.opened.push('the page of the index'),
    onMessage: {
      addListener: (hear: Listener) => listeners.add(hear),
      removeListener: (hear: Listener) => listeners.delete(hear),
    },
  },
  tabs: {
    onRemoved: { addListener: (hear: (tab: number) => unknown) => closings.add(hear) },
    query: async (_?: { active?: boolean }) => [surroundings.tab],
    sendMessage: async (_: number, message: Ask, { frameId = 0 }: { frameId?: number } = {}) =>
      surroundings.page(message, frameId),
    create: async ({ url }: { url: string }) => surroundings.opened.push(url),
  },
  permissions: {
    contains: async () => surroundings.hostAccess,
    request: async () => {
      surroundings.hostAccess = true;
      return true;
    },
  },
};

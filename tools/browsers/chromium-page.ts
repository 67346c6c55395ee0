import type { CDPSession, Page } from 'playwright-core';
import { type FrameHandle, framesOf } from './chromium-frames';
import { cardRootIn } from './deep-card';
import type { Box, BrowserPage, CardFunction, Json, PageFunction, Point } from './session';
import { callSource, rootFunctionSource } from './source';

const WORLD = 'reftel-test';

interface Outcome {
  result: { value?: unknown; objectId?: string; subtype?: string };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** Wraps a tab of Chromium. Scripts go straight through the DevTools protocol, so that a page with broken prototypes can be tested. */
export class ChromiumPage implements BrowserPage {
  private constructor(
    readonly page: Page,
    readonly devtools: CDPSession,
  ) {}

  static async of(page: Page): Promise<ChromiumPage> {
    return new ChromiumPage(page, await page.context().newCDPSession(page));
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async evaluate<A extends readonly Json[], R>(run: PageFunction<A, R>, ...args: A): Promise<R> {
    return this.run(callSource(run, args));
  }

  async inspect<A extends readonly Json[], R>(run: PageFunction<A, R>, ...args: A): Promise<R> {
    return this.run(callSource(run, args), await this.world());
  }

  async inspectFrames<A extends readonly Json[], R>(
    run: PageFunction<A, R>,
    ...args: A
  ): Promise<R[]> {
    const frames = await framesOf(this.page, this.devtools);
    const source = callSource(run, args);
    return Promise.all(
      frames.map(async (frame) => this.run<R>(source, await worldOf(frame), frame.devtools)),
    );
  }

  async inCard<A extends readonly Json[], R>(
    run: CardFunction<A, R>,
    ...args: A
  ): Promise<R | null> {
    const root = await this.cardRoot();
    if (!root) return null;
    const outcome: Outcome = await this.devtools.send('Runtime.callFunctionOn', {
      objectId: root,
      functionDeclaration: `function () { return (${rootFunctionSource(run, args)})(this); }`,
      awaitPromise: true,
      returnByValue: true,
    });
    return resultOf<R>(outcome);
  }

  move = (to: Point): Promise<void> => this.page.mouse.move(to.x, to.y);
  click = (at: Point): Promise<void> => this.page.mouse.click(at.x, at.y);
  press = (keys: string): Promise<void> => this.page.keyboard.press(keys);
  type = (text: string): Promise<void> => this.page.keyboard.type(text);
  resize = (width: number, height: number): Promise<void> =>
    this.page.setViewportSize({ width, height });
  bringToFront = (): Promise<void> => this.page.bringToFront();
  close = (): Promise<void> => this.page.close();

  screenshot({ file, clip }: { file?: string; clip?: Box } = {}): Promise<Uint8Array> {
    return this.page.screenshot({ ...(file && { path: file }), ...(clip && { clip }) });
  }

  private async run<R>(
    expression: string,
    contextId?: number,
    devtools = this.devtools,
  ): Promise<R> {
    const outcome: Outcome = await devtools.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(contextId !== undefined && { contextId }),
    });
    return resultOf<R>(outcome);
  }

  /** The isolated world's id in the page as it is now: the same for the same document, a new one after a navigation. */
  private async world(): Promise<number> {
    const { frameTree } = await this.devtools.send('Page.getFrameTree');
    return worldOf({ devtools: this.devtools, frameId: frameTree.frame.id });
  }

  /** Only the protocol sees closed roots, the card's own and one that the card may stand in. */
  private async cardRoot(): Promise<string | undefined> {
    const { root: document } = await this.devtools.send('DOM.getDocument', {
      depth: -1,
      pierce: true,
    });
    const root = cardRootIn(document);
    if (!root) return undefined;
    const { object } = await this.devtools.send('DOM.resolveNode', {
      backendNodeId: root.backendNodeId,
      executionContextId: await this.world(),
    });
    return object.objectId;
  }
}

async function worldOf({ devtools, frameId }: FrameHandle): Promise<number> {
  const world = { frameId, worldName: WORLD };
  return (await devtools.send('Page.createIsolatedWorld', world)).executionContextId;
}

function resultOf<R>({ result, exceptionDetails }: Outcome): R {
  if (!exceptionDetails) return result.value as R;
  throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

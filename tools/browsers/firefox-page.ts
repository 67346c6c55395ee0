import type { KeyInput, Page } from 'puppeteer-core';
import { contextOf, framesOf, jsonOf, runIn, type Send } from './bidi';
import { type BidiNode, bidiCardRoot } from './deep-card';
import type { Box, BrowserPage, CardFunction, Json, PageFunction, Point } from './session';
import { callSource, rootFunctionSource } from './source';

/** A sandbox sees the page's DOM through Xrays: what the page did to its prototypes does not show. */
const SANDBOX = 'reftel-test';

/** Wraps a tab of Firefox. */
export class FirefoxPage implements BrowserPage {
  private readonly context: string;

  constructor(
    private readonly page: Page,
    private readonly send: Send,
  ) {
    this.context = contextOf(page);
  }

  /** Not Puppeteer's `goto`, which waits in vain for the load event of an extension page. */
  async goto(url: string): Promise<void> {
    await this.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  evaluate<A extends readonly Json[], R>(run: PageFunction<A, R>, ...args: A): Promise<R> {
    return runIn(this.send, { context: this.context }, callSource(run, args));
  }

  inspect<A extends readonly Json[], R>(run: PageFunction<A, R>, ...args: A): Promise<R> {
    return runIn(this.send, this.target, callSource(run, args));
  }

  async inspectFrames<A extends readonly Json[], R>(
    run: PageFunction<A, R>,
    ...args: A
  ): Promise<R[]> {
    const source = callSource(run, args);
    const frames = await framesOf(this.send, this.context);
    return Promise.all(
      frames.map((context) => runIn<R>(this.send, { context, sandbox: SANDBOX }, source)),
    );
  }

  async inCard<A extends readonly Json[], R>(
    run: CardFunction<A, R>,
    ...args: A
  ): Promise<R | null> {
    const sharedId = await this.cardRoot();
    if (!sharedId) return null;
    return jsonOf<R>(
      await this.send('script.callFunction', {
        functionDeclaration: `async (root) => JSON.stringify(await (${rootFunctionSource(run, args)})(root))`,
        arguments: [{ sharedId }],
        target: this.target,
        awaitPromise: true,
      }),
    );
  }

  move = (to: Point): Promise<void> => this.page.mouse.move(to.x, to.y);
  click = (at: Point): Promise<void> => this.page.mouse.click(at.x, at.y);
  type = (text: string): Promise<void> => this.page.keyboard.type(text);
  resize = (width: number, height: number): Promise<void> =>
    this.page.setViewport({ width, height });
  bringToFront = (): Promise<void> => this.page.bringToFront();
  close = (): Promise<void> => this.page.close();

  async press(keys: string): Promise<void> {
    const modifiers = keys.split('+') as KeyInput[];
    const key = modifiers.pop() as KeyInput;
    for (const modifier of modifiers) await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(key);
    for (const modifier of modifiers.reverse()) await this.page.keyboard.up(modifier);
  }

  screenshot({ file, clip }: { file?: string; clip?: Box } = {}): Promise<Uint8Array> {
    const path = file as `${string}.png` | undefined;
    return this.page.screenshot({ ...(path && { path }), ...(clip && { clip }) });
  }

  private get target() {
    return { context: this.context, sandbox: SANDBOX };
  }

  /** A node's description names shadow roots, closed or not, if the whole shadow tree is asked for. */
  private async cardRoot(): Promise<string | undefined> {
    const { nodes } = await this.send<{ nodes: BidiNode[] }>('browsingContext.locateNodes', {
      context: this.context,
      locator: { type: 'css', value: ':root' },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
    });
    return nodes[0] && bidiCardRoot(nodes[0]);
  }
}

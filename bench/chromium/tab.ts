import type { Devtools } from './devtools';

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** A tab of the browser, driven through its own session. */
export class Tab {
  private constructor(
    readonly devtools: Devtools,
    readonly target: string,
    readonly session: string,
  ) {}

  /** Opens a tab; with an address, waits until its page is loaded. */
  static async open(devtools: Devtools, url?: string): Promise<Tab> {
    const { targetId } = await devtools.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    const { sessionId } = await devtools.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const tab = new Tab(devtools, targetId, sessionId);
    await tab.send('Page.enable');
    if (url) await tab.goto(url);
    return tab;
  }

  send<Result>(method: string, params: object = {}): Promise<Result> {
    return this.devtools.send(method, params, this.session);
  }

  on<Params>(method: string, hear: (params: Params) => void): () => void {
    return this.devtools.on(method, this.session, hear);
  }

  /** Goes to an address and waits for the page's load event. Throws where the page cannot be had. */
  async goto(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => {
      const off = this.on('Page.loadEventFired', () => {
        off();
        resolve();
      });
    });
    const { errorText } = await this.send<{ errorText?: string }>('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await loaded;
  }

  /** Gives the value of an expression, a promise's awaited, in the page's own world or another one. */
  async evaluate<Value>(expression: string, contextId?: number): Promise<Value> {
    const { result, exceptionDetails } = await this.send<Evaluated>('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (!exceptionDetails) return result.value as Value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  async close(): Promise<void> {
    await this.devtools.send('Target.closeTarget', { targetId: this.target });
  }
}

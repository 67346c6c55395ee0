import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

interface Incoming {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

type Hear = (params: unknown, session: string | undefined) => void;

/**
 * The DevTools protocol over the browser's own pipe (file descriptors 3 and 4, messages ended by a zero byte).
 * Playwright and Puppeteer attach to every service worker and hold its start until they have said to go on; here
 * only the pages that are asked for are attached to, so a worker starts as it does for a reader.
 */
export class Devtools {
  readonly #out: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #hearing = new Map<string, Set<Hear>>();
  #sent = 0;
  #rest: Buffer[] = [];

  constructor(process: ChildProcess) {
    this.#out = process.stdio[3] as Writable;
    (process.stdio[4] as Readable).on('data', (chunk: Buffer) => this.#read(chunk));
    process.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The browser has ended.'));
    });
  }

  /** Sends a command and gives its result; `Result` names the parts of it that the caller uses. */
  send<Result>(method: string, params: object = {}, session?: string): Promise<Result> {
    const id = ++this.#sent;
    this.#out.write(
      `${JSON.stringify({ id, method, params, ...(session && { sessionId: session }) })}\0`,
    );
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as Result), reject });
    });
  }

  /** Hears an event of one session (or of the browser) until the function that it gives is called. */
  on<Params>(method: string, session: string | undefined, hear: (params: Params) => void) {
    const own: Hear = (params, from) => from === session && hear(params as Params);
    const all = this.#hearing.get(method) ?? new Set();
    this.#hearing.set(method, all.add(own));
    return () => void all.delete(own);
  }

  #read(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      this.#rest.push(chunk.subarray(start, end));
      this.#take(JSON.parse(Buffer.concat(this.#rest).toString('utf8')));
      this.#rest = [];
      start = end + 1;
    }
    this.#rest.push(chunk.subarray(start));
  }

  #take({ id, method, params, sessionId, result, error }: Incoming): void {
    if (method) for (const hear of this.#hearing.get(method) ?? []) hear(params, sessionId);
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (!waiting || id === undefined) return;
    this.#waiting.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result);
  }
}

/** Viewport coordinates in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A function that runs in the browser. It may use its arguments and the page's globals, nothing of the file it stands in. */
export type PageFunction<A extends readonly Json[], R> = (...args: A) => R | Promise<R>;

export type CardFunction<A extends readonly Json[], R> = (
  root: ShadowRoot,
  ...args: A
) => R | Promise<R>;

/** One open tab, the same in both browsers. Input is real: it arrives at the page as trusted events. */
export interface BrowserPage {
  goto(url: string): Promise<void>;
  /** Runs a function in the page's own world and gives back its JSON result. */
  evaluate<A extends readonly Json[], R>(run: PageFunction<A, R>, ...args: A): Promise<R>;
  /** The same in a world of the test's own, out of reach of what the page's scripts have done to the DOM's prototypes. */
  inspect<A extends readonly Json[], R>(run: PageFunction<A, R>, ...args: A): Promise<R>;
  /** Does the same in every document of the tab, the page's own first: frames at any depth, also of other sites. */
  inspectFrames<A extends readonly Json[], R>(run: PageFunction<A, R>, ...args: A): Promise<R[]>;
  /** Runs a function on the closed shadow root of the card; null while there is no card. */
  inCard<A extends readonly Json[], R>(run: CardFunction<A, R>, ...args: A): Promise<R | null>;
  move(to: Point): Promise<void>;
  click(at: Point): Promise<void>;
  /** Presses a key or a chord: `Escape`, `Shift+Tab`. The browser's own shortcuts do not hear it: see `pressCommand`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** The viewport, or a part of it, as PNG bytes; written to `file` too if one is named. */
  screenshot(options?: { file?: string; clip?: Box }): Promise<Uint8Array>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The folder of the built extension. */
  readonly extension: string;
  /** A profile folder to use and to keep; without it a fresh one is made, and deleted at the end. */
  readonly profile?: string;
  /** Ports on this machine that the tests serve pages from; every other request is caught and written down. */
  readonly ports?: readonly number[];
  readonly headed?: boolean;
  /** Lets requests out, for a person who tries the extension; nothing is recorded then. */
  readonly online?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Device pixels for a CSS pixel: 2 for sharp pictures. */
  readonly scale?: number;
}

/** A running browser with the extension in it. */
export interface Session {
  readonly name: 'chromium' | 'firefox';
  /** Every request that anything in the browser tried to make, except to the test's own ports: `GET http://…`, `CONNECT host:443`. */
  readonly requests: readonly string[];
  /** The address of a file of the extension: `extensionUrl('popup.html')`. */
  extensionUrl(path: string): string;
  open(url: string): Promise<BrowserPage>;
  /** Presses the keys that the manifest suggests for a command, with this page in front, so that the browser's own shortcut table gets them. */
  pressCommand(name: string, page: BrowserPage): Promise<void>;
  /** Ends the background (service worker or event page), as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Ends the extension and starts it anew under the open pages, as an update does. */
  reloadExtension(): Promise<void>;
  /** Ends the browser as a power cut does, with no word to anything in it. It has to be closed all the same. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

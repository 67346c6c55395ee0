import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const WORDS =
  'the embassy reported that a minister had said in a private meeting how much of what was agreed last spring would be kept while others doubted it and the talks went on'.split(
    ' ',
  );

/**
 * Gives an article as news sites have them: of 60 paragraphs it has 10,000 words, 120 links and 421 text nodes, with
 * dates and numbers, and no scripts. The references stand in the text, spread evenly; without any it has no cable.
 */
export function article(references: readonly string[], paragraphs = 60): string {
  return page(
    paragraphs,
    references,
    (n, cited) =>
      `<p>${words(n, 40)} <em>${words(n + 7, 3)}</em> ${words(n + 3, 60)} (<a href="/${n}/a-story">${words(n, 4)}</a>, ${1 + (n % 28)} May 20${10 + (n % 10)}), ${n * 37} of them ${cited} ${words(n + 5, 50)} <a href="/20${n % 10}0/12/story-${n}b.html">${words(n, 3)}</a>.</p>`,
  );
}

/** Gives a page of so many parts, with references spread over them evenly. */
export function page(
  parts: number,
  references: readonly string[],
  part: (n: number, cited: string) => string,
): string {
  const body = Array.from({ length: parts }, (_, n) => {
    const at = (n * references.length) / parts;
    const cited = references.slice(Math.ceil(at), Math.ceil(at + references.length / parts));
    return part(n, cited.join(' and '));
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><body><h1>An article</h1>${body.join('')}</body></html>`;
}

/** Gives some words, other ones for every `from`. */
export function words(from: number, count: number): string {
  return Array.from({ length: count }, (_, n) => WORDS[(from * 5 + n * 3) % WORDS.length]).join(
    ' ',
  );
}

export interface Pages {
  port: number;
  close(): void;
}

/** Serves pages on this machine under any host and folder, by the last part of the address. */
export async function serve(pages: Record<string, string>): Promise<Pages> {
  const server = createServer(({ url = '' }, response) => {
    const page = pages[url.slice(url.lastIndexOf('/') + 1)];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

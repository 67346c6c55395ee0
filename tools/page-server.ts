import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/** Headers by page name: what a page needs of its server, such as a content security policy, stands beside the pages. */
type PageHeaders = Record<string, Record<string, string>>;

export interface PageServer {
  readonly port: number;
  /** The address of a page; `localhost` in place of the default host makes it another site. */
  url(page: string, host?: 'localhost'): string;
  close(): Promise<void>;
}

/**
 * Serves a folder on this machine only, on a free port.
 * @param folder its `headers.json`, if there is one, adds response headers to the pages it names
 */
export async function servePages(folder: string): Promise<PageServer> {
  const headers = pageHeaders(folder);
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
    send(response, join(folder, path), headers[path.slice(1)] ?? {});
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (page, host) => `http://${host ?? '127.0.0.1'}:${port}/${page}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** The fixture pages of the tests, which the demonstration uses too. */
export const serveTestPages = (): Promise<PageServer> =>
  servePages(join(import.meta.dirname, '../tests/pages'));

function pageHeaders(folder: string): PageHeaders {
  const file = join(folder, 'headers.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** A path that is no file gets a plain 404; `normalize` above has taken every way out of the folder from it. */
async function send(response: ServerResponse, file: string, headers: Record<string, string>) {
  const body = await readFile(file).catch(() => null);
  if (!body) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(body);
}

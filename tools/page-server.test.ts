import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PageServer, servePages } from './page-server';

const above = mkdtempSync(join(tmpdir(), 'reftel-pages-'));
let server: PageServer;

beforeAll(async () => {
  const folder = join(above, 'pages');
  mkdirSync(folder);
  writeFileSync(join(above, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'plain.html'), '<p>é</p>');
  writeFileSync(join(folder, 'strict.html'), '<p>strict</p>');
  writeFileSync(join(folder, 'drawing.svg'), '<svg/>');
  const headers = { 'strict.html': { 'content-security-policy': "default-src 'none'" } };
  writeFileSync(join(folder, 'headers.json'), JSON.stringify(headers));
  server = await servePages(folder);
});
afterAll(async () => {
  await server.close();
  rmSync(above, { recursive: true });
});

it('serves a page with its type', async () => {
  const response = await fetch(server.url('plain.html?with=query'));
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toBeNull();
  expect(await response.text()).toBe('<p>é</p>');
  expect((await fetch(server.url('drawing.svg'))).headers.get('content-type')).toBe(
    'image/svg+xml',
  );
});

it('adds the headers that stand beside the pages', async () => {
  const response = await fetch(server.url('strict.html'));
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
});

it('serves the same pages as another site', async () => {
  expect(server.url('plain.html', 'localhost')).toBe(`http://localhost:${server.port}/plain.html`);
});

it('has nothing outside of its folder', async () => {
  expect((await fetch(server.url('none.html'))).status).toBe(404);
  expect((await fetch(server.url(''))).status).toBe(404);
  expect(await raw('/../secret.txt')).toContain('404');
  expect(await raw('/%2e%2e/secret.txt')).toContain('404');
  expect(await raw('/..%2fsecret.txt')).toContain('404');
});

/** The answer to a path that `fetch` would tidy up before it is sent. */
const raw = (path: string) =>
  new Promise<string>((answered) => {
    const socket = connect(server.port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (data) => answered(String(data)));
  });

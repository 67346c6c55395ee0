import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { localHosts, type RecordingProxy, startRecordingProxy } from './proxy';

let proxy: RecordingProxy;
beforeEach(async () => {
  proxy = await startRecordingProxy(['errand.example']);
});
afterEach(() => proxy.close());

/** The status that the proxy answers a plain request with. */
const plain = (url: string) =>
  new Promise((answered, failed) => {
    const call = request({ host: '127.0.0.1', port: proxy.port, path: url, method: 'POST' });
    call.on('response', (response) => answered(response.statusCode)).on('error', failed);
    call.end('body');
  });

/** The first line of the proxy's answer to a browser that wants a tunnel. */
const tunnel = (target: string) =>
  new Promise((answered, failed) => {
    const socket = connect(proxy.port, '127.0.0.1', () =>
      socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`),
    );
    socket.on('data', (data) => answered(String(data).split('\r\n')[0])).on('error', failed);
  });

it('refuses a plain request and writes it down', async () => {
  expect(await plain('http://news.example/a?b=c')).toBe(502);
  expect(proxy.requests).toEqual(['POST http://news.example/a?b=c']);
});

it('refuses a tunnel and writes it down', async () => {
  expect(await tunnel('news.example:443')).toBe('HTTP/1.1 502 Bad Gateway');
  expect(proxy.requests).toEqual(['CONNECT news.example:443']);
});

it("refuses the browser's own errands too, but leaves them out", async () => {
  expect(await plain('http://errand.example/update')).toBe(502);
  expect(await tunnel('errand.example:443')).toContain('502');
  expect(await tunnel('not-errand.example:443')).toContain('502');
  expect(proxy.requests).toEqual(['CONNECT not-errand.example:443']);
});

it('names the two hosts of each local port', () => {
  expect(localHosts([80, 81])).toEqual([
    '127.0.0.1:80',
    'localhost:80',
    '127.0.0.1:81',
    'localhost:81',
  ]);
  expect(localHosts()).toEqual([]);
});

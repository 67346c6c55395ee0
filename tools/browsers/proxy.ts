import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  readonly port: number;
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * A proxy that lets nothing through and writes down every attempt. A browser that is told to use it cannot reach the network
 * by any path (page, worker, extension or the browser itself) without being seen here.
 * @param errands hosts that the browser asks for its own sake; attempts to reach them fail too, but are not written down
 */
export async function startRecordingProxy(errands: readonly string[]): Promise<RecordingProxy> {
  const requests: string[] = [];
  const record = (method: string | undefined, target = '') => {
    const host = /^(?:\w+:\/\/)?([^/:]+)/.exec(target)?.[1] ?? '';
    if (!errands.includes(host)) requests.push(`${method} ${target}`);
  };
  const server = createServer((request, response) => {
    record(request.method, request.url);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    record('CONNECT', request.url);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** The hosts, each with its port, under which the tests' own pages are served. */
export const localHosts = (ports: readonly number[] = []): string[] =>
  ports.flatMap((port) => [`127.0.0.1:${port}`, `localhost:${port}`]);

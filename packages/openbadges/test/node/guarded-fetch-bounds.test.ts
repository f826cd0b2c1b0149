import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { describe, test } from 'vitest';
import type { GuardedFetchOptions } from '../../src/node/index.js';
import { ask, leadTo, openSite, serving, told } from './site.js';
import type { Handler, Site } from './site.js';

/** Until something holds; the test's own time limit ends it otherwise. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('time', () => {
  const SHORT = { milliseconds: 150, connectMilliseconds: 150 };

  test('ends for a server that never answers, never ends, or trickles', async () => {
    const trickling: NodeJS.Timeout[] = [];
    const handler: Handler = (request, response) => {
      if (request.url === '/silent') return;
      response.writeHead(200);
      response.write('{');
      if (request.url === '/slow') trickling.push(setInterval(() => response.write(' '), 10));
    };
    await serving(
      handler,
      async ({ fetch }) => {
        for (const path of ['silent', 'stuck', 'slow']) {
          assert.equal(await told(fetch, `https://issuer.example/${path}`), 'network.unreachable', path);
        }
      },
      SHORT,
    );
    for (const timer of trickling) clearInterval(timer);
  });

  test('ends for headers that trickle, and for interim answers without end', async () => {
    const trickling: NodeJS.Timeout[] = [];
    const handler: Handler = (request, response) => {
      const { socket } = response;
      if (request.url === '/headers') socket?.write('HTTP/1.1 200 OK\r\n');
      const line = request.url === '/headers' ? 'x-a: b\r\n' : 'HTTP/1.1 102 Processing\r\n\r\n';
      trickling.push(setInterval(() => socket?.write(line), 10));
    };
    await serving(
      handler,
      async ({ fetch }) => {
        for (const path of ['headers', 'interim']) {
          assert.equal(await told(fetch, `https://issuer.example/${path}`), 'network.unreachable', path);
        }
      },
      SHORT,
    );
    for (const timer of trickling) clearInterval(timer);
  });

  test('ends for a server that takes a socket and never speaks', async () => {
    const sockets: Socket[] = [];
    const mute = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => {
      mute.listen(0, '127.0.0.1', resolve);
    });
    const site: Site = {
      port: (mute.address() as AddressInfo).port,
      sockets: () => sockets.length,
      requests: [],
      close: () => Promise.resolve(),
    };
    const { fetch } = leadTo(site, SHORT);
    assert.equal(await told(fetch, 'https://issuer.example/'), 'network.unreachable');
    for (const socket of sockets) socket.destroy();
    mute.close();
  });

  test('ends for a name that is never found', async () => {
    const site = await openSite((_, response) => response.end());
    const { fetch } = leadTo(site, { ...SHORT, lookup: () => new Promise(() => undefined) });
    assert.equal(await told(fetch, 'https://issuer.example/'), 'network.unreachable');
    await site.close();
  });

  test('ends with the caller, who is told its own reason, and the server sees it', async () => {
    const held: ServerResponse[] = [];
    const closed: string[] = [];
    await serving(
      (request, response) => {
        held.push(response.on('close', () => closed.push(request.url ?? '')));
      },
      async ({ fetch }) => {
        const caller = new AbortController();
        const asking = ask(fetch, 'https://issuer.example/left', caller.signal);
        const ended = asking.catch((error: unknown) => error);
        await until(() => held.length === 1);
        const reason = new Error('enough');
        caller.abort(reason);
        assert.equal(await ended, reason);
        await until(() => closed.length === 1);
        assert.deepEqual(closed, ['/left']);
        // What was abandoned is not remembered as a failure.
        const again = told(fetch, 'https://issuer.example/left');
        await until(() => held.length === 2);
        held[1]?.end('here');
        assert.equal(await again, '200 here');
      },
    );
  });
});

describe('requests at a time', () => {
  /** How many were under way at once, for each host and in all. */
  async function most(options: GuardedFetchOptions, hosts: readonly string[]): Promise<readonly number[]> {
    const going: string[] = [];
    const highest = { inAll: 0, perHost: 0 };
    let done = 0;
    await serving(
      (request, response) => {
        const host = request.headers.host ?? '';
        going.push(host);
        highest.inAll = Math.max(highest.inAll, going.length);
        highest.perHost = Math.max(highest.perHost, going.filter((other) => other === host).length);
        setTimeout(() => {
          going.splice(going.indexOf(host), 1);
          response.end('x');
        }, 5);
      },
      async ({ fetch }) => {
        await Promise.all(
          hosts.map(async (host, index) => {
            assert.equal(await told(fetch, `https://${host}/${index}`), '200 x');
            done += 1;
          }),
        );
      },
      { ...options, milliseconds: 20_000, connectMilliseconds: 20_000 },
    );
    return [highest.perHost, highest.inAll, done];
  }

  test('are bounded for each host', async () => {
    const [perHost = 0, , done] = await most({ perHost: 2 }, Array<string>(20).fill('issuer.example'));
    assert.ok(perHost <= 2);
    assert.equal(done, 20);
  }, 30_000);

  test('are bounded in all', async () => {
    const hosts = Array.from({ length: 30 }, (_, index) => `host-${index}.issuer.example`);
    const [, inAll = 0, done] = await most({ inAll: 3 }, hosts);
    assert.ok(inAll <= 3);
    assert.equal(done, 30);
  }, 30_000);
});

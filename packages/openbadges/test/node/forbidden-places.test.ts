import assert from 'node:assert/strict';
import { Agent, request } from 'undici';
import type { buildConnector } from 'undici';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { guardedConnector } from '../../src/node/connector.js';
import { guardedFetch } from '../../src/node/guarded-fetch.js';
import { certificate } from './certificate.js';
import { addresses, loopbackHosts, otherHosts } from './forbidden.js';
import { ask, leadTo, openSite, PUBLIC, told } from './site.js';
import type { Site } from './site.js';

/** Answers anybody, and leads on to what stands after `/to?`. */
async function openHost(scheme?: 'http'): Promise<Site> {
  return await openSite((request_, response) => {
    const [, to] = /^\/to\?(.*)$/.exec(request_.url ?? '') ?? [];
    // Without a connection that is kept, each request has to look its host up anew.
    response.writeHead(to === undefined ? 200 : 302, {
      connection: 'close',
      'cache-control': 'no-store',
      ...(to !== undefined && { location: inAscii(decodeURIComponent(to)) }),
    });
    response.end('secret');
  }, scheme);
}

/** A header takes no other letters; a URL means the same so written. */
function inAscii(text: string): string {
  return text.replace(/[^ -~]+/g, encodeURIComponent);
}

describe('places that are not public', () => {
  let site: Site;
  let plain: Site;
  beforeAll(async () => {
    [site, plain] = await Promise.all([openHost(), openHost('http')]);
  });
  afterAll(async () => {
    await Promise.all([site.close(), plain.close()]);
  });

  /** What is told, and how many sockets it took. */
  async function counted(asking: () => Promise<string>): Promise<readonly [string, number]> {
    const before = site.sockets() + plain.sockets();
    const answer = await asking();
    return [answer, site.sockets() + plain.sockets() - before];
  }

  test('are more than thirty in their forms, and many are reached by those who do not look', async () => {
    const careless = new Agent({ connect: { rejectUnauthorized: false } });
    let reached = 0;
    for (const host of loopbackHosts) {
      const url = new URL(`https://${host}:${site.port}/`);
      const [answer, sockets] = await counted(async () => {
        const { statusCode, body } = await request(url, { dispatcher: careless });
        return `${statusCode} ${await body.text()}`;
      }).catch(() => ['', 0] as const);
      if (answer === '200 secret' && sockets > 0) reached += 1;
    }
    await careless.close();
    assert.ok(loopbackHosts.length + otherHosts.length > 60);
    assert.ok(reached > 15, `${reached} of ${loopbackHosts.length} forms lead to the server`);
  });

  test('are refused as the host of a URL, and no socket is opened', async () => {
    const fetch = guardedFetch({ ca: certificate });
    for (const host of [...loopbackHosts, ...otherHosts]) {
      assert.deepEqual(
        await counted(async () => await told(fetch, `https://${host}:${site.port}/`)),
        ['network.not-https', 0],
        host,
      );
    }
  });

  test('are refused by http, whatever the host', async () => {
    const fetch = guardedFetch({ ca: certificate });
    for (const host of ['127.0.0.1', 'localhost', 'issuer.example', '[::1]', '10.0.0.1']) {
      const asking = async (): Promise<string> => await told(fetch, `http://${host}:${plain.port}/`);
      assert.deepEqual(await counted(asking), ['network.not-https', 0], host);
    }
  });

  test('are refused where the system’s own names lead to them', async () => {
    const fetch = guardedFetch({ ca: certificate });
    for (const host of ['localhost', 'LOCALHOST', 'localhost.', 'x.localhost', 'ip6-localhost']) {
      const [answer, sockets] = await counted(async () => await told(fetch, `https://${host}:${site.port}/`));
      // Some systems do not know some of the names.
      assert.match(answer, host.toLowerCase() === 'localhost' ? /not-public$/ : /not-public$|unreachable$/);
      assert.equal(sockets, 0, host);
    }
  });

  test('are refused where a public name leads to them', async () => {
    let address = '';
    const { fetch, opened, lookedUp } = leadTo(site, { lookup: () => Promise.resolve([address]) });
    for (address of addresses) {
      const url = `https://issuer.example/${encodeURIComponent(address)}`;
      assert.deepEqual(await counted(async () => await told(fetch, url)), ['network.not-public', 0], address);
    }
    assert.deepEqual([opened, lookedUp.length], [[], addresses.length]);
  });

  test('are refused where a name leads to them and to public ones', async () => {
    for (const several of [
      [PUBLIC, '127.0.0.1'],
      ['::1', PUBLIC],
      [PUBLIC, PUBLIC, PUBLIC, PUBLIC, PUBLIC, '10.0.0.1'],
    ]) {
      const { fetch, opened } = leadTo(site, { lookup: () => Promise.resolve(several) });
      assert.equal(await told(fetch, 'https://issuer.example/'), 'network.not-public');
      assert.deepEqual(opened, []);
    }
  });

  test('are not reached by a name that answers differently the second time', async () => {
    const answers = [[PUBLIC], ['127.0.0.1'], ['::1'], ['10.0.0.1']];
    const { fetch, opened, lookedUp } = leadTo(site, {
      lookup: () => Promise.resolve(answers.shift() ?? []),
    });
    const asking = async (): Promise<string> => await told(fetch, 'https://issuer.example/a');
    assert.deepEqual(await counted(asking), ['200 secret', 1]);
    // One look for one socket, to the very address that was looked at: there is no second that could differ.
    assert.deepEqual([opened, lookedUp.length], [[PUBLIC], 1]);
    for (const path of ['b', 'c', 'd']) {
      assert.equal(await told(fetch, `https://issuer.example/${path}`), 'network.not-public');
    }
    assert.deepEqual(opened, [PUBLIC]);
  });

  test('are refused by the connector too, as the client hands hosts over', async () => {
    const opened: string[] = [];
    const connect = guardedConnector({
      loopback: false,
      connectMilliseconds: 1_000,
      lookup: (name) => Promise.resolve([name]),
      open: ({ hostname }, callback) => {
        opened.push(hostname);
        callback(new Error('stop'), null);
      },
    });
    const hosts = [...loopbackHosts, ...otherHosts].map((host) => new URL(`https://${host}/`).hostname);
    for (const host of [...hosts.map((name) => name.replace(/^\[|\]$/g, '')), ...addresses]) {
      assert.equal(await connecting(connect, host), 'network.not-public', host);
    }
    assert.deepEqual(opened, []);
    assert.equal(await connecting(connect, PUBLIC), 'network.unreachable');
    assert.deepEqual(opened, [PUBLIC]);
  });

  test('are refused where a public host leads on to them', async () => {
    const targets = [...loopbackHosts, ...otherHosts].map((host) => `https://${host}:${site.port}/`);
    const schemes = [
      'http://issuer.example/',
      `http://127.0.0.1:${plain.port}/`,
      'file:///etc/passwd',
      'data:,x',
    ];
    const users = ['https://user@issuer.example/', 'https://user:word@issuer.example/'];
    const { fetch, opened } = leadTo(site);
    const all = [...targets, ...schemes, ...users, 'https://', 'gopher://issuer.example/'];
    for (const target of all) {
      const url = `https://issuer.example/to?${encodeURIComponent(target)}`;
      assert.deepEqual(await counted(async () => await told(fetch, url)), ['network.not-https', 1], target);
    }
    assert.deepEqual(opened, Array<string>(all.length).fill(PUBLIC));
  }, 30_000);

  test('are refused where a public host leads on to a name of theirs', async () => {
    const { fetch, opened } = leadTo(site, {
      lookup: (name) => Promise.resolve([name === 'issuer.example' ? PUBLIC : '127.0.0.1']),
    });
    for (const name of ['inside.issuer.example', 'localhost', 'localhost.']) {
      const url = `https://issuer.example/to?${encodeURIComponent(`https://${name}/`)}`;
      assert.equal(await told(fetch, url), 'network.not-public', name);
    }
    assert.deepEqual(opened, [PUBLIC, PUBLIC, PUBLIC]);
  });

  describe('except, for development, this very machine', () => {
    test('by https and http, by number and as localhost', async () => {
      const fetch = guardedFetch({ ca: certificate, loopback: true });
      for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '127.1']) {
        assert.equal(await told(fetch, `https://${host}:${site.port}/`), '200 secret', host);
        assert.equal(await told(fetch, `http://${host}:${plain.port}/`), '200 secret', host);
      }
      assert.equal(await told(fetch, `http://127.9.9.9:${plain.port}/`), '200 secret');
    });

    test('and no other place', async () => {
      const fetch = guardedFetch({ ca: certificate, loopback: true });
      const wrapped = ['[::ffff:127.0.0.1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[::]', '0.0.0.0'];
      for (const host of [...wrapped, ...otherHosts]) {
        const asking = async (): Promise<string> => await told(fetch, `https://${host}:${site.port}/`);
        assert.deepEqual(await counted(asking), ['network.not-https', 0], host);
      }
    });

    test('nor public names that lead to it', async () => {
      for (const name of ['issuer.example', 'localhost.issuer.example', 'localhost.']) {
        const { fetch, opened } = leadTo(site, {
          loopback: true,
          lookup: () => Promise.resolve(['127.0.0.1']),
        });
        assert.equal(await told(fetch, `https://${name}/`), 'network.not-public', name);
        assert.deepEqual(opened, []);
      }
    });

    test('nor a localhost that is another machine', async () => {
      for (const address of ['10.0.0.1', PUBLIC, '::ffff:127.0.0.1']) {
        const { fetch, opened } = leadTo(site, { loopback: true, lookup: () => Promise.resolve([address]) });
        assert.equal(await told(fetch, 'http://localhost/'), 'network.not-public', address);
        assert.deepEqual(opened, []);
      }
    });

    test('nor where a public host leads on to it', async () => {
      const { fetch, opened } = leadTo(site, { loopback: true });
      const there: Readonly<Record<string, string>> = {
        'https://127.0.0.1/': 'network.not-public',
        'https://localhost/': 'network.not-public',
        'https://[::1]/': 'network.not-public',
        'http://localhost/': 'network.not-https',
      };
      for (const [target, code] of Object.entries(there)) {
        const url = `https://issuer.example/to?${encodeURIComponent(target)}`;
        assert.equal(await told(fetch, url), code, target);
      }
      assert.deepEqual(opened, Array<string>(4).fill(PUBLIC));
    });

    test('and from https there never to http', async () => {
      const fetch = guardedFetch({ ca: certificate, loopback: true });
      const target = encodeURIComponent(`http://localhost:${plain.port}/`);
      assert.equal(await told(fetch, `https://localhost:${site.port}/to?${target}`), 'network.not-https');
      const back = encodeURIComponent(`https://localhost:${site.port}/`);
      assert.equal(await told(fetch, `http://localhost:${plain.port}/to?${back}`), '200 secret');
    });
  });

  test('and certificates are still looked at', async () => {
    const fetch = guardedFetch({ loopback: true });
    assert.equal(await told(fetch, `https://localhost:${site.port}/`), 'network.unreachable');
    const { fetch: led } = leadTo(site);
    assert.equal(await told(led, 'https://stranger.example/'), 'network.unreachable');
    assert.equal((await ask(led, 'https://issuer.example/')).status, 200);
  });
});

async function connecting(connect: buildConnector.connector, hostname: string): Promise<unknown> {
  return await new Promise((resolve) => {
    connect({ hostname, protocol: 'https:', port: '443' }, (...[error]) => {
      resolve(error === null ? 'open' : Reflect.get(error, 'code'));
    });
  });
}

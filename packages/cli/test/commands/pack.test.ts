import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { multikeyPair, multikeySigner, sign, signTrustList } from '@badgewright/openbadges';
import type { Fetch } from '@badgewright/openbadges';
import { badgewright, codesNamed, jsonLines, member, membersOf, scratch } from '../console.js';
import { later, signedAt, signedBadge, unsigned } from '../samples.js';

const now = later.slice(1);
const SITE = 'https://pinehollow.example/';
const issuer = `${SITE}issuer`;
/** Where keys may be too: that they are not there is worth knowing. */
const keySet = `${SITE}.well-known/jwks.json`;

interface Site {
  /** The file of a badge whose issuer publishes its key. */
  readonly badge: string;
  readonly folder: string;
  readonly write: ReturnType<typeof scratch>['write'];
  readonly network: () => Fetch;
  readonly asked: string[];
}

async function site(): Promise<Site> {
  const pair = await multikeyPair(new Uint8Array(32).fill(3));
  const key = `${issuer}#key-1`;
  const signer = await multikeySigner(pair, { verificationMethod: key });
  const method = {
    id: key,
    type: 'Multikey',
    controller: issuer,
    publicKeyMultibase: pair.publicKeyMultibase,
  };
  const document = JSON.stringify({ id: issuer, verificationMethod: [method], assertionMethod: [key] });
  const signed = JSON.stringify(await sign(await unsigned(signer), signer, { now: signedAt }));
  const asked: string[] = [];
  const answers: Readonly<Record<string, string>> = {
    [issuer]: document,
    'https://pinehollow.example/a': signed,
  };
  const fetch: Fetch = (url) => {
    asked.push(url);
    const body = answers[url];
    if (body === undefined && !url.startsWith(SITE)) return Promise.reject(new Error('no such host'));
    if (body === undefined) return Promise.resolve(new Response('', { status: 404 }));
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
  };
  const { folder, write } = scratch();
  return { badge: write('badge.json', signed), folder, write, network: () => fetch, asked };
}

function packed(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('pack', () => {
  test('gathers what verifying needs, and verifying does without the network then', async () => {
    const { badge, folder, network } = await site();
    const out = path.join(folder, 'pack.json');
    const finished = await badgewright(['pack', ...now, badge, '--out', out], { network });
    assert.equal(finished.code, 0);
    assert.equal(finished.err, '');
    assert.deepEqual(membersOf(member(packed(out), 'responses')), [keySet, issuer]);
    assert.equal(member(packed(out), 'created'), '2026-03-20T15:00:00.000Z');
    assert.equal((await badgewright(['verify', ...later, badge])).code, 2);
    const verified = await badgewright(['verify', ...now, '--pack', out, badge]);
    assert.equal(verified.code, 0);
    assert.match(verified.out, /offline pack/);
  });

  test('is of as many badges as are named, and each URL is in it once', async () => {
    const { badge, folder, write, network } = await site();
    write('z.ndjson', `${readFileSync(badge, 'utf8')}\n${JSON.stringify(await signedBadge())}\n`);
    const out = path.join(scratch().folder, 'pack.json');
    const { code, out: text } = await badgewright(['pack', ...now, folder, '--out', out], { network });
    assert.equal(code, 0);
    assert.match(text, /\b3 badges\b/);
    assert.deepEqual(membersOf(member(packed(out), 'responses')), [keySet, issuer]);
  });

  test('holds the badges of a table of URLs too', async () => {
    const { folder, write, network } = await site();
    const table = write('urls', 'url\nhttps://pinehollow.example/a\n');
    const out = path.join(folder, 'pack.json');
    const argv = ['pack', ...now, '--from', 'csv', table, '--out', out];
    assert.equal((await badgewright(argv, { network })).code, 0);
    const verified = await badgewright(['verify', '--json', ...now, '--from', 'csv', '--pack', out, table]);
    assert.equal(member(jsonLines(verified.out)[0], 'verdict'), 'valid');
  });

  /** A trust list whose authority publishes its key, and a network that has it too. */
  async function listed(write: Site['write'], below: Fetch): Promise<{ file: string; fetch: Fetch }> {
    const authority = 'did:web:state.example';
    const pair = await multikeyPair(new Uint8Array(32).fill(9));
    const key = `${authority}#key-1`;
    const { publicKeyMultibase } = pair;
    const method = { id: key, type: 'Multikey', controller: authority, publicKeyMultibase };
    const document = { id: authority, verificationMethod: [method], assertionMethod: [key] };
    const list = {
      format: 'badgewright-trust-list/1',
      date: '2026-01-01T00:00:00Z',
      name: 'State list',
      authority: { id: authority, name: 'The state' },
      issuers: [{ id: issuer, name: 'Pine Hollow, by the state' }],
    };
    const signer = await multikeySigner(pair, { verificationMethod: key });
    const signed = await signTrustList(list, signer, { now: signedAt });
    const headers = { 'content-type': 'application/did+json' };
    return {
      file: write('state.json', JSON.stringify(signed)),
      fetch: (url, init) =>
        url === STATE
          ? Promise.resolve(new Response(JSON.stringify(document), { headers }))
          : below(url, init),
    };
  }
  const STATE = 'https://state.example/.well-known/did.json';

  test('has the keys of whoever signed the trust lists, which are read through it', async () => {
    const { badge, folder, write, network } = await site();
    const { file, fetch } = await listed(write, network());
    const world = { network: () => fetch };
    const out = path.join(folder, 'pack.json');
    const without = path.join(folder, 'without.json');
    const argv = ['pack', ...now, badge, '--out'];
    assert.equal((await badgewright([...argv, out, '--trust', file], world)).code, 0);
    assert.equal((await badgewright([...argv, without], world)).code, 0);
    assert.deepEqual(membersOf(member(packed(out), 'responses')), [keySet, issuer, STATE]);
    const asked = ['verify', '--json', ...now, '--trust', file, badge, '--pack'];
    const verified = await badgewright([...asked, out]);
    assert.equal(verified.code, 0);
    const [report] = jsonLines(verified.out);
    assert.equal(member(report, 'trusted', 'issuer', 'name'), 'Pine Hollow, by the state');
    const stopped = await badgewright([...asked, without]);
    assert.equal(stopped.code, 64);
    assert.deepEqual(codesNamed(stopped.err), ['trust-list.invalid']);
  });

  test('is not written where a trust list cannot be relied on', async () => {
    const { badge, folder, write, network } = await site();
    const { file } = await listed(write, network());
    const out = path.join(folder, 'pack.json');
    for (const list of [file, write('list.json', '{}')]) {
      const argv = ['pack', ...now, badge, '--out', out, '--trust', list];
      const { code, err } = await badgewright(argv, { network });
      assert.equal(code, 64);
      assert.deepEqual(codesNamed(err), ['trust-list.invalid']);
      assert.equal(existsSync(out), false);
    }
  });

  test('is signed where a key is given, and says by whom', async () => {
    const { badge, folder, network } = await site();
    const key = path.join(folder, 'key.json');
    const { out: made } = await badgewright(['keygen', '--json', '--out', key]);
    const controller = String(member(jsonLines(made)[0], 'controller'));
    const out = path.join(folder, 'pack.json');
    const { code, out: text } = await badgewright(['pack', ...now, badge, '--out', out, '--sign', key], {
      network,
    });
    assert.equal(code, 0);
    assert.ok(text.replace(/\s+/g, '').includes(controller));
    assert.equal(member(packed(out), 'issuer'), controller);
    assert.ok(!readFileSync(out, 'utf8').includes('secretKey'));
    const argv = ['verify', ...now, '--pack', out, '--pack-by'];
    assert.equal((await badgewright([...argv, controller, badge])).code, 0);
    assert.equal((await badgewright([...argv, 'did:key:z6Mk', badge])).code, 64);
  });

  test('is written also where something could not be reached, which is said', async () => {
    const { badge, folder, network } = await site();
    const out = path.join(folder, 'pack.json');
    const table = path.join(folder, 'urls.csv');
    const { write } = scratch();
    const urls = write('urls.csv', 'url\nhttps://gone.example/badge\nnone\n');
    assert.notEqual(table, urls);
    const argv = ['pack', ...now, badge, urls, 'no/such', '--out', out];
    const { code, out: text } = await badgewright(argv, { network });
    assert.equal(code, 2);
    for (const missing of ['https://gone.example/badge', 'urls.csv:3 none', 'no/such']) {
      assert.ok(text.includes(missing), missing);
    }
    assert.deepEqual(membersOf(member(packed(out), 'responses')), [keySet, issuer]);
  });

  test('lists what is missing only so far', async () => {
    const { folder, write, network } = await site();
    const rows = Array.from({ length: 50 }, (_, index) => `https://gone.example/${index}\n`);
    const table = write('urls.csv', `url\n${rows.join('')}`);
    const argv = ['pack', ...now, table, '--out', path.join(folder, 'pack.json')];
    const { out } = await badgewright(argv, { network });
    assert.ok(out.split('\n').length < 60);
    assert.match(out, /and \d+ more/);
  });

  test('never overwrites a file', async () => {
    const { badge, write, network } = await site();
    const out = write('pack.json', 'mine');
    const { code, err } = await badgewright(['pack', ...now, badge, '--out', out], { network });
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['file.exists']);
    assert.equal(readFileSync(out, 'utf8'), 'mine');
  });

  test('asks nobody anything where the key signs no pack', async () => {
    const { badge, folder, network, asked } = await site();
    const key = path.join(folder, 'key.json');
    await badgewright(['keygen', '--type', 'rsa', '--out', key]);
    const out = path.join(folder, 'pack.json');
    const { code, err } = await badgewright(['pack', ...now, badge, '--out', out, '--sign', key], {
      network,
    });
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['signer.unsuitable']);
    assert.deepEqual([asked, existsSync(out)], [[], false]);
  });

  test('is told of a server that breaks, and takes its later answer', async () => {
    const { badge, folder, network } = await site();
    const live = network();
    let count = 0;
    const breaking: Fetch = (url, init) => {
      count += 1;
      return count === 1 ? Promise.resolve(new Response('', { status: 503 })) : live(url, init);
    };
    const out = path.join(folder, 'pack.json');
    const { code } = await badgewright(['pack', ...now, badge, badge, '--out', out], {
      network: () => breaking,
    });
    assert.equal(code, 0);
    assert.equal(member(packed(out), 'responses', issuer, 'status'), 200);
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { multikeyPair, multikeySigner, signTrustList } from '@badgewright/openbadges';
import type { Fetch } from '@badgewright/openbadges';
import { badgewright, checkNamed, codesNamed, jsonLines, member, membersOf, scratch } from '../console.js';
import { keyOf, later, signedAt, signedBadge } from '../samples.js';

async function reportOn(input: object, ...options: readonly string[]): Promise<unknown> {
  const file = scratch().write('badge.json', JSON.stringify(input));
  const { out, err } = await badgewright(['verify', '--json', ...later, ...options, file]);
  assert.equal(err, '');
  return jsonLines(out)[0];
}

describe('--trust', () => {
  interface Lists {
    readonly issuer: string;
    /** Relies on the next. */
    readonly state: string;
    readonly district: string;
    readonly signed: string;
    readonly registry: string;
  }

  async function lists(): Promise<Lists> {
    const signer = await keyOf('issuer');
    const issuer = signer.controller;
    const { write } = scratch();
    const head = { format: 'badgewright-trust-list/1', date: '2026-01-01T00:00:00Z' };
    const district = {
      ...head,
      id: 'https://district.example/list',
      name: 'District list',
      authority: { name: 'The district' },
      issuers: [{ id: issuer, name: 'Pine Hollow, by the list' }],
    };
    const hash = createHash('sha256').update(JSON.stringify(district)).digest('base64');
    const trusts = [{ list: district.id, name: 'District list', digestSRI: `sha256-${hash}` }];
    const state = { ...head, name: 'State list', authority: { name: 'The state' }, issuers: [], trusts };
    const moment = '2026-01-01T00:00:00+00:00';
    const registry = {
      meta: { created: moment, updated: moment },
      registry: { [issuer]: { name: 'Pine Hollow, by the registry', url: 'https://pinehollow.example' } },
    };
    return {
      issuer,
      state: write('state.json', JSON.stringify(state)),
      district: write('district.json', JSON.stringify(district)),
      signed: write('signed.json', JSON.stringify(await signTrustList(district, signer, { now: signedAt }))),
      registry: write('registry.json', JSON.stringify(registry)),
    };
  }

  test('names the issuer by the list, and not by the badge', async () => {
    const { district, issuer } = await lists();
    const report = await reportOn(await signedBadge(), '--trust', district);
    assert.equal(member(checkNamed(report, 'trust'), 'outcome'), 'pass');
    assert.deepEqual(member(report, 'trusted', 'issuer'), { id: issuer, name: 'Pine Hollow, by the list' });
  });

  test('may rely on further lists, which are named after it', async () => {
    const { state, district } = await lists();
    const both = await reportOn(await signedBadge(), '--trust', state, '--trust', district);
    assert.deepEqual(member(both, 'trusted', 'authorities'), ['The district', 'The state']);
    const alone = await reportOn(await signedBadge(), '--trust', state);
    assert.equal(member(alone, 'trusted'), undefined);
  });

  test('may have to be signed', async () => {
    const { signed, district, issuer } = await lists();
    const report = await reportOn(await signedBadge(), '--trust', signed, '--trust-by', issuer);
    assert.equal(member(checkNamed(report, 'trust'), 'outcome'), 'pass');
    const argv = ['verify', ...later, '--trust', district, '--trust-by', issuer, 'badge.json'];
    const { code, err } = await badgewright(argv);
    assert.equal(code, 64);
    assert.match(err, /^ {2}trust\.signer$/m);
  });

  test('may be a registry of known issuers, unless it has to be signed', async () => {
    const { registry, issuer } = await lists();
    const report = await reportOn(await signedBadge(), '--trust', registry);
    assert.equal(member(report, 'trusted', 'issuer', 'name'), 'Pine Hollow, by the registry');
    const argv = ['verify', ...later, '--trust', registry, '--trust-by', issuer, 'badge.json'];
    const { code, err } = await badgewright(argv);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['option.misused']);
  });

  test('as a registry goes with no other list, wherever it stands', async () => {
    const { registry, district } = await lists();
    for (const files of [
      ['--trust', registry, '--trust', district],
      ['--trust', registry, '--trust', registry],
      ['--trust', district, '--trust', registry],
    ]) {
      const { code, out, err } = await badgewright(['verify', ...later, ...files, 'badge.json']);
      assert.deepEqual([code, out], [64, '']);
      assert.deepEqual(codesNamed(err), ['option.misused']);
      assert.ok(err.replace(/\s+/g, '').includes(registry));
    }
  });

  test('as a registry with a fault is told by that fault', async () => {
    const { issuer } = await lists();
    const { write } = scratch();
    const meta = { updated: '2026-01-01T00:00:00+00:00' };
    for (const [content, reason] of [
      [{ meta, registry: { [issuer]: {} } }, 'trust.malformed'],
      [{ meta: {}, registry: {} }, 'trust.malformed'],
      [{ registry: {} }, 'trust.version'],
    ] as const) {
      const file = write('registry.json', JSON.stringify(content));
      const { code, err } = await badgewright(['verify', ...later, '--trust', file, 'badge.json']);
      assert.equal(code, 64);
      assert.deepEqual(codesNamed(err), ['trust-list.invalid']);
      assert.deepEqual(err.match(/^ {2}(?:trust|input)\.\S+$/gm), [`  ${reason}`]);
    }
  });

  test('names the issuer in the row of each badge, whatever the badge says', async () => {
    const { district } = await lists();
    const { folder, write } = scratch();
    const badge = write('badge.json', JSON.stringify(await signedBadge()));
    const out = path.join(folder, 'rows.ndjson');
    await badgewright(['verify', ...later, '--trust', district, '--out', out, badge]);
    const [row] = jsonLines(readFileSync(out, 'utf8'));
    assert.equal(member(row, 'trustedIssuer'), 'Pine Hollow, by the list');
    assert.deepEqual(membersOf(row).slice(6, 8), ['issuerId', 'trustedIssuer']);
    const plain = path.join(folder, 'plain.ndjson');
    await badgewright(['verify', ...later, '--out', plain, badge]);
    assert.equal(member(jsonLines(readFileSync(plain, 'utf8'))[0], 'trustedIssuer'), undefined);
  });

  test('asks this very machine for the key of its signer only for development', async () => {
    const site = 'https://127.0.0.1:8443/authority';
    const pair = await multikeyPair(new Uint8Array(32).fill(5));
    const key = `${site}#key-1`;
    const { publicKeyMultibase } = pair;
    const method = { id: key, type: 'Multikey', controller: site, publicKeyMultibase };
    const document = { id: site, verificationMethod: [method], assertionMethod: [key] };
    const signer = await multikeySigner(pair, { verificationMethod: key });
    const list = {
      format: 'badgewright-trust-list/1',
      date: '2026-01-01T00:00:00Z',
      name: 'State list',
      authority: { name: 'The state' },
      issuers: [{ id: (await keyOf('issuer')).controller, name: 'Pine Hollow, by the state' }],
    };
    const { write } = scratch();
    const trust = write('state.json', JSON.stringify(await signTrustList(list, signer, { now: signedAt })));
    const badge = write('badge.json', JSON.stringify(await signedBadge()));
    const network = (): Fetch => () =>
      Promise.resolve(
        new Response(JSON.stringify(document), { headers: { 'content-type': 'application/json' } }),
      );
    const argv = ['verify', '--json', ...later.slice(1), '--trust', trust, badge];
    assert.equal((await badgewright(argv, { network })).code, 64);
    const { code, out } = await badgewright([...argv, '--dev-loopback'], { network });
    assert.equal(code, 0);
    assert.equal(member(jsonLines(out)[0], 'trusted', 'issuer', 'name'), 'Pine Hollow, by the state');
  });

  test('is asked for the issuer of every badge of a run', async () => {
    const { district } = await lists();
    const { folder, write } = scratch();
    for (const name of ['a', 'b']) write(name, JSON.stringify(await signedBadge()));
    const { out } = await badgewright(['verify', '--json', ...later, '--trust', district, folder]);
    assert.deepEqual(
      jsonLines(out).map((line) => member(checkNamed(line, 'trust'), 'outcome')),
      ['pass', 'pass'],
    );
  });

  test('stops the run where it cannot be used, and says why', async () => {
    const { write } = scratch();
    const argv = ['verify', ...later, 'badge.json'];
    for (const content of ['{}', 'no JSON', '[]']) {
      const { code, out, err } = await badgewright([...argv, '--trust', write('list', content)]);
      assert.deepEqual([code, out], [64, '']);
      assert.deepEqual(codesNamed(err), ['trust-list.invalid']);
    }
    const { code, err } = await badgewright([...argv, '--trust', 'no/such']);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['file.unreadable']);
  });
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { makePack, sign, signPack } from '@badgewright/openbadges';
import type { Fetch, JsonObject } from '@badgewright/openbadges';
import type { NetworkOptions } from '../../src/index.js';
import { commandCodes } from '../../src/print/command-codes.js';
import { commandWords } from '../../src/print/words.js';
import { badgewright, checkNamed, codesNamed, codesOf, jsonLines, member, scratch } from '../console.js';
import { keyOf, later, recordOf, shown, signedAt, signedBadge, unsigned } from '../samples.js';

async function reportOn(input: object, ...options: readonly string[]): Promise<unknown> {
  const file = scratch().write('badge.json', JSON.stringify(input));
  const { out, err } = await badgewright(['verify', '--json', ...later, ...options, file]);
  assert.equal(err, '');
  return jsonLines(out)[0];
}

describe('options that do not go together', () => {
  test.each([
    [['--format', 'csv'], '--out'],
    [['--resume'], '--out'],
    [['--out', 'rows'], '--format'],
    [['--out', 'rows.xlsx'], '--format'],
    [['--out', 'rows.csv', '--html', 'a.html'], '--html'],
    [['--out', 'rows.csv', '--trace', '--json'], '--trace'],
    [['--trace'], '--json'],
    [['--pack-by', 'did:key:z6Mk'], '--pack'],
    [['--trust-by', 'did:key:z6Mk'], '--trust'],
    [['--lang', 'de'], 'en'],
    [['--from', 'json'], 'csv'],
    [['--format', 'pdf', '--out', 'a'], 'csv'],
    [['--recipient', 'ada@school.example'], 'emailAddress='],
    [['--recipient', '=x'], 'emailAddress='],
    [['--clock-skew', '-1'], '86400'],
    [['--clock-skew', '86401'], '86400'],
    [['--clock-skew', '1.5'], '86400'],
  ])('%j', async (options, word) => {
    const { code, out, err } = await badgewright(['verify', ...options, 'badge.json']);
    assert.deepEqual([code, out], [64, '']);
    assert.ok(err.includes(word), err);
  });
});

describe('--lang', () => {
  test('is the language of the report, and not taken from elsewhere', async () => {
    const file = scratch().write('badge.json', JSON.stringify(await signedBadge()));
    const outs = ['en', 'es', 'fr'].map((lang) => badgewright(['verify', ...later, '--lang', lang, file]));
    const [english, ...others] = (await Promise.all(outs)).map(({ out }) => out.split('\n')[3]);
    assert.equal(new Set([english, ...others]).size, 3);
    assert.equal((await badgewright(['verify', ...later, file])).out.split('\n')[3], english);
  });
});

describe('--recipient', () => {
  test('asks whose badge it is', async () => {
    const holder = (await keyOf('holder')).controller;
    const mine = await reportOn(await signedBadge(), '--recipient', `id=${holder}`);
    assert.deepEqual(
      [member(mine, 'verdict'), member(checkNamed(mine, 'recipient'), 'outcome')],
      ['valid', 'pass'],
    );
    const other = await reportOn(await signedBadge(), '--recipient', 'id=did:key:z6Mk=x');
    assert.equal(member(other, 'verdict'), 'invalid');
    assert.ok(codesOf(other).includes('recipient.mismatch'));
  });
});

describe('--clock-skew', () => {
  test('lets a badge be in force a little early', async () => {
    const { '@context': context, ...badge } = await unsigned(await keyOf('issuer'));
    const early = { '@context': context, ...badge, validFrom: '2026-06-01T00:00:30Z' };
    const signed = await sign(early, await keyOf('issuer'), { now: signedAt });
    assert.equal(member(await reportOn(signed), 'verdict'), 'invalid');
    assert.equal(member(await reportOn(signed, '--clock-skew', '29'), 'verdict'), 'invalid');
    assert.equal(member(await reportOn(signed, '--clock-skew', '30'), 'verdict'), 'valid');
  });
});

describe('--trace', () => {
  test('shows the canonical forms', async () => {
    const report = await reportOn(await signedBadge(), '--trace');
    assert.equal(member(report, 'trace', 0, 'algorithm'), 'SHA-256');
    assert.match(String(member(report, 'trace', 0, 'hash')), /^[0-9a-f]{64}$/);
    assert.equal(member(await reportOn(await signedBadge()), 'trace'), undefined);
  });
});

describe('--html', () => {
  test('writes the report on one badge as a page, beside what is printed', async () => {
    const { folder, write } = scratch();
    const file = write('badge.json', JSON.stringify(await signedBadge()));
    const html = path.join(folder, 'report.html');
    const { code, out } = await badgewright(['verify', ...later, '--lang', 'fr', '--html', html, file]);
    assert.equal(code, 0);
    assert.match(out, /^VALIDE /);
    const page = readFileSync(html, 'utf8');
    assert.ok(page.startsWith('<!doctype html>'));
    assert.ok(page.includes('<html lang="fr">'));
    assert.ok(page.includes('badge.json'));
    const again = await badgewright(['verify', ...later, '--html', html, file]);
    assert.equal(again.code, 64);
    assert.deepEqual(codesNamed(again.err), ['file.exists']);
    assert.equal(readFileSync(html, 'utf8'), page);
  });

  test('says how old the pack is and who signed it, in the language', async () => {
    const { folder, write } = scratch();
    const file = write('badge.json', JSON.stringify(await signedBadge()));
    const issuer = await keyOf('issuer');
    const plain = makePack(new Map(), { created: new Date('2026-03-10T12:00:00Z') });
    const signed = await signPack(plain, issuer, { now: signedAt });
    const pack = write('pack.json', JSON.stringify(signed));
    for (const [lang, label] of [
      ['en', 'Offline pack'],
      ['es', 'Paquete sin conexión'],
      ['fr', 'Paquet hors ligne'],
    ] as const) {
      const html = path.join(folder, `${lang}.html`);
      await badgewright(['verify', ...later, '--lang', lang, '--pack', pack, '--html', html, file]);
      const page = readFileSync(html, 'utf8');
      const line = commandWords[lang].pack('2026-03-10T12:00:00.000Z', 10, issuer.controller);
      for (const text of [label, line]) assert.ok(page.includes(text), text);
      await badgewright(['verify', ...later, '--lang', lang, '--html', `${html}.html`, file]);
      assert.ok(!readFileSync(`${html}.html`, 'utf8').includes(label));
    }
  });

  test('tells the command’s own codes in the language', async () => {
    const html = path.join(scratch().folder, 'report.html');
    const zip = scratch().write('a.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0));
    await badgewright(['verify', ...later, '--lang', 'es', '--html', html, zip]);
    const page = readFileSync(html, 'utf8');
    assert.ok(page.includes(commandCodes.es['archive.malformed'].means));
    assert.ok(page.includes(commandCodes.es['archive.malformed'].action));
  });

  test('is not for several', async () => {
    const { write } = scratch();
    const file = write('badge.json', JSON.stringify(await signedBadge()));
    const html = path.join(scratch().folder, 'report.html');
    for (const names of [[file, file], [write('b', '{"a":1}\n{"b":1}\n')]]) {
      const { code, err } = await badgewright(['verify', ...later, '--html', html, ...names]);
      assert.equal(code, 64);
      assert.deepEqual(codesNamed(err), ['option.misused']);
      assert.equal(existsSync(html), false);
    }
  });
});

describe('the network', () => {
  const issuerUrl = 'https://pinehollow.example/issuer';

  async function badge(): Promise<JsonObject> {
    const issuer = await keyOf('issuer');
    const statement = await unsigned(issuer);
    const profile = { id: issuerUrl, type: ['Profile'], name: 'Pine Hollow' } as const;
    const signer = { ...issuer, verificationMethod: `${issuerUrl}#key` };
    return await sign({ ...statement, issuer: profile }, signer, { now: signedAt });
  }

  test('is there by default, and not with --offline or --pack', async () => {
    const { write } = scratch();
    const file = write('badge.json', JSON.stringify(await badge()));
    const pack = write('pack.json', JSON.stringify(makePack(new Map(), { created: signedAt })));
    const asked: string[] = [];
    const given: NetworkOptions[] = [];
    const network = (options: NetworkOptions): Fetch => {
      given.push(options);
      return (url) => {
        asked.push(url);
        return Promise.reject(new Error('not there'));
      };
    };
    const now = later.slice(1);
    await badgewright(['verify', ...now, '--dev-loopback', file], { network });
    assert.ok(asked.includes(issuerUrl));
    assert.ok(given.every(({ loopback }) => loopback));
    asked.length = 0;
    given.length = 0;
    for (const options of [['--offline'], ['--pack', pack], ['--offline', '--pack', pack]]) {
      assert.equal((await badgewright(['verify', ...now, ...options, file], { network })).code, 2);
    }
    assert.deepEqual([asked, given], [[], []]);
    await badgewright(['verify', ...now, file], { network });
    assert.deepEqual(
      given.map(({ loopback }) => loopback),
      [false, false],
    );
  });
});

describe('--pack', () => {
  test('is dated and signed in the heading and in JSON', async () => {
    const issuer = await keyOf('issuer');
    const plain = makePack(new Map(), { created: new Date('2026-03-10T12:00:00Z') });
    const signed = await signPack(plain, issuer, { now: signedAt });
    const { write } = scratch();
    const file = write('badge.json', JSON.stringify(await signedBadge()));
    const packs = [write('plain', JSON.stringify(plain)), write('signed', JSON.stringify(signed))];
    const outs: string[] = [];
    for (const pack of packs) outs.push((await badgewright(['verify', ...later, '--pack', pack, file])).out);
    assert.match(
      outs[0] ?? '',
      /^VALID.*\nA badge.*\nFrom an offline pack of 2026-03-10T12:00:00.*\(10 days/,
    );
    assert.ok(outs[1]?.replace(/\s+/g, ' ').includes(`signed by ${issuer.controller}.`));
    const created = '2026-03-10T12:00:00.000Z';
    const reports = packs.map((pack) => reportOn({}, '--pack', pack));
    assert.deepEqual(
      (await Promise.all(reports)).map((report) => member(report, 'pack')),
      [
        { created, signer: null },
        { created, signer: issuer.controller },
      ],
    );
  });

  test('must be signed by whom --pack-by says', async () => {
    const issuer = await keyOf('issuer');
    const pack = await signPack(makePack(new Map(), { created: signedAt }), issuer, { now: signedAt });
    const { write } = scratch();
    const argv = ['verify', ...later, '--pack', write('pack', JSON.stringify(pack))];
    const file = write('badge.json', JSON.stringify(await signedBadge()));
    assert.equal((await badgewright([...argv, '--pack-by', issuer.controller, file])).code, 0);
    const { code, out, err } = await badgewright([
      ...argv,
      '--pack-by',
      (await keyOf('other')).controller,
      file,
    ]);
    assert.deepEqual([code, out], [64, '']);
    assert.deepEqual(codesNamed(err), ['pack.invalid']);
    assert.match(err, /^ {2}pack\.signer$/m);
  });
});

test('a record and a presentation are one badge each: they have one report', async () => {
  for (const input of [await recordOf([await signedBadge()]), await shown([await signedBadge()])]) {
    const report = await reportOn(input);
    assert.equal(member(report, 'source'), undefined);
    assert.equal(member(report, 'contents', 'length'), 1);
  }
});

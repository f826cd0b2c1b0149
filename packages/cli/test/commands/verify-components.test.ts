import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { sign } from '@badgewright/openbadges';
import type { AchievementCredential, Fetch, JsonObject } from '@badgewright/openbadges';
import { decisiveOptions } from '../../src/batch/decisive-options.js';
import { nodeIo } from '../../src/index.js';
import {
  badgewright,
  checkNamed,
  codesNamed,
  codesOf,
  fixture,
  jsonLines,
  member,
  scratch,
} from '../console.js';
import { keyOf, later, signedAt, unsigned } from '../samples.js';

const corpus = fixture('credentials');
const inCorpus = (slug: string, name: string): string => path.join(corpus, slug, name);
const parts = ['component-1.json', 'component-2.json', 'component-3.txt'].map((name) =>
  inCorpus('stack-valid', name),
);
const stack = inCorpus('stack-valid', 'input.json');

function withParts(...files: readonly string[]): readonly string[] {
  return files.flatMap((file) => ['--component', file]);
}

describe('--component', () => {
  test('names the badges on which a stack rests, in whatever form they are', async () => {
    const { code, out, err } = await badgewright([
      'verify',
      '--json',
      ...later,
      stack,
      ...withParts(...parts),
    ]);
    assert.deepEqual([code, err], [0, '']);
    const [report] = jsonLines(out);
    assert.equal(member(checkNamed(report, 'contents'), 'outcome'), 'pass');
  });

  test('takes several files at once, beside those of another of its kind', async () => {
    const [first = '', ...others] = parts;
    for (const named of [parts, [first, '--component', ...others]]) {
      const { code, err } = await badgewright(['verify', ...later, stack, '--component', ...named]);
      assert.deepEqual([code, err], [0, '']);
    }
    // Whatever follows it is a component, so that nothing is left to verify.
    const last = await badgewright(['verify', ...later, '--component', ...parts, stack]);
    assert.deepEqual([last.code, last.out], [64, '']);
  });

  test('names each of several that are missing at its place, and none of them above the places', async () => {
    const named = await badgewright(['verify', ...later, stack, '--component', parts[0] ?? '']);
    assert.equal(named.code, 2);
    const from = named.out.slice(named.out.lastIndexOf('  component.missing\n'));
    const [heading = ''] = from.split('→');
    assert.doesNotMatch(heading, /“/u);
    const places = [...from.replaceAll(/\s+/gu, ' ').matchAll(/→ at (\/evidence\/\d): “([^”]+)”/gu)];
    assert.deepEqual(
      places.map(([, at]) => at),
      ['/evidence/1', '/evidence/2'],
    );
    assert.equal(new Set(places.map(([, , name]) => name)).size, 2);
  });

  test('says which badge is missing, or was withdrawn, to people', async () => {
    const [first = '', , third = ''] = parts;
    const missing = await badgewright(['verify', ...later, stack, ...withParts(first, third)]);
    assert.equal(missing.code, 2);
    assert.ok(missing.out.replaceAll(/\s+/gu, ' ').includes('“Planning small-group reading”'));
    const folder = 'stack-with-revoked';
    const argv = [
      ...['verify', '--now', '2026-06-01T00:00:00Z', '--lang', 'es', '--pack', inCorpus(folder, 'pack.json')],
      inCorpus(folder, 'input.json'),
      ...withParts(...parts.map((file) => inCorpus(folder, path.basename(file)))),
    ];
    const revoked = await badgewright(argv);
    assert.equal(revoked.code, 1);
    assert.ok(
      revoked.out
        .replaceAll(/\s+/gu, ' ')
        .includes('«Planning small-group reading»: La credencial fue retirada'),
    );
  });

  test('names files that can be read, and no more of them than are verified', async () => {
    const { write } = scratch();
    const missing = await badgewright(['verify', ...later, stack, '--component', 'nowhere.json']);
    assert.equal(missing.code, 64);
    assert.deepEqual(codesNamed(missing.err), ['file.unreadable']);
    const many = await badgewright([
      'verify',
      ...later,
      stack,
      ...withParts(...Array<string>(201).fill(parts[0] ?? '')),
    ]);
    assert.equal(many.code, 64);
    assert.deepEqual(codesNamed(many.err), ['option.misused']);
    const huge = await badgewright(['verify', ...later, stack, '--component', 'huge'], {
      read: (source, limit) =>
        source === 'huge' ? Promise.resolve({ kind: 'too-large' }) : nodeIo(process).read(source, limit),
    });
    assert.deepEqual(codesNamed(huge.err), ['file.too-large']);
    // What is no badge stands against nothing until one is missing.
    const note = write('note.txt', 'no badge');
    const { code } = await badgewright(['verify', ...later, stack, ...withParts(...parts, note)]);
    assert.equal(code, 0);
    const { out } = await badgewright(['verify', '--json', ...later, stack, '--component', note]);
    assert.ok(codesOf(jsonLines(out)[0]).includes('component.unreadable'));
  });

  test('is explained', async () => {
    const { out } = await badgewright(['verify', '--help']);
    assert.match(out, /--component <file\.\.\.>/u);
  });

  test('decides rows by what the files hold, so a run is gone on with by the same ones', () => {
    const told = (component: readonly string[], ...digests: readonly string[]): string | undefined =>
      decisiveOptions(
        { lang: 'en', component },
        new Map(digests.map((one, at) => [component[at] ?? '', one])),
      )['--component'];
    assert.equal(told(['a', 'b'], '1', '2'), told(['c', 'd'], '1', '2'));
    assert.notEqual(told(['a', 'b'], '1', '2'), told(['a', 'b'], '1', '3'));
    assert.notEqual(told(['a'], '1'), told([]));
  });
});

describe('a pack for a stack', () => {
  const LIST = 'https://pinehollow.example/list';
  const HOME = 'https://pinehollow.example/badges/1';

  async function sealed(edit: (badge: AchievementCredential) => object): Promise<JsonObject> {
    const issuer = await keyOf('issuer');
    const badge = { ...(await unsigned(issuer)) };
    return await sign({ ...badge, ...edit(badge) }, issuer, { now: signedAt });
  }

  test('has what its components need, and those that stand at their own address', async () => {
    const entry = { credentialStatus: { id: LIST, type: '1EdTechRevocationList' } };
    const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
    const handed = await sealed((badge) => ({ ...entry, '@context': [...badge['@context'], EXTENSIONS] }));
    const published = await sealed(() => ({ id: HOME }));
    const whole = await sealed(({ credentialSubject: { achievement, ...subject } }) => ({
      id: 'urn:example:stack',
      credentialSubject: {
        ...subject,
        achievement: { ...achievement, achievementType: 'ext:MicroCredentialStack' },
      },
      evidence: [handed['id'], HOME].map((id) => ({ id, type: ['Evidence'], genre: 'component' })),
    }));
    const list = {
      id: LIST,
      type: ['1EdTechRevocationList'],
      issuer: (await keyOf('issuer')).controller,
      revokedCredential: [],
      revokedCredentials: [],
    };
    const pages: Readonly<Record<string, object>> = { [LIST]: list, [HOME]: published };
    const site: Fetch = (url) =>
      Promise.resolve(Response.json(pages[url] ?? {}, { status: pages[url] === undefined ? 404 : 200 }));
    const { folder, write } = scratch();
    const [badge, component, pack] = [
      write('whole.json', JSON.stringify(whole)),
      write('part.json', JSON.stringify(handed)),
      path.join(folder, 'pack.json'),
    ];
    const made = await badgewright(['pack', badge, '--component', component, '--out', pack], {
      network: () => site,
    });
    assert.deepEqual([made.code, made.err], [0, '']);
    const { responses } = JSON.parse(readFileSync(pack, 'utf8')) as { responses: object };
    assert.deepEqual(Object.keys(responses), [HOME, LIST]);
    const argv = ['verify', '--pack', pack, badge, '--component', component];
    assert.equal((await badgewright(argv)).code, 0);
  });
});

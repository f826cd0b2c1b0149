import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { multikeyPair, multikeySigner, sign } from '@badgewright/openbadges';
import type { AchievementCredential } from '@badgewright/openbadges';
import { describe, test } from 'vitest';
import {
  badgewright,
  checkNamed,
  codesIn,
  codesNamed,
  fixture,
  jsonLines,
  member,
  scratch,
} from '../console.js';

const now = '2026-07-15T09:00:00Z';
const stack = fixture('stacks/performance-assessment.json');

const pair = await multikeyPair(new Uint8Array(32).fill(7));
const signer = await multikeySigner(pair);
const stranger = await multikeySigner(await multikeyPair(new Uint8Array(32).fill(9)));

/** A badge of a micro-credential of the stack. */
function credential(slug: string, changes: object = {}): AchievementCredential {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `https://pinehollow.example/badges/${slug}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: signer.controller, type: ['Profile'], name: 'Pine Hollow' },
    validFrom: '2026-03-01T12:00:00Z',
    awardedDate: '2026-03-01T12:00:00Z',
    credentialSubject: {
      id: 'did:example:educator-1',
      type: ['AchievementSubject'],
      achievement: {
        id: `https://pinehollow.example/mc/${slug}`,
        type: ['Achievement'],
        name: slug,
        description: 'What it is about.',
        criteria: { narrative: 'How it is earned.' },
        version: '1.0.0',
      },
    },
    ...changes,
  };
}

const slugs = ['performance-task', 'scoring-guide', 'student-work-analysis', 'language-access'];

/** A folder with the badges of the whole stack, and what was put into it besides. */
async function desk(changes: Readonly<Record<string, object>> = {}) {
  const { folder, write } = scratch();
  for (const slug of slugs)
    write(`${slug}.json`, JSON.stringify(await sign(credential(slug, changes[slug]), signer)));
  const at = (name: string) => path.join(folder, name);
  const files = slugs.map((slug) => at(`${slug}.json`));
  const key = write('key.json', JSON.stringify(pair), 0o600);
  const issuer = write('issuer.json', JSON.stringify({ name: 'Pine Hollow' }));
  const run = (...argv: readonly string[]) => badgewright(['stack', ...argv, '--offline', '--now', now]);
  const signing = ['--key', key, '--issuer', issuer, '--out', at('stack.json')];
  return { at, write, files, run, signing };
}

function sources(report: unknown, name: string): readonly unknown[] {
  const list = member(report, name);
  return (Array.isArray(list) ? list : []).map((one) =>
    path.basename(String(member(one, 'source')), '.json'),
  );
}

describe('stack progress', () => {
  test('a complete stack ends with 0, and is told in words and as JSON', async () => {
    const { run, files } = await desk();
    const words = await run('progress', stack, ...files);
    assert.equal(words.code, 0);
    assert.ok(words.out.includes('“Assessing through performance” is complete: 4 badges count.'));
    const [report] = jsonLines((await run('progress', stack, ...files, '--json')).out);
    assert.equal(member(report, 'outcome'), 'complete');
    assert.deepEqual(sources(report, 'used'), [
      'performance-task',
      'student-work-analysis',
      'scoring-guide',
      'language-access',
    ]);
    assert.equal(member(report, 'used', 0, 'verified'), undefined);
    assert.deepEqual(codesIn(member(report, 'remarks')), ['stack.issuer-unchecked']);
  });

  test('what is missing ends with 1, with the shortest way to finish', async () => {
    const { run, files } = await desk();
    const { code, out } = await run('progress', stack, ...files.slice(0, 2), '--json');
    assert.equal(code, 1);
    const [report] = jsonLines(out);
    assert.equal(member(report, 'next', 'steps', 'length'), 2);
    assert.equal(member(report, 'next', 'isShortest'), true);
    assert.deepEqual(
      [0, 1].map((index) => member(report, 'missing', index, 'needs')),
      [1, 1],
    );
    assert.equal((await run('progress', stack)).code, 1);
  });

  test('a badge in the wrong order does not count, and the reason has its code', async () => {
    const { run, files } = await desk({ 'student-work-analysis': { awardedDate: '2026-02-01T00:00:00Z' } });
    const { code, out } = await run('progress', stack, ...files);
    assert.equal(code, 1);
    assert.deepEqual(codesNamed(out), ['stack.badge-order']);
  });

  test('what is not valid does not count, and is listed with why', async () => {
    const { run, files, write } = await desk({ 'scoring-guide': { validUntil: '2026-04-01T00:00:00Z' } });
    const forged = write('forged.json', JSON.stringify(credential('scoring-guide')));
    const { code, out } = await run('progress', stack, ...files, forged, '--json');
    assert.equal(code, 1);
    const [report] = jsonLines(out);
    assert.deepEqual(sources(report, 'refused'), ['scoring-guide', 'forged']);
    assert.deepEqual(member(report, 'refused', 0, 'codes'), ['validity.expired']);
    assert.deepEqual(
      [0, 1].map((index) => member(report, 'refused', index, 'verdict')),
      ['invalid', 'invalid'],
    );
  });

  test('what could not be checked leaves the answer open: 2', async () => {
    const { run, files } = await desk({
      'scoring-guide': {
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: '7',
          statusListCredential: 'https://pinehollow.example/status/1',
        },
      },
    });
    const { code, out } = await run('progress', stack, ...files, '--json');
    assert.equal(code, 2);
    assert.equal(member(jsonLines(out)[0], 'refused', 0, 'verdict'), 'indeterminate');
  });

  test('badges of different people are not counted together', async () => {
    const subject = { ...credential('scoring-guide').credentialSubject, id: 'did:example:somebody' };
    const { run, files } = await desk({ 'scoring-guide': { credentialSubject: subject } });
    const open = await run('progress', stack, ...files, '--json');
    assert.equal(open.code, 2);
    assert.deepEqual(codesIn(member(jsonLines(open.out)[0], 'doubts')), ['stack.earner-differs']);
    const asked = await run(
      'progress',
      stack,
      ...files,
      '--recipient',
      'id=did:example:educator-1',
      '--json',
    );
    assert.equal(asked.code, 1);
    assert.deepEqual(member(jsonLines(asked.out)[0], 'refused', 0, 'codes'), ['recipient.mismatch']);
  });

  test('a stack inside another is read from --stacks, and names from --definitions', async () => {
    const { run, files, write } = await desk();
    const inner: unknown = JSON.parse(readFileSync(stack, 'utf8'));
    const id = 'https://pinehollow.example/stacks/outer';
    const rule = {
      kind: 'all',
      of: [
        { kind: 'stack', id: member(inner, 'id') },
        { kind: 'micro-credential', id: 'https://pinehollow.example/mc/small-group-reading' },
      ],
    };
    const outer = write('outer.json', JSON.stringify({ ...Object(inner), id, rule }));
    const definition = fixture('definitions/mc-1-small-group-reading.json');
    const { out } = await run(
      'progress',
      outer,
      ...files,
      '--stacks',
      stack,
      '--definitions',
      definition,
      '--json',
    );
    const [report] = jsonLines(out);
    assert.equal(sources(report, 'used').length, 4);
    const title = 'Planning small-group reading from a quick decoding check';
    assert.equal(member(report, 'next', 'steps', 0, 'component', 'title'), title);
  });

  test.each([
    ['a stack with faults', fixture('stacks/bad/count-too-large.json'), 'stack.unusable'],
    ['a stack that is not there', fixture('stacks/none.json'), 'file.unreadable'],
  ])('%s ends with 64', async (_, file, code) => {
    const { err, code: exit } = await badgewright(['stack', 'progress', file]);
    assert.equal(exit, 64);
    assert.ok(codesNamed(err).includes(code), err);
  });

  test('options that miss another one end with 64', async () => {
    for (const option of ['--pack-by', '--trust-by']) {
      assert.equal((await badgewright(['stack', 'progress', stack, option, 'did:example:1'])).code, 64);
      assert.equal((await badgewright(['stack', 'issue', stack, option, 'did:example:1'])).code, 64);
    }
    const missing = await badgewright(['stack', 'progress', stack, fixture('none.json')]);
    assert.deepEqual(codesNamed(missing.err), ['file.unreadable']);
  });
});

describe('stack issue', () => {
  const verified = async (file: string, components: readonly string[], more: readonly string[] = []) => {
    const named = components.flatMap((component) => ['--component', component]);
    const { code, out } = await badgewright([
      'verify',
      file,
      '--json',
      '--offline',
      '--now',
      now,
      ...named,
      ...more,
    ]);
    return { code, report: jsonLines(out)[0] };
  };

  test('signs a badge that verifies with its components, and not without them', async () => {
    const { run, files, signing, at } = await desk();
    const { code, out } = await run('issue', stack, ...files, ...signing, '--json');
    assert.equal(code, 0);
    assert.equal(member(jsonLines(out)[0], 'recipient'), 'did:example:educator-1');
    const badge: unknown = JSON.parse(readFileSync(at('stack.json'), 'utf8'));
    assert.equal(
      member(badge, 'credentialSubject', 'achievement', 'achievementType'),
      'ext:MicroCredentialStack',
    );
    assert.equal((await verified(at('stack.json'), files)).code, 0);
    assert.equal((await verified(at('stack.json'), files.slice(1))).code, 2);
    assert.equal((await run('issue', stack, ...files, ...signing)).code, 64);
  });

  test('the story of a component that ends later: the stack is not valid, and the report names it', async () => {
    const { run, files, signing, at, write } = await desk();
    assert.equal((await run('issue', stack, ...files, ...signing)).code, 0);
    const ended = credential('performance-task', { validUntil: '2026-07-01T00:00:00Z' });
    const newer = write('newer.json', JSON.stringify(await sign(ended, signer)));
    const { code, report } = await verified(at('stack.json'), [newer, ...files.slice(1)]);
    assert.equal(code, 1);
    const contents = checkNamed(report, 'contents');
    assert.equal(member(contents, 'outcome'), 'fail');
    assert.ok(codesIn(member(contents, 'problems')).includes('component.invalid'));
    assert.ok(
      String(member(report, 'summary')).includes('performance-task'),
      String(member(report, 'summary')),
    );
    const handed = [at('stack.json'), newer, ...files.slice(1)];
    const told = await run('progress', stack, ...handed);
    assert.equal(told.code, 1);
    assert.match(told.out, /stack\.json: Its stack\s+is\s+at\s+risk\./);
    const [progress] = jsonLines((await run('progress', stack, ...handed, '--json')).out);
    assert.equal(member(progress, 'refused', 0, 'stack', 'standing'), 'at-risk');
    assert.equal(member(progress, 'refused', 0, 'stack', 'against', 0, 'name'), 'performance-task');
  });

  test('of what is not complete nothing is signed', async () => {
    const { run, files, signing, at } = await desk();
    assert.equal((await run('issue', stack, ...files.slice(1), ...signing)).code, 1);
    assert.equal((await run('issue', stack, ...files.slice(1), ...signing, '--json')).code, 1);
    assert.throws(() => readFileSync(at('stack.json')));
  });

  test('badges of a stranger are counted only where somebody said so', async () => {
    const { run, files, signing, write, at } = await desk();
    const theirs = { id: stranger.controller, type: ['Profile'], name: 'Somebody' };
    const foreign = write(
      'foreign.json',
      JSON.stringify(await sign(credential('scoring-guide', { issuer: theirs }), stranger)),
    );
    const held = [foreign, ...files.filter((file) => !file.includes('scoring-guide'))];
    const refused = await run('issue', stack, ...held, ...signing);
    assert.deepEqual([refused.code, codesNamed(refused.err)], [64, ['option.misused']]);
    const own: unknown = JSON.parse(readFileSync(stack, 'utf8'));
    const issuers = [signer.controller, stranger.controller];
    const named = write('named.json', JSON.stringify({ ...Object(own), issuers }));
    assert.equal((await run('issue', named, ...held, ...signing)).code, 0);
    assert.equal((await verified(at('stack.json'), held)).code, 0);
  });

  test('whose badge it is must be known, and must be theirs', async () => {
    const { run, files, signing, at } = await desk();
    const other = await run('issue', stack, ...files, ...signing, '--to', 'did:example:somebody');
    assert.deepEqual([other.code, codesNamed(other.err)], [64, ['argument.invalid']]);
    const id = 'urn:uuid:0d5c6c3c-7f4c-4b59-9f0f-6f4b4f8f1a01';
    assert.equal(
      (await run('issue', stack, ...files, ...signing, '--to', 'did:example:educator-1', '--id', id)).code,
      0,
    );
    assert.equal(member(JSON.parse(readFileSync(at('stack.json'), 'utf8')), 'id'), id);
  });
});

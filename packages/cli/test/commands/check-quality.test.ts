import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'vitest';

import { badgewright, codesIn, codesNamed, fixture, jsonLines, member, scratch } from '../console.js';
import { failing, mc1, mc1Text, objectOf, ratingText, stackText, warned } from '../quality-files.js';

/** The rules of findings, in order. */
function rulesIn(findings: unknown): readonly unknown[] {
  return Array.isArray(findings) ? findings.map((finding: unknown) => member(finding, 'rule')) : [];
}

describe('findings', () => {
  test('warnings and remarks are printed and change nothing', async () => {
    const { code, out } = await badgewright(['check', scratch().write('mc.json', warned())]);
    assert.equal(code, 0);
    assert.match(out, /^✓ .*mc\.json: 1 warning, 1 remark$/m);
    assert.match(out, /^ {2}Q06 warning$/m);
    assert.match(out, /^ {2}C08 remark$/m);
    assert.match(out, /→ at \/fee: /);
    assert.equal(out.match(/What to do:/g)?.length, 2);
  });

  test('of many places of one rule, five are printed and the others counted', async () => {
    const criteria: unknown = member(JSON.parse(mc1()), 'criteria');
    assert.ok(Array.isArray(criteria));
    const vague = criteria.map((criterion: unknown) => ({
      ...objectOf(criterion),
      kind: 'levels',
      levels: ['good', 'fair', 'strong'].map((id) => ({ id, name: id, description: `It is ${id}.` })),
      requiredLevel: 'strong',
    }));
    const { out } = await badgewright(['check', scratch().write('mc.json', mc1({ criteria: vague }))]);
    const remarks = out.slice(out.indexOf('R05 remark'));
    assert.equal(remarks.match(/→ at \/criteria/g)?.length, 5);
    assert.match(remarks, /→ and 7 more like it/);
  });

  test('what is found stands before the rule, which says what should be', async () => {
    const { out } = await badgewright(['check', scratch().write('mc.json', mc1({ level: undefined }))]);
    const places = ['M03 warning', '→ at /level: ', 'The rule: ', 'What to do: '].map((part) =>
      out.indexOf(part),
    );
    assert.ok(places.every((place) => place >= 0));
    assert.deepEqual(
      places,
      [...places].sort((one, other) => one - other),
    );
  });

  test('an error ends with 1', async () => {
    const file = scratch().write('mc.json', failing());
    const { code, out } = await badgewright(['check', file]);
    assert.equal(code, 1);
    assert.match(out, /^✗ .*mc\.json: 1 error$/m);
    assert.match(out, /^ {2}M01 error$/m);
  });

  test('as JSON: rule, family, severity, place, message and what to do', async () => {
    const { code, out } = await badgewright(['check', '--json', scratch().write('mc.json', failing())]);
    assert.equal(code, 1);
    const [line] = jsonLines(out);
    assert.equal(member(line, 'kind'), 'bad');
    assert.equal(member(line, 'document'), 'definition');
    const { out: help } = await badgewright(['check', '--help']);
    for (const name of Object.keys(objectOf(line))) assert.ok(help.includes(name), name);
    assert.deepEqual(member(line, 'problems'), []);
    const finding = objectOf(member(line, 'findings', 0));
    assert.deepEqual(Object.keys(finding).sort(), ['at', 'family', 'fix', 'message', 'rule', 'severity']);
    assert.deepEqual([finding['rule'], finding['severity'], finding['at']], ['M01', 'error', '/contact']);
    assert.deepEqual(rulesIn(member(line, 'skipped')), ['R07', 'M04']);
  });

  test.each(readdirSync(fixture('definitions')).filter((name) => name.endsWith('.json')))(
    'there are none in %s, by either profile',
    async (name) => {
      for (const profile of ['default', 'eu']) {
        const { code, out } = await badgewright([
          'check',
          '--json',
          '--profile',
          profile,
          fixture(`definitions/${name}`),
        ]);
        assert.equal(code, 0);
        assert.deepEqual(member(jsonLines(out)[0], 'findings'), []);
      }
    },
  );

  test('the profile says how grave they are', async () => {
    const file = scratch().write('mc.json', mc1({ level: undefined }));
    assert.equal((await badgewright(['check', file])).code, 0);
    assert.equal((await badgewright(['check', '--profile', 'eu', file])).code, 1);
    assert.equal((await badgewright(['check', '--profile', 'us', file])).code, 64);
  });

  test('a fault that breaks a rule names it, and is a finding too', async () => {
    const file = fixture('definitions/bad/required-level-lowest.json');
    const text = await badgewright(['check', file]);
    assert.match(text.out, /\(R02\)/);
    const { out } = await badgewright(['check', '--json', file]);
    assert.deepEqual(rulesIn(member(jsonLines(out)[0], 'findings')), ['R02']);
    assert.deepEqual(codesIn(member(jsonLines(out)[0], 'problems')), ['definition.required-level-lowest']);
  });

  test('a text in another language says which rules did not look', async () => {
    const { code, out } = await badgewright(['check', scratch().write('mc.json', mc1({ language: 'es' }))]);
    assert.equal(code, 0);
    assert.match(out, /Not looked at: C03, C04, R05, Q03, Q07\./);
    assert.match(out, /Not looked at: E03, E05, E06, E07, R03, Q05\./);
  });
});

describe('--against', () => {
  const changed = (version: string) =>
    mc1({
      version,
      passingRule: { kind: 'points', min: 8, reason: 'So that strength in one makes up for another.' },
    });

  test('finds a change that has no new version', async () => {
    const { write } = scratch();
    const earlier = write('earlier.json', mc1());
    const run = (version: string) =>
      badgewright(['check', '--json', write('later.json', changed(version)), '--against', earlier]);
    const same = await run('1.0.0');
    assert.equal(same.code, 1);
    assert.deepEqual(rulesIn(member(jsonLines(same.out)[0], 'findings')), ['M04']);
    assert.equal((await run('2.0.0')).code, 0);
  });

  test('compares versions of one definition only, and says where there is none', async () => {
    const { write } = scratch();
    const earlier = write('earlier.json', mc1());
    const other = fixture('definitions/mc-2-text-access-review.json');
    const { code, err } = await badgewright(['check', other, '--against', earlier]);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['option.misused']);
    assert.equal((await badgewright(['check', other, earlier, '--against', earlier])).code, 0);
  });

  test.each<readonly [string, string, string]>([
    ['a file that is not there', 'no/such.json', 'file.unreadable'],
    ['a file with faults', fixture('definitions/bad/no-criteria.json'), 'definition.invalid'],
  ])('%s', async (_, file, expected) => {
    const { code, err, out } = await badgewright([
      'check',
      fixture('definitions/mc-1-small-group-reading.json'),
      '--against',
      file,
    ]);
    assert.equal(code, 64);
    assert.equal(out, '');
    assert.ok(codesNamed(err.replaceAll('\n', ' ')).includes(expected));
  });
});

describe('--assessor-rubric', () => {
  test('finds a rubric that is not the published one', async () => {
    const { write } = scratch();
    const assessors = write(
      'assessors.json',
      mc1Text.replace('All groups do the same work.', 'All do the same.'),
    );
    const published = write('published.json', mc1());
    const run = (rubric: string) => badgewright(['check', '--json', published, '--assessor-rubric', rubric]);
    const differing = await run(assessors);
    assert.equal(differing.code, 1);
    assert.deepEqual(rulesIn(member(jsonLines(differing.out)[0], 'findings')), ['R07']);
    assert.equal((await run(published)).code, 0);
    const two = await badgewright(['check', published, published, '--assessor-rubric', published]);
    assert.deepEqual([two.code, codesNamed(two.err)], [64, ['option.misused']]);
  });
});

describe('stacks', () => {
  test('are held against the definitions beside them', async () => {
    const { write } = scratch();
    const known = write('stack.json', stackText('https://pinehollow.example/mc/small-group-reading'));
    const unknown = write('other.json', stackText('https://pinehollow.example/mc/unheard-of'));
    const definition = write('mc.json', mc1());
    assert.equal((await badgewright(['check', known, definition])).code, 0);
    const { code, out } = await badgewright(['check', '--json', unknown, definition]);
    assert.equal(code, 1);
    const [line] = jsonLines(out);
    assert.deepEqual([member(line, 'document'), member(line, 'kind')], ['stack', 'bad']);
    assert.deepEqual(rulesIn(member(line, 'findings')), ['S01']);
  });

  test('alone they are looked at as far as they go, and that is said', async () => {
    const file = scratch().write('stack.json', stackText('https://pinehollow.example/mc/unheard-of'));
    const { code, out } = await badgewright(['check', file]);
    assert.equal(code, 0);
    assert.match(out, /Not looked at: S01\./);
  });

  test('with faults break rules too', async () => {
    const text = stackText('https://pinehollow.example/mc/a').replace('"kind":"all"', '"kind":"sequence"');
    const { code, out } = await badgewright(['check', '--json', scratch().write('stack.json', text)]);
    assert.equal(code, 1);
    assert.deepEqual(rulesIn(member(jsonLines(out)[0], 'findings')), ['S03']);
  });
});

describe('ratings', () => {
  test('of two people who find everything met pass', async () => {
    const { write } = scratch();
    const files = [1, 2].map((person) => write(`${person}.json`, ratingText(person)));
    const { code, out } = await badgewright(['check', '--json', ...files]);
    assert.equal(code, 0);
    const result = jsonLines(out)[2];
    assert.equal(member(result, 'kind'), 'passed');
    assert.deepEqual(member(result, 'sources'), files);
    assert.equal(member(result, 'agreement', 'pairs', 0, 'agreement', 'percent'), 1);
  });

  test('with one item short do not, and the note is told as text', async () => {
    const { write } = scratch();
    const files = [write('1.json', ratingText(1)), write('2.json', ratingText(2, 'feedback-helps'))];
    const { code, out } = await badgewright(['check', ...files]);
    assert.equal(code, 1);
    assert.match(out, /1 of 11 items not met/);
    assert.match(out, /They agree in 91 % of\s+pairs of ratings; Fleiss’ kappa -0\.05\./);
    assert.match(out, /feedback-helps\n {4}→ partly: Say\[2J which\./);
  });

  test('of one person say that another is needed', async () => {
    const { write } = scratch();
    const one = write('1.json', ratingText(1));
    const { code, out } = await badgewright(['check', '--json', one]);
    assert.equal(code, 1);
    assert.deepEqual(codesIn(member(jsonLines(out)[0], 'problems')), ['quality.too-few-raters']);
    const twice = await badgewright(['check', '--json', one, write('2.json', ratingText(1))]);
    assert.deepEqual(
      jsonLines(twice.out).map((line) => codesIn(member(line, 'problems'))),
      [[], ['quality.same-rater']],
    );
  });
});

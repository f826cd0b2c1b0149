import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { toCredential } from '../../src/index.js';
import { decideOn, edited, stories } from '../fixtures.js';
import { approvedIn, goodStories, options } from './approved.js';
import type { Edit, FactsJson } from '../fixtures.js';

describe('evidence', () => {
  test('is the title, genre and digest of each artefact', () => {
    const approved = approvedIn('groupWork');
    const { evidence } = toCredential(approved, options);
    assert.deepEqual(
      evidence,
      approved.submission.artefacts.map(({ title, digestSRI, mediaType }, index) => ({
        type: ['Evidence'],
        name: title,
        genre: ['correspondence', 'plan', 'log'][index],
        digestSRI,
        mediaType,
      })),
    );
  });

  test('names what a carried level was given for, beside what took its place', () => {
    const { submission, reviews } = stories.fallsShort.facts();
    const carried: readonly Edit[] = [0, 1].flatMap((index): readonly Edit[] => [
      [`/reviews/${index}/criteria`, [{ criterion: 'c3', level: 'proficient' }]],
    ]);
    const facts = edited<FactsJson>(
      { ...stories.passes.facts(), earlier: [{ submission, reviews }] },
      ...carried,
    );
    const decision = decideOn(facts, stories.passes.at);
    assert.ok(decision.kind === 'approved');
    const digests = toCredential(decision, options).evidence?.map(({ digestSRI }) => digestSRI) ?? [];
    const [first, second] = [decision.earlier?.[0]?.submission, decision.submission].map(
      (attempt) => attempt?.artefacts.map(({ digestSRI }) => digestSRI) ?? [],
    );
    // c1, c2 and c4 are carried; together they read every requirement.
    assert.deepEqual(digests, [...new Set([...(second ?? []), ...(first ?? [])])]);
    assert.ok(digests.length > (second?.length ?? 0));
    // Where all is scored anew, nothing of the first attempt is in the badge.
    const anew = decideOn({ ...stories.passes.facts(), earlier: facts.earlier }, stories.passes.at);
    assert.ok(anew.kind === 'approved');
    assert.deepEqual(
      toCredential(anew, options).evidence?.map(({ digestSRI }) => digestSRI),
      second,
    );
  });

  test('leaves out a media type that is not stated', () => {
    const { evidence } = toCredential(
      approvedIn('groupWork', ['/submission/artefacts/0/mediaType']),
      options,
    );
    assert.deepEqual(Object.keys(evidence?.[0] ?? {}), ['type', 'name', 'genre', 'digestSRI']);
  });

  test('keeps the files and the people private', () => {
    for (const story of goodStories) {
      const approved = approvedIn(story);
      const text = JSON.stringify(toCredential(approved, options));
      const { submission, reviews } = approved;
      const secrets = [
        submission.id,
        submission.earner.id,
        ...reviews.flatMap(({ id, assessor }) => [id, assessor.id]),
        ...reviews.flatMap(({ criteria }) => criteria.flatMap(({ feedback }) => feedback ?? [])),
        ...submission.responses.map(({ digestSRI }) => digestSRI),
      ];
      for (const secret of secrets) assert.ok(!text.includes(JSON.stringify(secret).slice(1, -1)), secret);
    }
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { comparableId } from '../../src/input/comparable-id.js';

const uuid = 'urn:uuid:aaaaaaaa-0000-4000-8000-000000000001';

describe('ids of one thing', () => {
  test.each([
    ['https://a.example/mc/%61', 'https://a.example/mc/a'],
    ['https://a.example/mc/%7e', 'https://a.example/mc/~'],
    ['https://a.example/mc/%c3%a9', 'https://a.example/mc/é'],
    ['HTTPS://A.Example:443/x/../mc', 'https://a.example/mc'],
    ['https://a.example', 'https://a.example/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    [uuid.toUpperCase(), uuid],
    [`${uuid.toUpperCase()}#A`, `${uuid}#A`],
    ['URN:Badge:a%2f', 'urn:badge:a%2F'],
  ])('%s is %s', (one, other) => {
    assert.equal(comparableId(one), comparableId(other));
  });

  test.each([
    ['https://a.example/mc/%2f', 'https://a.example/mc//'],
    ['https://a.example/mc', 'https://a.example/mc/'],
    ['https://a.example/MC', 'https://a.example/mc'],
    ['https://a.example/mc', 'https://a.example/mc#'],
    ['https://a.example/mc', 'http://a.example/mc'],
    ['urn:badge:A', 'urn:badge:a'],
    ['did:web:A.example', 'did:web:a.example'],
    ['did:key:z6Mk#a', 'did:key:z6Mk'],
    [`${uuid}0`, `${uuid.toUpperCase()}0`],
  ])('%s is not %s', (one, other) => {
    assert.notEqual(comparableId(one), comparableId(other));
  });

  test('what is no id, or a very long one, is compared as it is written', () => {
    const long = `https://A.example/${'a'.repeat(9000)}`;
    for (const id of ['HTTPS://', 'HTTPS://A.example/ b', 'a', '', long]) assert.equal(comparableId(id), id);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { FetchFailure } from '@badgewright/openbadges/node';
import type { Fetch } from '@badgewright/openbadges';
import { readBadgeAt } from '../../src/batch/read-url.js';
import { deskWith } from './items.js';

const url = 'https://pinehollow.example/badge';

async function read(text: string, fetch: Fetch | undefined, loopback = false): Promise<string> {
  const answer = await readBadgeAt(text, deskWith({ fetch, loopback }));
  return answer.kind === 'problem' ? answer.problem.code : Buffer.from(answer.input).toString();
}

function answering(body: string | ReadableStream | null, init: ResponseInit = {}): Fetch {
  return () => Promise.resolve(new Response(body, init));
}

describe('a badge at a URL', () => {
  test('is what is answered, whatever its type', async () => {
    assert.equal(await read(url, answering('{}', { headers: { 'content-type': 'text/plain' } })), '{}');
    assert.equal(await read(url, answering('<svg/>')), '<svg/>');
    assert.equal(await read(url, answering(null)), '');
  });

  test('is asked for without the fragment', async () => {
    assert.equal(await read(`${url}#a`, (asked) => Promise.resolve(new Response(asked))), url);
  });

  test.each<readonly [string, Fetch, string]>([
    ['nothing there', answering('', { status: 404 }), 'network.absent'],
    ['nothing there any more', answering('', { status: 410 }), 'network.absent'],
    ['a server that broke', answering('', { status: 500 }), 'network.status'],
    ['a redirect that was not followed', answering(null, { status: 304 }), 'network.status'],
    ['a refusal', () => Promise.reject(new Error(`token=secret`)), 'network.unreachable'],
    [
      'an address that is not public',
      () => Promise.reject(new FetchFailure('network.not-public', 'refused')),
      'network.not-public',
    ],
    [
      'an answer that is too large',
      () => Promise.reject(new FetchFailure('network.too-large', 'refused')),
      'network.too-large',
    ],
    [
      'a code of the platform',
      () => Promise.reject(Object.assign(new Error('reset'), { code: 'ECONNRESET' })),
      'network.unreachable',
    ],
    ['a page for people', answering('\n<!DOCTYPE html>\n<title>Badge</title>'), 'url.page'],
    ['another page', answering('<html lang="en">'), 'url.page'],
  ])('%s', async (_, fetch, code) => {
    assert.equal(await read(url, fetch), code);
  });

  test('is given up beyond what is read, however it comes', async () => {
    let pieces = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pieces += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    assert.equal(await read(url, answering(endless)), 'network.too-large');
    assert.ok(pieces < 20);
  });

  test('is given up where the answer breaks off, or is none', async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
    assert.equal(await read(url, answering(broken)), 'network.unreachable');
    const odd = new ReadableStream({ pull: (controller) => controller.enqueue('text') });
    assert.equal(await read(url, answering(odd)), 'network.unreachable');
  });

  test.each([
    ['http://pinehollow.example/badge', 'network.not-https'],
    ['file:///etc/passwd', 'network.not-https'],
    ['data:application/json,{}', 'network.not-https'],
    ['https://user:word@pinehollow.example/', 'network.not-https'],
    ['pinehollow.example/badge', 'row.malformed'],
    ['', 'row.malformed'],
    [`${url}?${'x'.repeat(2_000)}`, 'row.malformed'],
  ])('%s is not asked for', async (text, code) => {
    const fetch: Fetch = () => assert.fail('was asked for');
    assert.equal(await read(text, fetch), code);
  });

  test('on this machine by http only for development', async () => {
    const local = 'http://localhost:8080/badge';
    assert.equal(await read(local, answering('{}')), 'network.not-https');
    assert.equal(await read(local, answering('{}'), true), '{}');
  });

  test('is not asked for without a network', async () => {
    assert.equal(await read(url, undefined), 'network.offline');
  });
});

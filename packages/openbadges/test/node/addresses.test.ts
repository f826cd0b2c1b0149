import assert from 'node:assert/strict';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, test } from 'vitest';
import { isLoopbackAddress, isPublicAddress } from '../../src/node/addresses.js';
import { addresses } from './forbidden.js';

/** Ranges of the IANA registry of special-purpose IPv4 addresses, and what else no server of the public has. */
const special4: Readonly<Record<string, string>> = {
  '0.0.0.0/8': 'this network, RFC 791',
  '10.0.0.0/8': 'private use, RFC 1918',
  '100.64.0.0/10': 'shared address space, RFC 6598',
  '127.0.0.0/8': 'loopback, RFC 1122',
  '169.254.0.0/16': 'link-local, RFC 3927',
  '172.16.0.0/12': 'private use, RFC 1918',
  '192.0.0.0/24': 'IETF protocol assignments, RFC 6890',
  '192.0.2.0/24': 'documentation, RFC 5737',
  '192.31.196.0/24': 'AS112, RFC 7535',
  '192.52.193.0/24': 'AMT, RFC 7450',
  '192.88.99.0/24': 'deprecated 6to4 relays, RFC 7526',
  '192.168.0.0/16': 'private use, RFC 1918',
  '192.175.48.0/24': 'AS112, RFC 7534',
  '198.18.0.0/15': 'benchmarking, RFC 2544',
  '198.51.100.0/24': 'documentation, RFC 5737',
  '203.0.113.0/24': 'documentation, RFC 5737',
  '224.0.0.0/4': 'multicast, RFC 5771',
  '240.0.0.0/4': 'reserved and limited broadcast, RFC 1112 and 919',
  '168.63.129.16/32': 'the host of virtual machines in one cloud; in no registry',
};

/** Ranges of the IANA registry of special-purpose IPv6 addresses that lie inside the global unicast space. */
const special6: Readonly<Record<string, string>> = {
  '2001::/23': 'IETF protocol assignments: Teredo, benchmarking, AMT, ORCHID and others, RFC 2928',
  '2001:db8::/32': 'documentation, RFC 3849',
  '2002::/16': '6to4, RFC 3056',
  '2620:4f:8000::/48': 'AS112, RFC 7534',
  '3fff::/20': 'documentation, RFC 9637',
};

/** Those outside: the whole space outside has not been given out. */
const outside6: readonly string[] = [
  '::1/128',
  '::/128',
  '::/96',
  '::ffff:0:0/96',
  '::ffff:0:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '100:0:0:1::/64',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];

interface Range {
  readonly first: bigint;
  readonly last: bigint;
}

/** Arithmetic of its own: no library reads these. */
function numberOf4(text: string): bigint {
  return text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function numberOf6(text: string): bigint {
  const [head = '', tail] = text.split('::');
  const [left, right] = [head, tail ?? ''].map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(8 - (left?.length ?? 0) - (right?.length ?? 0)).fill('0');
  const groups = [...(left ?? []), ...(tail === undefined ? [] : zeros), ...(right ?? [])];
  return groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

function rangeOf(cidr: string): Range {
  const [address = '', prefix = ''] = cidr.split('/');
  const is4 = address.includes('.');
  const size = 1n << BigInt((is4 ? 32 : 128) - Number(prefix));
  const first = is4 ? numberOf4(address) : numberOf6(address);
  return { first, last: first + size - 1n };
}

const [ranges4, ranges6] = [special4, special6].map((table) => Object.keys(table).map(rangeOf));
const globalUnicast = rangeOf('2000::/3');

function isIn(number: bigint, { first, last }: Range): boolean {
  return number >= first && number <= last;
}

function expected4(number: bigint): boolean {
  return ranges4?.every((range) => !isIn(number, range)) === true;
}

function expected6(number: bigint): boolean {
  return isIn(number, globalUnicast) && ranges6?.every((range) => !isIn(number, range)) === true;
}

function text4(number: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((number >> shift) & 255n)).join('.');
}

function text6(number: bigint): string {
  const shifts = [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n];
  return shifts.map((shift) => ((number >> shift) & 65_535n).toString(16)).join(':');
}

/** Any number, and those about the ends of the ranges, where mistakes are. */
function numbers(bits: number, ranges: readonly Range[]): fc.Arbitrary<bigint> {
  const most = (1n << BigInt(bits)) - 1n;
  const ends = ranges.flatMap(({ first, last }) => [first, last]);
  const near = fc
    .tuple(fc.constantFrom(...ends), fc.bigInt({ min: -3n, max: 3n }))
    .map(([end, step]) => end + step)
    .filter((number) => number >= 0n && number <= most);
  const inside = fc.constantFrom(...ranges).chain(({ first, last }) => fc.bigInt({ min: first, max: last }));
  return fc.oneof(fc.bigInt({ min: 0n, max: most }), near, inside);
}

const all4 = Object.keys(special4).map(rangeOf);
const all6 = [...Object.keys(special6), ...outside6, '2000::/3'].map(rangeOf);

describe('a public address', () => {
  test('of IPv4 is in no range of the registry', () => {
    fc.assert(
      fc.property(numbers(32, all4), (number) => isPublicAddress(text4(number)) === expected4(number)),
      { numRuns: 20_000 },
    );
  });

  test('of IPv6 is of the global unicast space and in no range of the registry, however it is written', () => {
    fc.assert(
      fc.property(numbers(128, all6), (number) => {
        const plain = text6(number);
        const short = new URL(`http://[${plain}]/`).hostname.slice(1, -1);
        const spellings = [
          plain,
          short,
          plain.toUpperCase(),
          plain.replace(/\b[0-9a-f]{1,3}\b/g, (group) => group.padStart(4, '0')),
        ];
        return spellings.every((text) => isPublicAddress(text) === expected6(number));
      }),
      { numRuns: 20_000 },
    );
  });

  test('is one of no special kind to another table, and all others are but a few', () => {
    const text = fc.oneof(numbers(32, all4).map(text4), numbers(128, all6).map(text6));
    fc.assert(
      fc.property(text, (address) => {
        const isUnicast = ipaddr.parse(address).range() === 'unicast';
        if (isPublicAddress(address)) return isUnicast;
        const isKnown =
          address === '168.63.129.16' || (address.includes(':') && !isIn(numberOf6(address), globalUnicast));
        return !isUnicast || isKnown;
      }),
      { numRuns: 20_000 },
    );
  });

  test('is not the first, the last or any in the middle of a range, and the neighbours of some are', () => {
    for (const { first, last } of all4) {
      for (const number of [first, last, (first + last) / 2n])
        assert.equal(isPublicAddress(text4(number)), false);
    }
    for (const cidr of [...Object.keys(special6), ...outside6]) {
      const { first, last } = rangeOf(cidr);
      for (const number of [first, last, (first + last) / 2n]) {
        assert.equal(isPublicAddress(text6(number)), false, text6(number));
      }
    }
    for (const neighbour of [
      '9.255.255.255',
      '11.0.0.0',
      '172.15.255.255',
      '172.32.0.0',
      '126.255.255.255',
      '168.63.129.17',
    ]) {
      assert.equal(isPublicAddress(neighbour), true, neighbour);
    }
    for (const neighbour of [
      '2001:200::',
      '2001:db7:ffff::1',
      '2001:db9::',
      '2003::',
      '3ffe:ffff::1',
      '2620:4f:8001::',
    ]) {
      assert.equal(isPublicAddress(neighbour), true, neighbour);
    }
  });

  test('is one that servers have', () => {
    for (const address of ['1.1.1.1', '8.8.8.8', '93.184.215.14', '185.199.108.153'])
      assert.ok(isPublicAddress(address));
    for (const address of ['2606:4700::1111', '2a00:1450:4001:82a::200e', '2400:cb00::1'])
      assert.ok(isPublicAddress(address));
  });

  test('is none of the forms that hide one', () => {
    for (const address of addresses) assert.equal(isPublicAddress(address), false, address);
    for (const text of [
      '8.8.8',
      '134744072',
      '0x8.8.8.8',
      '08.8.8.8',
      '8.8.8.8/32',
      '[2606:4700::1111]',
      ' 8.8.8.8',
      'a.example',
    ]) {
      assert.equal(isPublicAddress(text), false, text);
    }
  });
});

describe('an address of this very machine', () => {
  test('is 127.0.0.0/8 or ::1, and no form that wraps one', () => {
    for (const address of ['127.0.0.1', '127.0.0.0', '127.255.255.255', '::1', '0:0:0:0:0:0:0:1']) {
      assert.equal(isLoopbackAddress(address), true, address);
    }
    for (const address of [
      '126.255.255.255',
      '128.0.0.0',
      '0.0.0.0',
      '::',
      '::2',
      '::ffff:127.0.0.1',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '::1%lo',
      'localhost',
      '127.1',
      '',
    ]) {
      assert.equal(isLoopbackAddress(address), false, address);
    }
  });

  test('is never a public one', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          numbers(32, [rangeOf('127.0.0.0/8')]).map(text4),
          numbers(128, [rangeOf('::1/128')]).map(text6),
        ),
        (address) => !(isLoopbackAddress(address) && isPublicAddress(address)),
      ),
    );
  });
});

import assert from 'node:assert/strict';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { JsonValue } from '../../../src/model/json.js';
import { canonicalJson } from '../../../src/proof/suites/jcs.js';

describe('canonicalJson', () => {
  test('writes the example of RFC 8785, §3.2.4', () => {
    const value = {
      // eslint-disable-next-line no-loss-of-precision -- the RFC's own numbers
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    assert.equal(
      canonicalJson(value),
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('sorts members by UTF-16 units (RFC 8785, §3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      1: 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const values = [...canonicalJson(value).matchAll(/:"([^"]*)"/g)].map(([, text]) => text);
    assert.deepEqual(values, [
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test('writes numbers as RFC 8785, Appendix B, does', () => {
    const samples: readonly (readonly [bits: string, text: string])[] = [
      ['0000000000000000', '0'],
      ['8000000000000000', '0'],
      ['0000000000000001', '5e-324'],
      ['8000000000000001', '-5e-324'],
      ['7fefffffffffffff', '1.7976931348623157e+308'],
      ['4340000000000000', '9007199254740992'],
      ['4430000000000000', '295147905179352830000'],
      ['44b52d02c7e14af5', '9.999999999999997e+22'],
      ['44b52d02c7e14af6', '1e+23'],
      ['444b1ae4d6e2ef4f', '999999999999999900000'],
      ['444b1ae4d6e2ef50', '1e+21'],
      ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
      ['3eb0c6f7a0b5ed8d', '0.000001'],
      ['41b3de4355555553', '333333333.3333332'],
      ['becbf647612f3696', '-0.0000033333333333333333'],
      ['43143ff3c1cb0959', '1424953923781206.2'],
    ];
    for (const [bits, text] of samples) {
      assert.equal(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE()), text);
    }
  });

  test('leaves out what is undefined, at any depth', () => {
    assert.equal(canonicalJson({ b: undefined, a: [{ c: undefined, d: 1 }] }), '{"a":[{"d":1}]}');
  });

  test('is JSON that says the same, and the same for any order of members', () => {
    const shuffled = (value: JsonValue): JsonValue =>
      JSON.parse(JSON.stringify(value), (_key, member: JsonValue) =>
        typeof member === 'object' && member !== null && !Array.isArray(member)
          ? Object.fromEntries(Object.entries(member).reverse())
          : member,
      ) as JsonValue;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as JsonValue;
        const text = canonicalJson(json);
        assert.deepEqual(JSON.parse(text), json);
        assert.equal(canonicalJson(shuffled(json)), text);
      }),
    );
  });

  test('is what another implementation writes', async () => {
    const suite = createVerifyCryptosuite();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const json = JSON.parse(JSON.stringify(value)) as JsonValue;
        assert.equal(canonicalJson(json), await suite.canonize(json));
      }),
    );
  });
});

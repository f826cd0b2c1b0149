import assert from 'node:assert/strict';
import { hex } from '@scure/base';
import { describe, test } from 'vitest';
import { environment } from '../../src/environment.js';
import { readMultikey, writeMultikey } from '../../src/keys/multikey.js';
import { readSecretMultikey } from '../../src/keys/secret-multikey.js';
import { multikeySigner } from '../../src/keys/signer.js';
import type { JsonObject } from '../../src/model/json.js';
import { canonicalize } from '../../src/proof/graph/canonicalize.js';
import { disclose } from '../../src/proof/sd/disclose.js';
import { ecdsaSd2023 } from '../../src/proof/sd/ecdsa-sd-2023.js';
import { hashOf } from '../../src/proof/hash.js';
import { makeBaseValue, openBase } from '../../src/proof/sd/base.js';
import { selectStatements, verifierLabels } from '../../src/proof/sd/graph.js';
import { labelsIn, linesOf, relabel } from '../../src/proof/sd/labels.js';
import { readProofValue, writeBaseValue, writeDerivedValue } from '../../src/proof/sd/proof-value.js';
import type { BaseValue, DerivedValue } from '../../src/proof/sd/proof-value.js';
import { selectJson } from '../../src/proof/sd/select.js';
import { partition } from '../../src/proof/sd/signatures.js';
import { CITIZENSHIP } from './ecdsa-sd-vector.js';
import type { GroupMap, Keys, Raw, Vector } from './ecdsa-sd-vector.js';
import { isReferenceThere, referenceJson, referenceText } from './reference.js';

const folder = 'vectors/vc-di-ecdsa/';

function raw({ baseSignature, publicKey, signatures }: BaseValue | DerivedValue): Raw {
  return {
    baseSignature: hex.encode(baseSignature),
    publicKey: writeMultikey(publicKey),
    signatures: signatures.map((signature) => hex.encode(signature)),
  };
}

function mapped(group: GroupMap): readonly string[] {
  return group.value.map(([, statement]) => statement);
}

describe.skipIf(!isReferenceThere).each(['employ', 'prc'])(
  'the ecdsa-sd-2023 vector of the W3C (%s)',
  (name) => {
    const read = <K extends keyof Vector>(step: K): Vector[K] =>
      referenceJson(`${folder}ecdsa-sd-2023/${name}/${step}.json`) as Vector[K];
    const env = environment({
      now: new Date('2023-08-15T23:36:38Z'),
      contexts: { 'https://w3id.org/citizenship/v4rc1': CITIZENSHIP },
    });
    const { loadContext } = env;
    const pointersOf = (kind: 'Mandatory' | 'Selective'): readonly string[] =>
      referenceJson(`${folder}${name === 'prc' ? 'prCred' : name}${kind}.json`) as readonly string[];

    function given() {
      const keys = referenceJson(`${folder}ecdsa-sd-2023/SDKeyMaterial.json`) as Keys;
      const secret = readSecretMultikey(keys.proofKeyPair.secretKeyMultibase) ?? assert.fail('no secret key');
      const { proof, ...document } = read('addSignedSDBase');
      const { '@context': _, ...options } = read('addProofConfig');
      return {
        keys,
        proof,
        task: { document, options, mandatoryPointers: pointersOf('Mandatory'), loadContext },
        secrets: { hmacKey: hex.decode(keys.hmacKeyString.toLowerCase()), secretKey: secret.secret },
      };
    }

    function proofValueOf({ proof }: JsonObject): BaseValue | DerivedValue {
      const value = readProofValue(Reflect.get(Object(proof), 'proofValue'));
      assert.ok(value.kind === 'ok');
      return value.value;
    }

    test('base proof: canonical statements, with labels that follow from the HMAC key', async () => {
      const { task, secrets } = given();
      const canonical = await canonicalize(task.document, loadContext);
      assert.ok(canonical.kind === 'ok');
      assert.deepEqual(linesOf(canonical.value), read('addBaseDocCanon'));
      const { graph } = await openBase(task, secrets.hmacKey);
      assert.deepEqual(graph.statements, read('addBaseDocHMACCanon'));
    });

    test('base proof: statements in groups, hashes of options and mandatory statements', async () => {
      const { task, secrets } = given();
      for (const { pointer, value } of read('addPointerValues')) {
        assert.deepEqual(Reflect.get(selectJson(task.document, [pointer]), pointer.slice(1)), value);
      }
      const base = await openBase(task, secrets.hmacKey);
      const groups = read('addBaseTransform');
      assert.deepEqual(task.mandatoryPointers, groups.mandatoryPointers);
      assert.deepEqual(base.mandatory, mapped(groups.mandatory));
      assert.deepEqual(base.others, mapped(groups.nonMandatory));
      assert.deepEqual(
        base.mandatoryIndexes,
        groups.mandatory.value.map(([index]) => index),
      );
      const canonicalOptions = referenceText(`${folder}ecdsa-sd-2023/${name}/addProofConfigCanon.txt`);
      assert.equal(base.options.trim(), canonicalOptions.trim());
      assert.deepEqual(
        {
          proofHash: hex.encode(hashOf(base.options, 'SHA-256')),
          mandatoryHash: hex.encode(hashOf(base.mandatory.join(''), 'SHA-256')),
        },
        read('addHashData'),
      );
    });

    test('base proof: every signature, and the value byte for byte', async () => {
      const { task, secrets, keys, proof } = given();
      const issuer = await multikeySigner(keys.baseKeyPair);
      const value = await makeBaseValue(task, (data) => issuer.sign(data), secrets);
      const expected = read('addRawBaseSignatureInfo');
      assert.deepEqual({ ...raw(value), mandatoryPointers: value.mandatoryPointers }, expected);
      assert.equal(writeBaseValue(value), proof['proofValue']);
    });

    test('derivation: what the base proof holds', () => {
      const value = proofValueOf(read('addSignedSDBase'));
      assert.ok('hmacKey' in value);
      const { publicKey: proofPublicKey, ...rest } = raw(value);
      const { mandatoryPointers } = value;
      assert.deepEqual(
        { ...rest, proofPublicKey, hmacKey: hex.encode(value.hmacKey), mandatoryPointers },
        read('derivedRecoveredBaseData'),
      );
    });

    test('derivation: groups, indexes and labels', async () => {
      const { task, secrets } = given();
      const { graph, mandatoryIndexes } = await openBase(task, secrets.hmacKey);
      const selective = pointersOf('Selective');
      const combined = [...task.mandatoryPointers, ...selective];
      const shown = await selectStatements(graph, combined, loadContext);
      const chosen = await selectStatements(graph, selective, loadContext);
      const others = graph.statements
        .map((_, index) => index)
        .filter((index) => !mandatoryIndexes.includes(index));
      assert.deepEqual(
        {
          combinedIndexes: shown,
          mandatoryIndexes,
          nonMandatoryIndexes: others,
          selectiveIndexes: chosen,
        },
        read('derivedGroupIndexes'),
      );
      const { groups, nquads } = read('derivedAllGroupData');
      assert.deepEqual(graph.statements, nquads);
      for (const [indexes, group] of [
        [shown, groups.combined],
        [mandatoryIndexes, groups.mandatory],
        [chosen, groups.selective],
      ] as const) {
        assert.deepEqual(
          indexes.map((index) => [index, graph.statements[index]]),
          group.matching.value,
        );
      }
      const labels = await verifierLabels(
        selectJson(task.document, combined),
        { graph, pointers: combined },
        loadContext,
      );
      assert.ok(labels.kind === 'ok');
      assert.deepEqual(labels.value, new Map(read('derivedDisclosureData').labelMap.value));
    });

    test('derivation: the disclosed document and its proof, byte for byte', async () => {
      const disclosed = await disclose(read('addSignedSDBase'), pointersOf('Selective'), env);
      assert.deepEqual(disclosed, read('derivedRevealDocument'));
      const { proof, ...document } = disclosed;
      assert.deepEqual(document, read('derivedUnsignedReveal'));
      const value = proofValueOf({ proof });
      assert.ok('labels' in value);
      const { adjMandatoryIndexes } = read('derivedAdjMandatoryIndexes');
      assert.deepEqual(value.mandatoryIndexes, adjMandatoryIndexes);
      assert.deepEqual(raw(value).signatures, read('derivedAdjSignatures').filteredSignatures);
      const { labelMap, ...rest } = read('derivedDisclosureData');
      assert.deepEqual({ ...raw(value), mandatoryIndexes: value.mandatoryIndexes }, rest);
      assert.deepEqual(value.labels, new Map(labelMap.value));
      assert.equal(writeDerivedValue(value), read('derivedRevealDocument').proof['proofValue']);
    });

    test('verification: what is recovered from the disclosed document', async () => {
      const { proof, ...document } = read('derivedRevealDocument');
      const value = proofValueOf({ proof });
      assert.ok('labels' in value);
      const { labelMap, ...rest } = read('verifyDerivedProofValue');
      assert.deepEqual({ ...raw(value), mandatoryIndexes: value.mandatoryIndexes }, rest);
      assert.deepEqual(value.labels, new Map(labelMap));
      const canonical = await canonicalize(document, loadContext);
      assert.ok(canonical.kind === 'ok');
      const lines = linesOf(canonical.value);
      assert.deepEqual(labelsIn(lines), new Set(value.labels.keys()));
      const statements = relabel(lines, value.labels);
      assert.deepEqual(statements, read('verifyNQuads'));
      const parts = partition(statements, value.mandatoryIndexes);
      const expected = read('verifyCreateVerifyData');
      assert.deepEqual(parts.others, expected.nonMandatory);
      assert.equal(hex.encode(hashOf(parts.mandatory.join(''), 'SHA-256')), expected.mandatoryHash);
    });

    test('verification: the disclosed document verifies, a changed one and the base proof do not', async () => {
      const expected = { purpose: 'assertionMethod', signer: undefined } as const;
      const { proof, ...document } = read('derivedRevealDocument');
      const facts = await ecdsaSd2023.verify({ document, proof, expected }, env);
      assert.ok(facts.kind === 'ok');
      const reading = readMultikey(given().keys.baseKeyPair.publicKeyMultibase);
      assert.ok(reading.kind === 'key');
      assert.deepEqual(facts.value.publicKey, reading.key);
      const changed = { ...document, validUntil: '2039-12-03T00:00:00Z' };
      const misfit = await ecdsaSd2023.verify({ document: changed, proof, expected }, env);
      assert.ok(misfit.kind === 'bad');
      assert.equal(misfit.problems[0].code, 'proof.signature');
      const { proof: base, ...whole } = read('addSignedSDBase');
      const undisclosed = await ecdsaSd2023.verify({ document: whole, proof: base, expected }, env);
      assert.ok(undisclosed.kind === 'unknown');
      assert.equal(undisclosed.problems[0].code, 'proof.not-disclosed');
    });
  },
);

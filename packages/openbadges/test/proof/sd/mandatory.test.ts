import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { mandatoryPointers } from '../../../src/proof/sd/mandatory.js';
import { badge, changed } from './badge.js';

const ofBadge = [
  '/name',
  '/issuer',
  '/validFrom',
  '/validUntil',
  '/awardedDate',
  '/credentialSubject/achievement',
  '/credentialSubject/result',
];

describe('mandatoryPointers', () => {
  test('are those of a badge that it has', () => {
    assert.deepEqual(mandatoryPointers(badge), ofBadge);
  });

  test('have all evidence of a stack, whose components it names', () => {
    const stack = changed(badge, (copy) => {
      const achievement = copy['credentialSubject']?.['achievement'] ?? {};
      Object.assign(achievement, { achievementType: 'ext:MicroCredentialStack' });
      Object.assign(copy, { evidence: [{ type: ['Evidence'], id: 'urn:a:b', genre: 'component' }] });
    });
    const [name, issuer, from, until, awarded, ...ofSubject] = ofBadge;
    assert.deepEqual(mandatoryPointers(stack), [
      name,
      issuer,
      from,
      until,
      awarded,
      '/evidence',
      ...ofSubject,
    ]);
  });

  test('have status, refresh service, schemas and terms, but none that are empty', () => {
    const full = changed(badge, (copy) => {
      Object.assign(copy, {
        credentialStatus: { type: 'X' },
        refreshService: { type: 'X' },
        credentialSchema: [{ type: 'X' }],
        termsOfUse: [],
        name: null,
      });
    });
    assert.deepEqual(mandatoryPointers(full), [
      '/issuer',
      '/validFrom',
      '/validUntil',
      '/awardedDate',
      '/credentialStatus',
      '/refreshService',
      '/credentialSchema',
      '/credentialSubject/achievement',
      '/credentialSubject/result',
    ]);
  });

  test('have the dates of the data model 1.1', () => {
    const old = {
      type: 'VerifiableCredential',
      issuanceDate: '2026-01-01T00:00:00Z',
      expirationDate: '2027-01-01T00:00:00Z',
    };
    assert.deepEqual(mandatoryPointers(old), ['/issuanceDate', '/expirationDate']);
  });

  test('have the identifier of a subject without an id, as a scalar type allows too', () => {
    const identified = changed(badge, (copy) => {
      Reflect.deleteProperty(copy['credentialSubject'] ?? {}, 'id');
      Object.assign(copy['credentialSubject'] ?? {}, { type: 'AchievementSubject' });
    });
    assert.deepEqual(mandatoryPointers(identified), [...ofBadge, '/credentialSubject/identifier']);
  });

  test('have all of a subject that is none of an Open Badge', () => {
    for (const credentialSubject of [{ type: ['EndorsementSubject'], id: 'urn:a:b' }, [{ id: 'urn:a:b' }]]) {
      assert.deepEqual(
        mandatoryPointers({ type: ['VerifiableCredential'], issuer: 'urn:a:c', credentialSubject }),
        ['/issuer', '/credentialSubject'],
      );
    }
  });

  test('are all of a document that is no credential', () => {
    for (const type of [undefined, 'VerifiablePresentation', ['VerifiablePresentation']]) {
      assert.deepEqual(mandatoryPointers({ type, holder: 'urn:a:b' }, ['/holder']), ['']);
    }
  });

  test('have what the caller adds, each once', () => {
    const added = ['/evidence', '/issuer', '/evidence', '/credentialSubject/narrative'];
    assert.deepEqual(mandatoryPointers(badge, added), [
      ...ofBadge,
      '/evidence',
      '/credentialSubject/narrative',
    ]);
  });
});

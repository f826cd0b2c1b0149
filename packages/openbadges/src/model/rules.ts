import type { Faults } from './faults.js';
import { isArray, isObject } from './json.js';
import type { JsonObject, JsonValue } from './json.js';

/**
 * The rules of the data model that its table of classes cannot say.
 *
 * @see Open Badges 3.0, AchievementSubject, Criteria
 */
export function checkRules(credential: JsonObject, faults: Faults): void {
  const subject = credential['credentialSubject'];
  if (!isObject(subject)) return;
  checkSubject(subject, faults);
  const achievement = subject['achievement'];
  if (isObject(achievement)) checkCriteria(achievement['criteria'], faults);
}

function checkSubject(subject: JsonObject, faults: Faults): void {
  const identifier = subject['identifier'];
  const isIdentified = isObject(identifier) || (isArray(identifier) && identifier.length > 0);
  if (subject['id'] !== undefined || isIdentified) return;
  faults.add({
    code: 'model.subject-unidentified',
    message: 'The subject has neither id nor identifier.',
    at: '/credentialSubject',
    spec: 'Open Badges 3.0 §Credential Verification, step 2',
  });
}

function checkCriteria(criteria: JsonValue | undefined, faults: Faults): void {
  if (!isObject(criteria) || criteria['id'] !== undefined || criteria['narrative'] !== undefined) return;
  faults.add({
    code: 'model.criteria-empty',
    message: 'The criteria have neither id nor narrative.',
    at: '/credentialSubject/achievement/criteria',
    spec: 'Open Badges 3.0, Criteria',
  });
}

import type { ClassName } from '../class-types.js';
import type { Faults } from '../faults.js';
import { isArray, isObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { below, pointerOf } from '../path.js';
import type { Path } from '../path.js';
import { checkResultDescriptions } from './result-descriptions.js';
import { checkResults } from './results.js';

/**
 * The rules of the data model that its table of classes cannot say, for a credential of a class: that it is of no
 * other, and for a badge or a learner record those of its subject, its achievements and its results.
 *
 * @see Open Badges 3.0, AchievementSubject, Criteria, Result, ResultDescription; CLR 2.0, ClrSubject
 */
export function checkRules(name: ClassName, credential: JsonObject, faults: Faults): void {
  checkOneClass(credential['type'], faults);
  const subject = credential['credentialSubject'];
  if (name.startsWith('Endorsement') || !isObject(subject)) return;
  const isRecord = name === 'ClrCredential';
  const spec = isRecord ? 'CLR 2.0, ClrSubject' : 'Open Badges 3.0 §Credential Verification, step 2';
  checkSubject(subject, spec, faults);
  const at = '/credentialSubject/achievement';
  const achievement = subject['achievement'];
  checkAchievement(achievement, at, faults);
  if (!isRecord) checkResults(subject, '/credentialSubject', faults);
  if (!isRecord || !isArray(achievement)) return;
  achievement.forEach((item, index) => {
    checkAchievement(item, below(at, index), faults);
  });
}

/** Classes with rules of their own: where a document names two, one reader sees the one and another the other. */
const apart: readonly (readonly string[])[] = [
  ['AchievementCredential', 'OpenBadgeCredential'],
  ['EndorsementCredential'],
  ['ClrCredential'],
  ['VerifiablePresentation'],
];

function checkOneClass(type: JsonValue | undefined, faults: Faults): void {
  const names = isArray(type) ? type : [type];
  if (apart.filter((group) => group.some((name) => names.includes(name))).length < 2) return;
  const message = 'The type names classes of which a document can be only one.';
  faults.add({ code: 'model.class', message, at: '/type' });
}

function checkSubject(subject: JsonObject, spec: string, faults: Faults): void {
  const identifier = subject['identifier'];
  const isIdentified = isObject(identifier) || (isArray(identifier) && identifier.length > 0);
  if (subject['id'] !== undefined || isIdentified) return;
  const message = 'The subject has neither id nor identifier.';
  faults.add({ code: 'model.subject-unidentified', message, at: '/credentialSubject', spec });
}

function checkAchievement(achievement: JsonValue | undefined, at: Path, faults: Faults): void {
  if (!isObject(achievement)) return;
  checkCriteria(achievement, at, faults);
  checkResultDescriptions(achievement, at, faults);
}

function checkCriteria({ criteria }: JsonObject, at: Path, faults: Faults): void {
  if (!isObject(criteria) || criteria['id'] !== undefined || criteria['narrative'] !== undefined) return;
  faults.add({
    code: 'model.criteria-empty',
    message: 'The criteria have neither id nor narrative.',
    at: pointerOf(below(at, 'criteria')),
    spec: 'Open Badges 3.0, Criteria',
  });
}

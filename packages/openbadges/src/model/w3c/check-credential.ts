import { isV1p1, VCDM_1_1, VCDM_2_0 } from '../data-model.js';
import type { Faults } from '../faults.js';
import { hasForm } from '../form.js';
import { isArray, isObject } from '../json.js';
import type { JsonObject } from '../json.js';
import { below } from '../path.js';
import { checkAttachments } from './attachments.js';
import { checkDates } from './dates.js';
import { checkRelatedResource } from './related-resource.js';
import { checkText } from './texts.js';
import { checkUrl, isEmpty, memberOf, note, valuesOf } from './noted.js';
import type { Found } from './noted.js';

/**
 * The rules that the W3C data models 1.1 and 2.0 have for every credential, whatever it is about: its contexts and
 * types, ids that are URLs, subjects that something is said of, an issuer, dates in their order, names that are texts,
 * and what each thing attached to it says of itself. Every fault is noted.
 *
 * Whether types mean something in the contexts at hand is for `checkReading`.
 *
 * Codes: `model.*`.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §4 and §5; 1.1, §4 and §5
 */
export function checkCredentialRules(document: JsonObject, faults: Faults): void {
  const spec = isV1p1(document)
    ? 'W3C Verifiable Credentials Data Model 1.1'
    : 'W3C Verifiable Credentials Data Model 2.0';
  const root = { at: '', faults, spec };
  const member = (key: string): Found => memberOf(document, key, root);
  checkContext(member('@context'));
  checkType(member('type'));
  const id = member('id');
  if (!isEmpty(id)) checkUrl(id);
  checkSubjects(member('credentialSubject'));
  if (document['issuer'] === undefined)
    note('model.missing', 'A credential has an issuer.', member('issuer'));
  checkParty(member('issuer'));
  checkParty(member('holder'));
  checkText(member('name'));
  checkText(member('description'));
  checkDates(document, root);
  checkAttachments(document, root);
  checkRelatedResource(document, root);
}

function checkContext(found: Found): void {
  const { value, at } = found;
  if (value === undefined) {
    note('model.missing', 'A credential has contexts.', found);
    return;
  }
  if (isEmpty(found)) return;
  const [first, ...rest] = valuesOf({ ...found, value: isArray(value) ? value : [value] });
  if (first !== undefined && first.value !== VCDM_2_0 && first.value !== VCDM_1_1) {
    note('model.context', `The first context is not ${VCDM_2_0}.`, { ...found, at: below(at, 0) });
  }
  for (const context of rest) {
    if (isObject(context.value)) continue;
    if (typeof context.value !== 'string') note('model.type', 'Not a URL or an object.', context);
    else if (!hasForm(context.value, 'uri')) note('model.format', 'Not of the form uri.', context);
  }
}

function checkType(found: Found): void {
  if (found.value === undefined) {
    note('model.missing', 'A credential has a type.', found);
    return;
  }
  if (isEmpty(found)) return;
  const names = valuesOf(found).map(({ value }) => value);
  if (!names.every((name) => typeof name === 'string')) note('model.type', 'A type is a text.', found);
  else if (!names.includes('VerifiableCredential')) {
    note('model.class', 'The type does not name VerifiableCredential.', found);
  }
}

function checkSubjects(found: Found): void {
  if (found.value === undefined) {
    note('model.missing', 'A credential has a subject.', found);
    return;
  }
  if (isEmpty(found)) return;
  for (const subject of valuesOf(found)) {
    if (!isObject(subject.value)) note('model.type', 'Not an object.', subject);
    else if (Object.keys(subject.value).length === 0) {
      note('model.subject-empty', 'Nothing is said of the subject.', subject);
    } else checkUrl(memberOf(subject.value, 'id', subject));
  }
}

/** An issuer or holder: its URL, or an object with that as its id. */
function checkParty(found: Found): void {
  const { value } = found;
  if (value === undefined || isEmpty(found)) return;
  if (!isObject(value)) {
    checkUrl(found);
    return;
  }
  const id = memberOf(value, 'id', found);
  if (id.value === undefined) note('model.missing', 'Who issues or holds a credential has an id.', id);
  checkUrl(id);
  checkText(memberOf(value, 'name', found));
  checkText(memberOf(value, 'description', found));
}

import { isV1p1 } from '../data-model.js';
import { isArray, isObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { textIn, uriIn } from '../rules/listed.js';
import { checkUrl, isEmpty, memberOf, note, valuesOf } from './noted.js';
import type { Found } from './noted.js';

/**
 * That each resource whose content a credential pins is named once, by a URL, with a digest that is one. What is at
 * the URL is not asked here. The data model 1.1 has no such resources.
 *
 * Codes: `model.empty`, `model.missing`, `model.type`, `model.format`, `model.duplicate-id`, `model.digest`.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §5.3 "Integrity of Related Resources"
 */
export function checkRelatedResource(document: JsonObject, root: Omit<Found, 'value'>): void {
  const found = memberOf(document, 'relatedResource', root);
  if (found.value === undefined || isV1p1(document) || isEmpty(found)) return;
  const seen = new Set<string>();
  for (const one of valuesOf(found)) {
    if (!isObject(one.value)) {
      note('model.type', 'Not an object.', one);
      continue;
    }
    checkDigests(one.value, one);
    const id = memberOf(one.value, 'id', one);
    if (id.value === undefined) note('model.missing', 'A related resource has an id.', id);
    checkUrl(id);
    const url = uriIn(id.value);
    if (url === undefined) continue;
    if (seen.has(url)) note('model.duplicate-id', 'The resource is listed already.', id);
    seen.add(url);
  }
}

function checkDigests(resource: JsonObject, at: Omit<Found, 'value'>): void {
  const sri = memberOf(resource, 'digestSRI', at);
  const multibase = memberOf(resource, 'digestMultibase', at);
  if (sri.value === undefined && multibase.value === undefined) {
    note('model.missing', 'A related resource has a digest.', sri);
  }
  checkDigest(sri, SRI);
  checkDigest(multibase, MULTIBASE);
}

function checkDigest(found: Found, form: RegExp): void {
  const texts = found.value === undefined ? [] : textsIn(found.value);
  if (!texts.every((text) => form.test(text))) note('model.digest', 'Not a digest in its form.', found);
}

/** Digests by several algorithms stand in one text, or in a list of texts. */
function textsIn(value: JsonValue): readonly string[] {
  return isArray(value) && value.length > 0 ? value.map(asText) : [asText(value)];
}

/** What is no text is no digest either. */
function asText(value: JsonValue): string {
  return textIn(value) ?? '';
}

const SRI =
  /^\s*[a-z0-9]+-[A-Za-z0-9+/_-]+={0,2}(?:\?\S*)?(?:\s+[a-z0-9]+-[A-Za-z0-9+/_-]+={0,2}(?:\?\S*)?)*\s*$/;
const MULTIBASE = /^[\w+/=-]{2,}$/;

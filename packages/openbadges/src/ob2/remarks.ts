import { limits } from '../limits.js';
import { isObject, listOf, pointer } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import type { Problem } from '../problem.js';
import { idOf, isPlainHttp } from './iri.js';
import { BADGE, ISSUER } from './linked.js';
import type { Documents } from './linked.js';
import { CREATOR } from './signing-key.js';
import { wayOf } from './way.js';

/**
 * What is irregular about a badge and does not stand against it: ids of plain HTTP, which were read over https
 * instead, and a signed assertion that does not name its key.
 *
 * Codes: `assertion.http-id`, `assertion.no-creator`.
 */
export function warningsOf({ assertion, badge, issuer }: Documents): readonly Problem[] {
  const { verification } = assertion;
  const creator = isObject(verification) ? verification['creator'] : undefined;
  const way = wayOf(verification);
  const links: readonly (readonly [string, JsonValue | undefined])[] = [
    ['/id', way === 'hosted' ? assertion['id'] : undefined],
    // One that stands in a signed assertion is signed with it, and not read elsewhere.
    [BADGE, way === 'hosted' || typeof assertion['badge'] === 'string' ? assertion['badge'] : undefined],
    [ISSUER, badge?.['issuer']],
    [CREATOR, creator],
    [pointer(ISSUER, 'revocationList'), issuer?.['revocationList']],
  ];
  const byHttp = links.flatMap(([at, link]) => (isPlainHttp(idOf(link) ?? '') ? [httpId(at)] : []));
  return way === 'signed' && creator === undefined ? [...byHttp, noCreator()] : byHttp;
}

/** JSON pointers to the endorsements of a badge, at most as many as a report lists. */
export function endorsementsOf({ assertion, badge, issuer }: Documents): readonly string[] {
  const holders: readonly (readonly [string, JsonObject | undefined])[] = [
    ['', assertion],
    [BADGE, badge],
    [ISSUER, issuer],
  ];
  return holders.flatMap(([at, holder]) =>
    listOf(holder?.['endorsement'])
      .slice(0, limits.problems)
      .map((_, index) => pointer(pointer(at, 'endorsement'), index)),
  );
}

function httpId(at: string): Problem {
  const message = 'The id is one of plain HTTP; what it names was read over https from the same host.';
  return { code: 'assertion.http-id', message, at };
}

function noCreator(): Problem {
  const message =
    'The assertion does not name the key that signed it; the keys of the issuer’s profile were tried.';
  return { code: 'assertion.no-creator', message, at: CREATOR, spec: 'Open Badges 2.0, SignedBadge' };
}

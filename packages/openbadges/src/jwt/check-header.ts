import { isObject, pointer } from '../model/json.js';
import { limits } from '../limits.js';
import type { Finding } from './findings.js';
import type { VcJwt } from './read-vc-jwt.js';

/** What the Open Badges profile allows in a header. */
const ALLOWED = ['alg', 'kid', 'jwk', 'typ'];
/** Members that bring a key from elsewhere or say that the token is encrypted or packed. No reader may skip them. */
const FORBIDDEN = ['jku', 'x5u', 'x5c', 'zip', 'enc', 'epk', 'apu', 'apv', 'iv', 'tag', 'p2s', 'p2c'];
const LONGEST_KID = 2048;
const SPEC = 'Open Badges 3.0 §Create the JOSE Header';

/**
 * Holds the header of a token against its profile: what may stand in it, and that it names its key.
 * Code: `jwt.header`.
 *
 * @see Open Badges 3.0, §Create the JOSE Header; RFC 7515, §4.1
 */
export function checkHeader({ header, profile }: VcJwt): readonly Finding[] {
  const { kid, jwk, typ } = header;
  const findings = membersOf(header, profile);
  if (kid !== undefined && !isKid(kid)) {
    findings.push(fault('/header/kid', 'The kid is not a text of a readable length.'));
  }
  if (jwk !== undefined && !isObject(jwk)) findings.push(fault('/header/jwk', 'The jwk is not an object.'));
  if (profile === 'vc-jose-cose') return findings;
  if (kid === undefined && jwk === undefined) {
    findings.push(fault('/header', 'The header neither names a key nor carries one.'));
  }
  if (isKid(kid) && !ABSOLUTE.test(kid)) findings.push(deviation('/header/kid', 'The kid is not a URI.'));
  if (typ !== undefined && typ !== 'JWT') {
    findings.push(deviation('/header/typ', 'The typ is not written as JWT.'));
  }
  return findings;
}

const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** Whether a value can name a key. */
export function isKid(kid: unknown): kid is string {
  return typeof kid === 'string' && kid.length > 0 && kid.length <= LONGEST_KID;
}

/** What W3C's profile does not know it must ignore; that of Open Badges allows nothing more. */
function membersOf(header: VcJwt['header'], profile: VcJwt['profile']): Finding[] {
  const forbidden = FORBIDDEN.filter((name) => Object.hasOwn(header, name)).map((name) =>
    fault(pointer('/header', name), 'No badge is read with this member in its header.'),
  );
  if (profile === 'vc-jose-cose') return forbidden;
  const others = Object.keys(header).filter((name) => ![...ALLOWED, ...FORBIDDEN].includes(name));
  const deviations = others
    .slice(0, limits.problems)
    .map((name) =>
      deviation(pointer('/header', name.slice(0, 80)), 'The profile does not allow this member.'),
    );
  return [...forbidden, ...deviations];
}

function fault(at: string, message: string): Finding {
  return { weight: 'fault', problem: { code: 'jwt.header', message, at, spec: SPEC } };
}

function deviation(at: string, message: string): Finding {
  return { weight: 'deviation', problem: { code: 'jwt.header', message, at, spec: SPEC } };
}

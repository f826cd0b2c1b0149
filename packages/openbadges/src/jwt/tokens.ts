// What reads and verifies tokens, in one part that is loaded with the first of them.
export { readCompactJws } from './compact-jws.js';
export { vcJwtOf } from './read-vc-jwt.js';
export { verifyVcJwt } from './verify-vc-jwt.js';

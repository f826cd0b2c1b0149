// Keys that are more than what a DID such as did:key spells out: JSON Web Keys, and what is read from the network. In one
// part, which is loaded with the first of them.
export { readOwnJson } from '../network/read-own-json.js';
export { readUrl } from '../network/read-url.js';
export { readControllerDocument } from './controller-document.js';
export { readJwk } from './jwk.js';
export { readKeyDocument } from './key-document.js';
export { readKeySet } from './key-set.js';

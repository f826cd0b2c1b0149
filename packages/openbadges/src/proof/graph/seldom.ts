// What most badges need nothing of, in one part that is loaded on demand: documents that the fast processor leaves, and
// the reading of what is signed as JSON or brings contexts along.
export { checkReading } from './check-reading.js';
export { generalStatements } from './general-statements.js';
export { checkOwnRedefinitions } from './redefinitions.js';

// What only some badges need, or some verifiers ask for, in one part that is loaded on demand: pages take few large
// parts more gladly than many small ones.
export { checkComponents } from './checks/components.js';
export { checkContents } from './checks/contents.js';
export { checkEndorsements } from './checks/endorsements.js';
export { checkRecipient } from './checks/recipient.js';
export { checkRefresh } from './checks/refresh.js';
export { checkRelatedResources } from './checks/related-resources.js';
export { checkSchemas } from './checks/schemas.js';
export { checkStatus } from './checks/status.js';
export { checkTrust, isListedKey } from './checks/trust.js';
export { presentationReport } from './presentation-report.js';
export { handedOver } from './shelf.js';

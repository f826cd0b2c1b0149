// The ways of learning a status, in one part that is loaded with the first entry that needs one.
export { bitstringStatusList, statusList2021 } from './list-method.js';
export { revocationListMethod } from './revocation-list.js';

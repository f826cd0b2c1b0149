export { errorCodes } from './error-codes.js';
export type { IssueErrorCode } from './error-codes.js';
export { issue } from './issue.js';
export type { IssueDeps } from './issue.js';
export { problemCodes } from './problem-codes.js';
export type { IssueProblemCode } from './problem-codes.js';
export { memoryStore } from './store.js';
export type { Issued, IssueRecord, IssueStore } from './store.js';

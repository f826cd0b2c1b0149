/**
 * What Node has beyond browsers: a network that strangers cannot turn against the machine it runs on, and verifying on all
 * processors.
 */
export { guardedFetch } from './guarded-fetch.js';
export type { GuardedFetchOptions } from './settings.js';
export type { Lookup } from './connector.js';
export { FetchFailure } from '../network/fetch-failure.js';
export type { FailureCode } from '../network/fetch-failure.js';
export type { Fetch } from '../ports.js';
export { verifyMany } from './verify-many.js';
export type { VerifyManyOptions } from './verify-many.js';

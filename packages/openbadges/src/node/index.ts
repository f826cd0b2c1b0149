/** What Node has beyond browsers: a network that strangers cannot turn against the machine it runs on. */
export { guardedFetch } from './guarded-fetch.js';
export type { GuardedFetchOptions } from './settings.js';
export type { Lookup } from './connector.js';
export { FetchFailure } from '../network/fetch-failure.js';
export type { FailureCode } from '../network/fetch-failure.js';
export type { Fetch } from '../ports.js';

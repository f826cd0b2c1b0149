import { MessageChannel, parentPort, workerData } from 'node:worker_threads';
import type { Report } from '../verify/report.js';
import { verify } from '../verify/verify.js';
import { optionsIn } from './carried-options.js';
import type { CarriedOptions } from './carried-options.js';
import { contentOf } from './parcel.js';
import type { Parcel } from './parcel.js';
import { remoteFetch } from './remote-fetch.js';
import { packReports } from './report-parcel.js';
import type { ReportParcel } from './report-parcel.js';

/** What a thread of the pool does: it verifies a few badges, and gives their reports in order. */
export async function verifyParcels(parcels: readonly Parcel[]): Promise<ReportParcel> {
  const one = async (parcel: Parcel): Promise<Report> => await verify(contentOf(parcel), options);
  // While one waits for the network another can be looked at.
  if (options.fetch !== undefined) return packReports(await Promise.all(parcels.map(one)));
  const reports: Report[] = [];
  for (const parcel of parcels) reports.push(await one(parcel));
  return packReports(reports);
}

const { port1: own, port2: caller } = new MessageChannel();
const options = optionsIn(carried(workerData), remoteFetch(own));
parentPort?.postMessage({ fetch: caller }, [caller]);

function carried(data: unknown): CarriedOptions {
  if (isCarried(data)) return data;
  throw new Error('A thread of the pool was started without options.');
}

function isCarried(data: unknown): data is CarriedOptions {
  return typeof data === 'object' && data !== null && 'plain' in data;
}

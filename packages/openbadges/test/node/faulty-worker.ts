import type { Parcel } from '../../src/node/parcel.js';
import type { ReportParcel } from '../../src/node/report-parcel.js';
import { verifyParcels as soundly } from '../../src/node/verify-worker.js';

/** A thread that breaks off at chosen badges, each in the way that its text says. */
export async function verifyParcels(parcels: readonly Parcel[]): Promise<ReportParcel> {
  for (const parcel of parcels) if (parcel.kind === 'text') breakOff(parcel.text);
  return await soundly(parcels);
}

function breakOff(text: string): void {
  if (text === 'exit') process.exit(3);
  if (text === 'throw') throw new Error('The thread throws.');
  while (text === 'hang');
  const held: number[][] = [];
  while (text === 'swell') held.push(Array<number>(100_000).fill(held.length));
}

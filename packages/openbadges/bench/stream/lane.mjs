// One contestant of a stream in a process of its own, so that its memory is its own. It is told how many badges to
// verify, answers how long that took, and waits.
//   node lane.mjs CONTESTANT FILE-OF-PROOF-VALUES
import { clock } from '../rounds.mjs';
import { median } from '../statistics.mjs';
import { tampered } from '../supply.mjs';
import { verdicts } from './verdicts.mjs';
import { badgeTexts } from './written-badges.mjs';

const [, , contestant, file] = process.argv;
const verify = verdicts[contestant];

for await (const valid of verify(onlyTampered())) {
  if (valid) throw new Error(`${contestant} takes a badge that was tampered with`);
}
const results = verify(badgeTexts(file))[Symbol.asyncIterator]();

process.on('message', async ({ ahead, badges }) => {
  if (badges === 0) {
    await results.return?.();
    process.disconnect();
    return;
  }
  for (let taken = 0; taken < ahead; taken += 1) await next();
  process.send(await take(badges));
});
process.send('ready');

async function next() {
  const { value: valid, done } = await results.next();
  if (done || !valid) throw new Error(`${contestant} refuses a good badge`);
}

/** Verifies so many: milliseconds, and what memory was like over the last tenth of them. */
async function take(badges) {
  const resident = [];
  const begun = clock();
  for (let taken = 0; taken < badges; taken += 1) {
    await next();
    if (taken >= badges * 0.9) resident.push(process.memoryUsage.rss());
  }
  return { milliseconds: clock() - begun, resident: median(resident) };
}

async function* onlyTampered() {
  for await (const text of badgeTexts(file)) {
    yield tampered(text);
    return;
  }
}

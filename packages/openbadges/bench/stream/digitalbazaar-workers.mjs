// @digitalbazaar/vc has no batch of its own, so this is the plainest one that is fast: each worker always has a few badges
// waiting, and answers come out in order.
import { Worker } from 'node:worker_threads';

const WAITING = 8;

/** Whether each badge verifies, in order, on so many workers. */
export async function* digitalbazaarOnWorkers(texts, count) {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('digitalbazaar-worker.mjs', import.meta.url)),
  );
  try {
    const pending = [];
    let index = 0;
    for await (const text of texts) {
      pending.push(asked(workers[index % count], { index, text }));
      index += 1;
      if (pending.length >= WAITING * count) yield await pending.shift();
    }
    for (const answer of pending) yield await answer;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function asked(worker, question) {
  return new Promise((resolve) => {
    const hear = ({ index, valid }) => {
      if (index !== question.index) return;
      worker.off('message', hear);
      resolve(valid);
    };
    worker.setMaxListeners(0).on('message', hear);
    worker.postMessage(question);
  });
}

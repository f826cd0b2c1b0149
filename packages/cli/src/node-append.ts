import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

import type { Addition, FileAppended } from './io.js';
import { reasonOf } from './node-reason.js';

/** Adds to the end of a file that is as large as expected. What could not be written wholly is cut off again. */
export async function appendFile(target: string, { text, after }: Addition): Promise<FileAppended> {
  let file: FileHandle | undefined;
  try {
    // The system puts it at the end, wherever that is by then: nothing that somebody else wrote is written over.
    file = await open(target, constants.O_WRONLY | constants.O_APPEND);
    if ((await file.stat()).size !== after) return { kind: 'changed' };
    await written(file, { text, after });
    return { kind: 'appended' };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  } finally {
    await file?.close();
  }
}

type FileHandle = Awaited<ReturnType<typeof open>>;

async function written(file: FileHandle, { text, after }: Addition): Promise<void> {
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    // Where this fails too, the piece stays, and whoever reads the file is told of it.
    await file.truncate(after).catch(() => undefined);
    throw error;
  }
}

import { randomUUID } from 'node:crypto';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import type { FileCreated, FileGrown, GrowingFile, NewFile } from './io.js';
import { codeOf, reasonOf } from './node-reason.js';

/** Writes beside the target and links the finished file to its name, which fails where the name is taken. */
export async function createFile(target: string, file: NewFile): Promise<FileCreated> {
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  try {
    await writeNew(draft, file);
    if (file.replaces !== true) return { kind: await nameFinished(draft, target) };
    await rename(draft, target);
    return { kind: 'created' };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  } finally {
    // Where the draft cannot be removed it was never made, or it is a copy beside the file: no reason to fail.
    await removeFile(draft);
  }
}

/** Removes a file, if it is there and can be removed. */
export async function removeFile(target: string): Promise<void> {
  await rm(target, { force: true }).catch(() => undefined);
}

/** Opens a new file, or with `from` the one that is there, cut off after so many bytes. */
export async function growFile(target: string, from?: number): Promise<FileGrown> {
  try {
    const file = from === undefined ? await open(target, 'wx', 0o644) : await open(target, 'r+');
    if (from !== undefined) await file.truncate(from);
    return { kind: 'open', file: growingFrom(file, from ?? 0) };
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? { kind: 'exists' } : { kind: 'failed', reason: reasonOf(error) };
  }
}

type FileHandle = Awaited<ReturnType<typeof open>>;

function growingFrom(file: FileHandle, from: number): GrowingFile {
  let at = from;
  return {
    append: async (text) => {
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at);
        done += bytesWritten;
        at += bytesWritten;
      }
    },
    sync: () => file.sync(),
    close: () => file.close(),
  };
}

async function writeNew(target: string, { content, mode }: NewFile): Promise<void> {
  const handle = await open(target, 'wx', mode);
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) await handle.writeFile(content);
    else for await (const piece of content) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function nameFinished(draft: string, target: string): Promise<'created' | 'exists'> {
  try {
    await link(draft, target);
    return 'created';
  } catch (error) {
    // Some file systems know no links. Between the look and the renaming another program could take the name.
    if (codeOf(error) === 'EEXIST' || (await isThere(target))) return 'exists';
    await rename(draft, target);
    return 'created';
  }
}

async function isThere(target: string): Promise<boolean> {
  return await lstat(target).then(
    () => true,
    () => false,
  );
}

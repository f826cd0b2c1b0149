import { open, opendir, realpath, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import path from 'node:path';

import type { FileRead, FolderEntry, FolderListed, Source, SourceOpened } from './io.js';
import { reasonOf } from './node-reason.js';

/** Reads a file to its end, or gives up after `limit` bytes. */
export async function readPath(source: string, limit: number): Promise<FileRead> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(source);
    const facts = await handle.stat();
    if (facts.size > limit) return { kind: 'too-large' };
    const read = await readStream(handle.createReadStream({ autoClose: false }), limit);
    return read.kind === 'read' && process.platform !== 'win32' && facts.isFile()
      ? { ...read, mode: facts.mode & 0o777 }
      : read;
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  } finally {
    await handle?.close();
  }
}

/** Counts as it reads: a pipe or a device has no size to look at first. */
export async function readStream(stream: AsyncIterable<unknown>, limit: number): Promise<FileRead> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const bytes of bytesOf(stream)) {
      length += bytes.length;
      if (length > limit) return { kind: 'too-large' };
      chunks.push(bytes);
    }
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
  return { kind: 'read', bytes: Buffer.concat(chunks), mode: undefined };
}

/** Opens a file for reading in pieces, or says that it is a folder. */
export async function openPath(source: string): Promise<SourceOpened> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(source);
    const facts = await handle.stat();
    if (!facts.isDirectory()) return { kind: 'open', source: fileSource(handle, facts) };
    await handle.close();
    return { kind: 'folder' };
  } catch (error) {
    await handle?.close();
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

interface Facts {
  readonly size: number;
  isFile(): boolean;
}

function fileSource(handle: FileHandle, facts: Facts): Source {
  const isFile = facts.isFile();
  return {
    size: isFile ? facts.size : undefined,
    chunks: () => handle.createReadStream({ autoClose: false }),
    readAt: isFile ? async (position, length) => await readAt(handle, position, length) : undefined,
    close: () => handle.close(),
  };
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}

/** Standard input, or whatever else can only be read in its order. */
export function streamSource(stream: AsyncIterable<unknown>): Source {
  return {
    size: undefined,
    chunks: () => bytesOf(stream),
    readAt: undefined,
    close: () => Promise.resolve(),
  };
}

async function* bytesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
}

/** Lists a folder, or gives up after `limit` names. */
export async function listFolder(folder: string, limit: number): Promise<FolderListed> {
  const entries: FolderEntry[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (entries.length >= limit) return { kind: 'too-large' };
      entries.push({ name: entry.name, kind: kindOf(entry) });
    }
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
  return { kind: 'listed', entries };
}

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

/** Whether a path, its links followed, is in a folder or is it. */
export async function isWithin(target: string, folder: string): Promise<boolean> {
  try {
    const [real, root] = await Promise.all([realpath(target), realpath(folder)]);
    return real === root || real.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
  } catch {
    return false;
  }
}

/** Whether two paths lead to one file. */
export async function isSame(target: string, other: string): Promise<boolean> {
  try {
    const [one, two] = await Promise.all([stat(target), stat(other)]);
    return one.dev === two.dev && one.ino === two.ino;
  } catch {
    return false;
  }
}

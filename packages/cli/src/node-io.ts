import { randomBytes, randomUUID } from 'node:crypto';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';

import type { FileCreated, FileRead, Io, NewFile } from './io.js';

/** The command's world in Node: the file system, the standard streams, the clock. */
export function nodeIo(host: NodeJS.Process): Io {
  return {
    read: (source, limit) => (source === '-' ? readStream(host.stdin, limit) : readPath(source, limit)),
    create: createFile,
    out: (text) => void host.stdout.write(text),
    err: (text) => void host.stderr.write(text),
    // In a pipe `isTTY` is not false but missing, whatever its type says.
    colour: Object.is(host.stdout.isTTY, true) && (host.env['NO_COLOR'] ?? '') === '',
    now: () => new Date(),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  };
}

async function readPath(source: string, limit: number): Promise<FileRead> {
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
async function readStream(stream: AsyncIterable<unknown>, limit: number): Promise<FileRead> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
      length += bytes.length;
      if (length > limit) return { kind: 'too-large' };
      chunks.push(bytes);
    }
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
  return { kind: 'read', bytes: Buffer.concat(chunks), mode: undefined };
}

/** Writes beside the target and links the finished file to its name, which fails where the name is taken. */
async function createFile(target: string, { content, mode }: NewFile): Promise<FileCreated> {
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  try {
    await writeNew(draft, { content, mode });
    return { kind: await nameFinished(draft, target) };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  } finally {
    // Where the draft cannot be removed it was never made, or it is a copy beside the file: no reason to fail.
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function writeNew(target: string, { content, mode }: NewFile): Promise<void> {
  const handle = await open(target, 'wx', mode);
  try {
    await handle.writeFile(content);
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

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EISDIR', 'it is a folder'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk is read-only'],
]);

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons.get(code) ?? `the system says ${code}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'nothing more';
}

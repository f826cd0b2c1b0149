import { randomBytes } from 'node:crypto';

import type { Io } from './io.js';
import { appendFile } from './node-append.js';
import { createFile, growFile, removeFile } from './node-create.js';
import { nodeNetwork } from './node-network.js';
import { isSame, isWithin, listFolder, openPath, readPath, readStream, streamSource } from './node-open.js';

/** The command's world in Node: the file system, the network, the standard streams, the clock. */
export function nodeIo(host: NodeJS.Process): Io {
  return {
    read: (source, limit) => (source === '-' ? readStream(host.stdin, limit) : readPath(source, limit)),
    open: async (source) =>
      source === '-' ? { kind: 'open', source: streamSource(host.stdin) } : await openPath(source),
    list: listFolder,
    isWithin,
    isSame,
    create: createFile,
    grow: growFile,
    append: appendFile,
    remove: removeFile,
    network: nodeNetwork,
    out: (text) => void host.stdout.write(text),
    err: (text) => void host.stderr.write(text),
    // In a pipe `isTTY` is not false but missing, whatever its type says.
    colour: Object.is(host.stdout.isTTY, true) && (host.env['NO_COLOR'] ?? '') === '',
    progress: Object.is(host.stderr.isTTY, true),
    now: () => new Date(),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  };
}

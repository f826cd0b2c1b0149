export { errorCodes } from './error-codes.js';
export type { CommandErrorCode } from './error-codes.js';
export { exitCodes } from './exit-code.js';
export type { ExitCode } from './exit-code.js';
export type {
  Addition,
  FileAppended,
  FileCreated,
  FileGrown,
  FileRead,
  FolderEntry,
  FolderListed,
  GrowingFile,
  Io,
  NetworkOptions,
  NewFile,
  Source,
  SourceOpened,
} from './io.js';
export { nodeIo } from './node-io.js';
export { problemCodes } from './problem-codes.js';
export type { FileProblemCode } from './problem-codes.js';
export { run } from './run.js';

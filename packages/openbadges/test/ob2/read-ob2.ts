import { readJson } from '../../src/model/read-json.js';
import type { Ob2ClassName, Ob2Classes } from '../../src/ob2/model.js';
import { readDocumentAs } from '../../src/ob2/read-class.js';
import { withoutNulls } from '../../src/ob2/without-nulls.js';
import type { Outcome } from '../../src/outcome.js';

/** Reads an object or JSON text as the verifier reads a page. */
export function readOb2<N extends Ob2ClassName>(name: N, input: unknown): Outcome<Ob2Classes[N]> {
  const read = readJson(input);
  return read.kind === 'ok' ? readDocumentAs(name, withoutNulls(read.value), '') : read;
}

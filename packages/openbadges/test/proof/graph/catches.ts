import { contextLoader } from '../../../src/contexts/load.js';
import { canonicalize } from '../../../src/proof/graph/canonicalize.js';
import { NOW } from '../../fixture.js';
import type { Loose } from '../../fixture.js';
import { verifiesElsewhere } from '../../interop/digitalbazaar.js';
import { credentialsIn, withoutProof } from '../../record.js';
import { graphOf } from './rewrite.js';

/** What keeps a change from being taken for what was signed. */
export type Catch = 'signature of the record' | 'rules of writing' | 'signature of a badge';

/** The codes for which the content of a credential is refused. */
export async function codesOf(document: Loose): Promise<readonly string[]> {
  const outcome = await canonicalize(withoutProof(document), contextLoader());
  return outcome.kind === 'ok' ? [] : outcome.problems.map(({ code }) => code);
}

/** Everything that catches a changed record; the signatures as another implementation computes them. */
export async function catches(changed: Loose): Promise<readonly Catch[]> {
  const found: Catch[] = [];
  if (!(await verifiesElsewhere(changed, NOW))) found.push('signature of the record');
  if ((await codesOf(changed)).length > 0) found.push('rules of writing');
  for (const credential of credentialsIn(changed)) {
    const isIntact = (await verifiesElsewhere(credential, NOW)) && (await codesOf(credential)).length === 0;
    if (!isIntact && !found.includes('signature of a badge')) found.push('signature of a badge');
  }
  return found;
}

/** What the signatures of a record and of the badges in it cover. */
export async function graphsIn(changed: Loose): Promise<readonly string[]> {
  const documents = [changed, ...credentialsIn(changed)].map(withoutProof);
  return await Promise.all(documents.map((document) => graphOf(document).catch(String)));
}

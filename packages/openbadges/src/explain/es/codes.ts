import type { CodeEntry } from '../../codes/code-entry.js';
import type { ProblemCode } from '../../problem.js';
import { assertions } from './assertions.js';
import { calls } from './calls.js';
import { components } from './components.js';
import { container } from './container.js';
import { contents } from './contents.js';
import { documents } from './documents.js';
import { keys } from './keys.js';
import { nested } from './nested.js';
import { network } from './network.js';
import { packs } from './packs.js';
import { people } from './people.js';
import { proofs } from './proofs.js';
import { receipts } from './receipts.js';
import { schemas } from './schemas.js';
import { status } from './status.js';
import { tokens } from './tokens.js';
import { trust } from './trust.js';
import { validity } from './validity.js';

/** What every problem code means and what to do about it, in Spanish. */
export const codes: Readonly<Record<ProblemCode, CodeEntry>> = {
  ...documents,
  ...container,
  ...proofs,
  ...tokens,
  ...keys,
  ...network,
  ...validity,
  ...schemas,
  ...status,
  ...nested,
  ...people,
  ...trust,
  ...packs,
  ...contents,
  ...components,
  ...receipts,
  ...assertions,
  ...calls,
};

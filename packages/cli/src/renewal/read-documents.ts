import {
  choosePolicy,
  parseApprovals,
  parseDefinition,
  parseLicence,
  parsePolicy,
  resolvePolicy,
  shippedPolicies,
} from '@badgewright/microcredentials';
import type {
  Definition,
  Licence,
  Parsed,
  RenewalApprovals,
  RenewalPolicy,
  ResolvedPolicy,
} from '@badgewright/microcredentials';
import { BadgeError } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { readJsonFile } from '../read/read-json.js';

/** The licence in a file. Throws `BadgeError`: `file.unreadable`, `licence.invalid`. */
export async function readLicence(source: string, io: Io): Promise<Licence> {
  const message = `${source} is no licence that can be read.`;
  return await readFile(source, { parse: parseLicence, code: 'licence.invalid', message }, io);
}

/** What people have answered, in a file. Throws `BadgeError`: `file.unreadable`, `approvals.invalid`. */
export async function readApprovals(source: string, io: Io): Promise<RenewalApprovals> {
  const message = `${source} holds no answers that can be read.`;
  return await readFile(source, { parse: parseApprovals, code: 'approvals.invalid', message }, io);
}

/** The definitions of micro-credentials in files. Throws `BadgeError`: `file.unreadable`, `definition.invalid`. */
export async function readDefinitions(sources: readonly string[], io: Io): Promise<readonly Definition[]> {
  const definitions: Definition[] = [];
  for (const source of sources) {
    const message = `${source} is no definition of a micro-credential.`;
    const kind = { parse: parseDefinition, code: 'definition.invalid', message } as const;
    definitions.push(await readFile(source, kind, io));
  }
  return definitions;
}

/** A policy, and when those that it is put together from were compared with their sources: itself first. */
export interface ChosenPolicy {
  readonly policy: ResolvedPolicy;
  readonly checked: readonly Pick<RenewalPolicy, 'title' | 'checkedOn'>[];
}

/**
 * The policy for a licence: of those that are named as `.json` files and those that are shipped, the one whose id is
 * named, or else the one for the licence. Throws `BadgeError`: `file.unreadable`, `policy.unusable`.
 */
export async function readPolicy(named: readonly string[], licence: Licence, io: Io): Promise<ChosenPolicy> {
  const [id, ...ids] = named.filter((name) => !isFile(name));
  if (ids.length > 0) throw unusable('Only one policy can be named by its id.', []);
  const own: RenewalPolicy[] = [];
  for (const source of named.filter(isFile)) {
    const message = `${source} is no renewal policy that can be read.`;
    own.push(await readFile(source, { parse: parsePolicy, code: 'policy.unusable', message }, io));
  }
  const policies = [...shippedPolicies, ...own];
  const resolved = id === undefined ? choosePolicy(policies, licence) : resolvePolicy(policies, id);
  if (resolved.kind === 'ok') {
    const policy = resolved.value;
    const checked = policy.chain.flatMap((one) => policies.filter((text) => text.id === one.id));
    return { policy, checked: checked.map(({ title, checkedOn }) => ({ title, checkedOn })) };
  }
  throw unusable(
    id === undefined ? 'No one policy is for this licence.' : `${id} is no policy that can be used.`,
    resolved.problems,
  );
}

function isFile(name: string): boolean {
  return name.toLowerCase().endsWith('.json');
}

function unusable(message: string, problems: BadgeError['problems']): BadgeError<CommandErrorCode> {
  return new BadgeError<CommandErrorCode>('policy.unusable', message, { problems });
}

interface Kind<T> {
  readonly parse: (value: unknown) => Parsed<T>;
  readonly code: CommandErrorCode;
  readonly message: string;
}

async function readFile<T>(source: string, { parse, code, message }: Kind<T>, io: Io): Promise<T> {
  const read = await readJsonFile(source, io);
  const parsed = read.kind === 'ok' ? parse(read.value) : read;
  if (parsed.kind === 'ok') return parsed.value;
  throw new BadgeError<CommandErrorCode>(code, message, { problems: parsed.problems });
}

import { BadgeError, limits, verify } from '@badgewright/openbadges';
import type { Problem, Report } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { itemsOf } from './inputs.js';
import type { Settings } from './settings.js';

/** A document that was handed in, and the report on it. */
export interface HandedBadge {
  readonly source: string;
  readonly report: Report;
}

/** What was handed in and could not be looked at. */
export interface Unread {
  readonly source: string;
  readonly problem: Problem<string>;
}

/** Everything that was handed in for one person. */
export interface HandedBadges {
  readonly badges: readonly HandedBadge[];
  readonly unread: readonly Unread[];
  /** As it was read, for those that rest on one another. */
  readonly inputs: readonly (Uint8Array | string)[];
}

/** How what is handed in is looked at. */
export interface HandedOptions {
  readonly settings: Settings;
  /** Whether http URLs of this very machine are read: for development only. */
  readonly loopback: boolean;
}

/** Documents of one person, and their bytes together: more are a folder that was named by mistake. */
const MOST = 2_000;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Verifies the badges of one person that some names lead to. The badges of a record or a presentation stand by
 * themselves, where the document around them is valid; the badge of a stack may rest on any of the others.
 *
 * Throws `BadgeError`: `file.unreadable` for a name that cannot be opened, `option.misused` for too many badges.
 */
export async function handedBadges(
  names: readonly string[],
  { settings, loopback }: HandedOptions,
  io: Io,
): Promise<HandedBadges> {
  const desk = { io, fetch: settings.badges, loopback, isTable: false, own: [], passOver: () => undefined };
  const { read, unread } = await inputsOf(names, desk);
  const inputs = read.map(({ input }) => input);
  const { components = [] } = settings.verifying;
  const verifying = {
    ...settings.verifying,
    components: [...components, ...inputs].slice(0, limits.contents),
  };
  const badges: HandedBadge[] = [];
  for (const { source, input } of read) {
    badges.push(...badgesIn({ source, report: await verify(input, verifying) }));
    if (badges.length > MOST) throw tooMany();
  }
  return { badges, unread, inputs };
}

interface Input {
  readonly source: string;
  readonly input: Uint8Array | string;
}

async function inputsOf(
  names: readonly string[],
  desk: Parameters<typeof itemsOf>[1],
): Promise<{ readonly read: readonly Input[]; readonly unread: readonly Unread[] }> {
  const inputs: Input[] = [];
  const unread: Unread[] = [];
  let size = 0;
  for await (const item of itemsOf(names, desk)) {
    const read = await item.read();
    if (read.kind === 'input') {
      inputs.push({ source: item.source, input: read.input });
      size += read.input.length;
    } else if (read.isOpen) unread.push({ source: item.source, problem: read.problem });
    else throw unopened(item.source, read.problem);
    if (inputs.length + unread.length > MOST || size > MOST_BYTES) throw tooMany();
  }
  return { read: inputs, unread };
}

/** What holds badges is none itself. Below a badge are the reports on what it rests on, which are not handed in. */
function badgesIn({ source, report }: HandedBadge): readonly HandedBadge[] {
  const holdsBadges = report.kind === 'record' || report.kind === 'presentation';
  if (report.verdict !== 'valid' || !holdsBadges || report.contents.length === 0) return [{ source, report }];
  return report.contents.flatMap((one) => badgesIn({ source: `${source} ${one.at}`, report: one.report }));
}

function unopened(source: string, { message }: Problem<string>): BadgeError<CommandErrorCode> {
  return new BadgeError<CommandErrorCode>('file.unreadable', `${source}: ${message}`);
}

function tooMany(): BadgeError<CommandErrorCode> {
  const message = `More than ${MOST} badges are not those of one person.`;
  return new BadgeError<CommandErrorCode>('option.misused', message);
}

import { renew, toReceipt, usedIn } from '@badgewright/microcredentials';
import type {
  Licence,
  RecordedLicence,
  LedgerOptions,
  RenewalDecision,
  RenewalReceipt,
  RenewOptions,
} from '@badgewright/microcredentials';
import { BadgeError, readJson, signReceipt } from '@badgewright/openbadges';
import type { KeySigner } from '@badgewright/openbadges';
import { settingsFor } from '../batch/settings.js';
import type { Settings } from '../batch/settings.js';
import type { RenewalOptions } from '../commands/renew-options.js';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { readKey } from '../read/read-key.js';
import { randomUrn } from '../random-urn.js';
import { writeNew } from '../write-new.js';
import { handedIn } from './handed-in.js';
import type { HandedIn } from './handed-in.js';
import { addEntry, nextEntry, readLedgerFile, withLock } from './ledger-file.js';
import type { LedgerFile } from './ledger-file.js';
import { licenceReference, readLedgerKey } from './licence-reference.js';
import { plannedBadges } from './planned.js';
import { readApprovals, readDefinitions, readLicence, readPolicy } from './read-documents.js';
import type { ChosenPolicy } from './read-documents.js';
import { readReceipts } from './read-receipts.js';
import { renewalCsv } from './renewal-csv.js';

/** What a run came to. */
export interface Renewal extends Pick<HandedIn, 'unread'>, Pick<ChosenPolicy, 'checked'> {
  readonly decision: RenewalDecision;
  readonly packNote: string;
  /** Where the renewal was recorded, and under which number. */
  readonly recorded?: { readonly ledger: string; readonly sequence: number };
  /** The file with the receipt. */
  readonly receipt?: string;
  readonly csv?: string;
}

/** Decides a renewal, and records it where that was asked for and the rules are met. Throws `BadgeError`. */
export async function runRenewal(
  files: readonly string[],
  options: RenewalOptions,
  io: Io,
): Promise<Renewal> {
  const settings = await settingsFor({ ...options, lang: 'en' }, io);
  const licence = await readLicence(options.licence, io);
  const desk = await deskFor(options, licence, io);
  await assertFree([options.writeReceipt, options.csv], io);
  const facts = await factsOf(files, { options, settings, licence }, io);
  const run = { options, desk, facts, settings };
  const { ledger } = options;
  const done =
    options.record === true && ledger !== undefined
      ? await withLock(ledger, () => decided(run, io), io)
      : await decided(run, io);
  const written = await writeOut(done, run, io);
  const { unread, checked } = facts;
  return { ...written, unread, checked, packNote: settings.packNote };
}

/** Who decides, and how the licence stands in what is recorded. */
interface Office {
  readonly reference: RecordedLicence | undefined;
  readonly signer: KeySigner | undefined;
  /** The id of the office. */
  readonly id: string | undefined;
}

async function deskFor(options: RenewalOptions, licence: Licence, io: Io): Promise<Office> {
  const { ledger, ledgerKey, writeReceipt, key, issuer } = options;
  const secret = ledgerKey === undefined ? undefined : await readLedgerKey(ledgerKey, io);
  const reference = licenceReference(licence, secret);
  if (reference === undefined && (ledger ?? writeReceipt) !== undefined) {
    const message =
      'How does the licence stand in ledgers and receipts? Give its file a `reference` of the office’s own, or name a secret with --ledger-key.';
    throw new BadgeError<CommandErrorCode>('option.misused', message);
  }
  const signer = key === undefined ? undefined : await readKey(key, io);
  return { reference, signer, id: issuer ?? signer?.controller };
}

/** Everything that is decided on but for the ledger, which another run may still be writing to. */
interface Facts extends Pick<HandedIn, 'unread'>, Pick<ChosenPolicy, 'checked'> {
  readonly renewal: Omit<RenewOptions, 'used'>;
  readonly receipts: readonly RenewalReceipt[];
}

interface Asked {
  readonly options: RenewalOptions;
  readonly settings: Settings;
  readonly licence: Licence;
}

async function factsOf(
  files: readonly string[],
  { options, settings, licence }: Asked,
  io: Io,
): Promise<Facts> {
  const { policy: named = [], plan = [], receipt = [], receiptSigner = [], definition = [] } = options;
  const { policy, checked } = await readPolicy(named, licence, io);
  const approvals = options.approvals === undefined ? undefined : await readApprovals(options.approvals, io);
  const definitions = await readDefinitions(definition, io);
  const planned = plannedBadges(plan, { policy, issuer: options.planIssuer, definitions });
  const equivalents = definitions.map(({ id, equivalentTo = [] }) => [id, ...equivalentTo]);
  const { verifying } = settings;
  const receipts = await readReceipts(receipt, { signers: receiptSigner, verifying }, io);
  const loopback = options.devLoopback === true;
  const { candidates, unread } = await handedIn(files, { settings, licence, loopback }, io);
  const at = verifying.now;
  const renewal = { policy, licence, candidates, planned, equivalents, at, ...(approvals && { approvals }) };
  return { renewal, receipts, unread, checked };
}

interface Run {
  readonly options: RenewalOptions;
  readonly desk: Office;
  readonly facts: Facts;
  readonly settings: Settings;
}

type Done = Pick<Renewal, 'decision' | 'recorded'> & { readonly signed?: string };

async function decided({ options, desk, facts }: Run, io: Io): Promise<Done> {
  const ledger = options.ledger === undefined ? undefined : await readLedgerFile(options.ledger, io);
  const decision = renew({ ...facts.renewal, used: usedBadges(ledger, { desk, facts }) });
  const record = recordFor(decision, desk);
  if (decision.outcome !== 'meets' || record === undefined) return { decision };
  // Signed first: what is recorded has its receipt.
  const signed = await signedReceipt(decision, { record, options, desk }, io);
  const done = { decision, ...(signed === undefined ? {} : { signed }) };
  if (ledger === undefined || options.record !== true) return done;
  const entry = nextEntry(decision, record, ledger);
  await addEntry(entry, ledger, io);
  return { ...done, recorded: { ledger: ledger.path, sequence: entry.sequence } };
}

function usedBadges(
  ledger: LedgerFile | undefined,
  { desk, facts }: Pick<Run, 'desk' | 'facts'>,
): ReturnType<typeof usedIn> {
  const { reference, id } = desk;
  const { cycle } = facts.renewal.licence;
  return usedIn(
    { ledger: ledger?.entries ?? [], receipts: facts.receipts },
    { cycle, ...(reference && { licence: reference }), ...(id === undefined ? {} : { office: id }) },
  );
}

function recordFor({ at }: RenewalDecision, { reference, id }: Office): LedgerOptions | undefined {
  if (reference === undefined || id === undefined) return undefined;
  return { office: id, licence: reference, recordedAt: at };
}

async function signedReceipt(
  decision: RenewalDecision,
  { record, options, desk }: Pick<Run, 'options' | 'desk'> & { readonly record: LedgerOptions },
  io: Io,
): Promise<string | undefined> {
  if (options.writeReceipt === undefined || desk.signer === undefined) return undefined;
  const receipt = toReceipt(decision, { ...record, id: randomUrn(io.randomBytes(16)) });
  const json = receipt.kind === 'ok' ? readJson(receipt.value) : receipt;
  if (json.kind !== 'ok') {
    const message = 'No receipt can be written for this decision.';
    throw new BadgeError<CommandErrorCode>('option.misused', message, { problems: json.problems });
  }
  const now = new Date(decision.at);
  const signed = await signReceipt(json.value, desk.signer, { now, issuer: record.office });
  return `${JSON.stringify(signed, null, 2)}\n`;
}

/** A renewal that is recorded must not fail for a file name. */
async function assertFree(paths: readonly (string | undefined)[], io: Io): Promise<void> {
  for (const path of paths) {
    if (path === undefined || !(await io.isSame(path, path))) continue;
    throw new BadgeError<CommandErrorCode>('file.exists', `${path} is there already.`);
  }
}

async function writeOut(
  { signed, ...done }: Done,
  { options }: Run,
  io: Io,
): Promise<Omit<Renewal, 'unread' | 'checked' | 'packNote'>> {
  const { writeReceipt, csv } = options;
  if (signed !== undefined && writeReceipt !== undefined) {
    await writeNew(writeReceipt, { content: signed, mode: 0o600 }, io);
  }
  if (csv !== undefined) await writeNew(csv, { content: renewalCsv(done.decision), mode: 0o600 }, io);
  return {
    ...done,
    ...(signed !== undefined && writeReceipt !== undefined ? { receipt: writeReceipt } : {}),
    ...(csv === undefined ? {} : { csv }),
  };
}

import type { CodeEntry } from '@badgewright/openbadges';

/** Every `CommandErrorCode`: why the command stops before it has done anything. */
export const errorCodes = {
  'file.unreadable': {
    means: 'A file that the command needs could not be opened.',
    action: 'Check the path and the permissions.',
  },
  'file.exists': {
    means: 'The file to be written is there already, and nothing is ever overwritten.',
    action: 'Choose another name, or move the file away.',
  },
  'file.unwritable': {
    means: 'The file could not be written.',
    action: 'Check that the folder exists, that it can be written to, and that the disk is not full.',
  },
  'file.too-large': {
    means: 'A file is larger than the command reads.',
    action: 'Check that it is the file you mean; where it is an image, make it smaller.',
  },
  'badge.invalid': {
    means: 'The file holds no badge that the command can work on.',
    action:
      'Name the signed badge itself: a JSON file, or signed text (JWT). `badgewright unbake` takes one out of its image.',
  },
  'key-file.exposed': {
    means: 'Other users of this machine can read the key file, so the key may be known to them.',
    action: 'Run chmod 600 on the file. If others may have read it, make a new key.',
  },
  'key-file.invalid': {
    means: 'The key file holds neither a Multikey pair nor a private JSON Web Key.',
    action: 'Use a file that `badgewright keygen` wrote, or a private JSON Web Key with its `d`.',
  },
  'profile.invalid': {
    means: 'The issuer file is not a JSON object with the issuer’s name.',
    action: 'Write at least {"name": "…"}; the `id` may be left out and is then that of the key.',
  },
  'pack.invalid': {
    means:
      'The file is no offline pack: a JSON object with the format badgewright-pack/1 and its responses by URL.',
    action: 'Ask whoever made the pack for a new one, or verify without it.',
  },
  'journal.foreign': {
    means: 'The file that a run is to go on with was not left by such a run, or was changed since.',
    action: 'Name the file of the run that was interrupted, or choose a new name and leave --resume out.',
  },
  'journal.changed': {
    means:
      'The badges or the options are not those of the run that was interrupted, or the badges come in another order.',
    action:
      'Name the same files and folders in the same order as before, with the same options, or start anew with another file.',
  },
  'option.misused': {
    means: 'An option does not go with the others, or not with these files.',
    action: 'Correct what the message names; --help after the command says what it takes.',
  },
  'trust-list.invalid': {
    means: 'The file is no trust list that can be relied on now.',
    action: 'Ask whoever keeps the list for a new one, or verify without it.',
  },
  'licence.invalid': {
    means: 'The file does not say which licence is to be renewed, for which cycle and for whom.',
    action: 'Correct the places above; docs/renewal.md shows a licence file.',
  },
  'approvals.invalid': {
    means: 'The file does not hold what people of the office have answered.',
    action: 'Correct the places above; docs/renewal.md shows such a file.',
  },
  'definition.invalid': {
    means: 'The file holds no definition of a micro-credential, or one with faults.',
    action: 'Run `badgewright check` on it, and correct what it names.',
  },
  'policy.unusable': {
    means: 'No renewal policy could be used: none is for this licence, or one of the files is wrong.',
    action:
      'Correct the places above, or name the policy with --policy: the id of one that is shipped, or files.',
  },
  'log.changed': {
    means: 'Something else wrote to the log while events were being added, so none was.',
    action: 'Look where the candidacy stands now, and add the events that still hold.',
  },
  'ledger.unusable': {
    means:
      'The ledger cannot be read whole, or holds the renewal already. What it says is all or nothing: a badge must not count twice.',
    action: 'Do what the codes above say, and run the command again.',
  },
  'ledger.recorded': {
    means: 'The renewal of this licence for this cycle stands in the ledger already.',
    action:
      'Nothing is to be done. Where the entry is wrong, correct it in the ledger, by hand and with a note.',
  },
  'ledger.busy': {
    means: 'Another run is recording in the ledger just now, or one was broken off and has left its lock.',
    action: 'Try again. Where no other run is going on, remove the lock file.',
  },
  'ledger.changed': {
    means: 'The ledger was written to by something else while the renewal was being decided.',
    action: 'Run the command again: it decides anew.',
  },
  'ledger-key.invalid': {
    means: 'The file holds no secret from which licences can be told in a ledger without their numbers.',
    action: 'Make one with `openssl rand -hex 32 > FILE`, run chmod 600 on it, and keep it for good.',
  },
  'receipt.unusable': {
    means: 'The receipt of another office is not genuine, or is by nobody whom you named or trust.',
    action: 'Ask the office for the receipt again; name its id with --receipt-signer, or list it in --trust.',
  },
  'stack.unusable': {
    means: 'A file is no stack, or no definition, that can be used.',
    action: 'Run badgewright check on the file, and correct the places above.',
  },
  'internal.unexpected': {
    means: 'The command broke: this is its own fault, not that of its input.',
    action: 'Report it, with the command line and without the files.',
  },
} satisfies Record<string, CodeEntry>;

/** A stable name of one reason for which the command stops. */
export type CommandErrorCode = keyof typeof errorCodes;

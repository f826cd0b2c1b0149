import type { CodeEntry } from './code-entry.js';

/** Codes about what schemas a credential says it follows. */
export const schemaCodes = {
  'schema.violated': {
    means: 'The credential breaks a rule of the schema that it says it follows.',
    action: 'Tell the issuer which property is wrong.',
  },
  'schema.unread': {
    means: 'The schema that the credential says it follows could not be read.',
    action: 'Verify again later, with a network connection; if it stays so, ask the issuer.',
  },
  'schema.malformed': {
    means: 'What is published where the credential says its schema is, is no JSON Schema.',
    action: 'Tell the issuer; nobody can hold the badge against it.',
  },
  'schema.unsupported': {
    means:
      'The schema uses what is not supported: an unknown dialect, references to other documents, or patterns whose cost cannot be foreseen.',
    action: 'Ask the issuer for a badge that follows the published schema, or to simplify their own.',
  },
  'schema.too-complex': {
    means: 'Holding the credential against the schema that it names takes more work than the verifier does.',
    action: 'Ask the issuer to simplify the schema; honest ones take far less.',
  },
  'schema.type-unsupported': {
    means: 'The credential names a schema of a kind, or in a place, that this release does not read.',
    action: 'Ask the issuer what the schema demands, or verify with a newer release.',
  },
} satisfies Record<string, CodeEntry>;

import type { CodeEntry } from '../../codes/code-entry.js';
import type { schemaCodes } from '../../codes/schema-codes.js';

/** Codes about what schemas a credential says it follows, in French. */
export const schemas = {
  'schema.violated': {
    means: 'L’attestation enfreint une règle du schéma qu’elle dit suivre.',
    action: 'Indiquez à l’émetteur quelle propriété est fautive.',
  },
  'schema.unread': {
    means: 'Le schéma que l’attestation dit suivre n’a pas pu être lu.',
    action:
      'Vérifiez à nouveau plus tard, avec une connexion au réseau ; si rien ne change, interrogez l’émetteur.',
  },
  'schema.malformed': {
    means: 'Ce qui est publié là où l’attestation dit trouver son schéma n’est pas un JSON Schema.',
    action: 'Prévenez l’émetteur ; nul ne peut y confronter le badge.',
  },
  'schema.unsupported': {
    means:
      'Le schéma utilise ce qui n’est pas pris en charge : un dialecte inconnu, des renvois à d’autres documents ou des motifs dont le coût est imprévisible.',
    action: 'Demandez à l’émetteur un badge qui suive le schéma publié, ou de simplifier le sien.',
  },
  'schema.too-complex': {
    means:
      'Confronter l’attestation au schéma qu’elle nomme demande plus de travail que la vérification n’en accorde.',
    action: 'Demandez à l’émetteur de simplifier le schéma ; un schéma honnête en demande bien moins.',
  },
  'schema.type-unsupported': {
    means:
      'L’attestation nomme un schéma d’un type, ou à un endroit, que cette version du logiciel ne lit pas.',
    action:
      'Demandez à l’émetteur ce que le schéma exige, ou vérifiez avec une version plus récente du logiciel.',
  },
} satisfies Record<keyof typeof schemaCodes, CodeEntry>;

import type { CodeEntry } from '../../codes/code-entry.js';
import type { jwtCodes } from '../../codes/jwt-codes.js';

/** Codes about badges that are signed as JSON Web Tokens, in French. */
export const tokens = {
  'jwt.malformed': {
    means:
      'Le texte n’est pas un jeton signé : il n’a pas trois parties en base64url avec du JSON et une signature.',
    action:
      'Récupérez à nouveau le jeton entier ; un saut de ligne, une coupure ou un éditeur a pu l’altérer.',
  },
  'jwt.algorithm': {
    means: 'Le jeton n’est pas signé, ou nomme un algorithme qui n’est pas celui de sa clé.',
    action: 'Considérez le badge comme non signé ; demandez-le à l’émetteur.',
  },
  'jwt.algorithm-unsupported': {
    means: 'Le jeton est signé avec un algorithme sûr que cette version du logiciel ne vérifie pas.',
    action:
      'Vérifiez avec une version plus récente du logiciel, ou demandez à l’émetteur un badge signé avec RS256 ou ES256.',
  },
  'jwt.header': {
    means:
      'Il manque à l’en-tête du jeton un élément nécessaire, ou il en porte un que le profil n’admet pas.',
    action:
      'Prévenez l’émetteur ; si seul le profil n’est pas respecté, vérifiez en mode tolérant si vous vous fiez à la source.',
  },
  'jwt.key-conflict': {
    means: 'L’en-tête du jeton nomme une clé et en porte une autre.',
    action: 'Considérez le badge comme un faux tant que l’émetteur indiqué ne l’a pas confirmé.',
  },
  'jwt.form': {
    means:
      'Le jeton ne contient pas son attestation de la façon que demandent son type ou le modèle de données.',
    action: 'Prévenez l’émetteur ; deux lecteurs peuvent voir deux attestations différentes dans le jeton.',
  },
  'jwt.claim-missing': {
    means: 'Il manque une donnée du jeton que le profil exige, ou ce qu’il répète de l’attestation.',
    action: 'Prévenez l’émetteur ; vérifiez en mode tolérant si vous vous fiez à la source.',
  },
  'jwt.claim-malformed': {
    means: 'Une donnée du jeton n’est pas de son type, comme une date qui n’est pas un nombre de secondes.',
    action: 'Indiquez à l’émetteur quelle donnée est mal formée.',
  },
  'jwt.claim-mismatch': {
    means: 'Une donnée du jeton dit autre chose que l’attestation qu’il contient ou que l’en-tête du jeton.',
    action: 'Ne vous fiez ni à l’une ni à l’autre ; demandez à l’émetteur un badge qui ne se contredit pas.',
  },
  'jwt.not-yet-valid': {
    means:
      'Le jeton lui-même n’est utilisable qu’à partir d’un moment postérieur à celui de la vérification.',
    action: 'Attendez ce moment, ou vérifiez à la date d’un moment ultérieur.',
  },
  'jwt.envelope-malformed': {
    means:
      'Une attestation ou une présentation sous enveloppe n’est pas une URL de données, ou n’est pas du type annoncé.',
    action: 'Prévenez l’auteur du document ; l’enveloppe ne peut pas être ouverte.',
  },
  'jwt.envelope-unsupported': {
    means:
      'L’enveloppe contient une forme signée que cette version du logiciel ne lit pas, comme SD-JWT ou COSE.',
    action:
      'Vérifiez avec une version plus récente du logiciel, ou demandez l’attestation sous forme de JSON Web Token.',
  },
} satisfies Record<keyof typeof jwtCodes, CodeEntry>;

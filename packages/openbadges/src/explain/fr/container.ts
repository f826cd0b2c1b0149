import type { CodeEntry } from '../../codes/code-entry.js';
import type { containerCodes } from '../../codes/container-codes.js';

/** Codes about images that carry a badge, in French. */
export const container = {
  'container.unsupported': {
    means:
      'Le fichier n’est ni une image PNG ni une image SVG, ou c’est un SVG d’une version de XML qui n’est pas prise en charge.',
    action:
      'Vérifiez qu’il s’agit du bon fichier ; demandez le badge en PNG, en SVG ou dans un fichier séparé.',
  },
  'container.malformed': {
    means: 'L’image est endommagée ou tronquée : elle ne suit pas les règles de son format.',
    action: 'Récupérez à nouveau le fichier auprès de sa source ; un transfert ou un éditeur a pu l’altérer.',
  },
  'container.too-large': {
    means:
      'L’image, une de ses parties ou le badge qu’elle contient dépasse la taille acceptée et n’a donc pas été lu.',
    action: 'Vérifiez qu’il s’agit du bon fichier ; demandez le badge dans une image plus petite.',
  },
  'container.no-badge': {
    means: 'L’image ne contient pas de badge ; les éditeurs et les réseaux sociaux l’enlèvent souvent.',
    action: 'Demandez l’image telle que l’émetteur l’a envoyée, ou le badge dans un fichier séparé.',
  },
  'container.ambiguous': {
    means:
      'L’image contient des badges qui diffèrent, si bien que deux lecteurs peuvent voir deux badges différents.',
    action: 'Considérez le fichier comme altéré ; demandez le badge à l’émetteur.',
  },
  'container.encoding': {
    means: 'Le texte contenu dans l’image n’est pas codé en UTF-8.',
    action: 'Demandez l’image en UTF-8 ; si elle devrait l’être, récupérez-la à nouveau auprès de sa source.',
  },
  'container.dtd': {
    means: 'Le SVG contient une déclaration de type de document, qui peut changer le sens de son texte.',
    action: 'Demandez l’image sans son DOCTYPE ; un badge n’en a pas besoin.',
  },
  'container.entity': {
    means:
      'Le SVG utilise une entité que XML ne définit pas, si bien que son texte ne peut pas être lu avec certitude.',
    action: 'Demandez l’image sans entités qui lui soient propres.',
  },
  'container.active-content': {
    means:
      'Le SVG contient un script, un gestionnaire d’événements ou un lien `javascript:`, dont aucun badge n’a besoin.',
    action: 'N’ouvrez pas l’image dans un navigateur ; demandez le badge à l’émetteur.',
  },
} satisfies Record<keyof typeof containerCodes, CodeEntry>;

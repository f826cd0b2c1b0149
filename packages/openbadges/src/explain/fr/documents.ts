import type { CodeEntry } from '../../codes/code-entry.js';
import type { documentCodes } from '../../codes/document-codes.js';

/** Codes about what a document says and how it is written, in French. */
export const documents = {
  'input.not-json': {
    means: 'Le texte n’est pas du JSON.',
    action: 'Vérifiez qu’il s’agit du bon fichier ; il est endommagé ou d’un autre type.',
  },
  'input.not-object': {
    means: 'Ce qui a été remis n’est pas un objet JSON.',
    action: 'Remettez un seul objet JSON, ou son texte.',
  },
  'input.not-plain': {
    means:
      'L’objet contient ce que JSON n’admet pas, comme une fonction ou un cycle, ou ses octets ont été transmis ailleurs.',
    action: 'Remettez le JSON tel qu’il est arrivé, son texte ou les octets du fichier.',
  },
  'input.not-unicode': {
    means:
      'Un texte contient une moitié de caractère (un code de substitution isolé), qu’aucune signature ne peut couvrir.',
    action: 'Considérez le fichier comme altéré ; récupérez-le à nouveau auprès de sa source.',
  },
  'input.too-large': {
    means: 'Ce qui a été remis dépasse la taille acceptée et n’a donc pas été lu.',
    action: 'Vérifiez qu’il s’agit du bon fichier ; demandez-le sans gros fichiers incorporés.',
  },
  'input.too-deep': {
    means: 'Ce qui a été remis est imbriqué sur plus de niveaux qu’il n’en est suivi et n’a donc pas été lu.',
    action: 'Vérifiez qu’il s’agit du bon fichier ; demandez-le avec moins de contenu.',
  },
  'input.duplicate-key': {
    means:
      'Un objet JSON nomme deux fois la même clé, si bien que deux lecteurs peuvent voir deux documents différents.',
    action: 'Considérez le fichier comme altéré ; récupérez-le à nouveau auprès de sa source.',
  },
  'input.forbidden-key': {
    means:
      'Un objet JSON utilise la clé `__proto__`, dont aucun document n’a besoin et qui peut tromper les programmes.',
    action: 'Considérez le fichier comme altéré ; récupérez-le à nouveau auprès de sa source.',
  },
  'model.missing': {
    means: 'Une propriété exigée par le modèle de données est absente.',
    action: 'Indiquez à l’émetteur quelle propriété manque.',
  },
  'model.type': {
    means: 'Une propriété a une valeur du mauvais type JSON.',
    action: 'Indiquez à l’émetteur quelle propriété est du mauvais type.',
  },
  'model.format': {
    means:
      'Un texte n’a pas la forme demandée par le modèle de données, comme un URI, une date et heure avec son fuseau ou un JWS compact.',
    action: 'Indiquez à l’émetteur quelle propriété est mal formée.',
  },
  'model.value': {
    means:
      'Une valeur ne figure pas dans la liste fermée du modèle de données, ou n’est pas une extension `ext:` de la liste ouverte.',
    action: 'Indiquez à l’émetteur quelle valeur n’est pas admise.',
  },
  'model.class': {
    means: 'Le `type` d’un objet ne nomme pas la classe attendue à cet endroit.',
    action:
      'Vérifiez que le fichier est un badge ou un dossier d’apprentissage ; si c’est le cas, prévenez l’émetteur.',
  },
  'model.context': {
    means:
      'Le `@context` n’est pas le contexte des attestations du W3C suivi des contextes d’Open Badges 3.0 ou de CLR 2.0.',
    action:
      'Vérifiez que le fichier est un badge ou un dossier d’apprentissage ; si c’est le cas, prévenez l’émetteur.',
  },
  'model.empty': {
    means:
      'Une propriété est nulle ou une liste vide, ce que le modèle de données interdit et qu’aucune signature ne couvre.',
    action: 'Demandez à l’émetteur d’omettre la propriété.',
  },
  'model.unknown-property': {
    means: 'Un objet d’une classe fermée porte une propriété que cette classe n’a pas.',
    action: 'Indiquez à l’émetteur quelle propriété n’y a pas sa place.',
  },
  'model.subject-unidentified': {
    means: 'Le sujet de l’attestation n’a ni `id` ni `identifier` : le badge n’appartient donc à personne.',
    action: 'Demandez à l’émetteur un badge qui nomme son destinataire.',
  },
  'model.criteria-empty': {
    means: 'Les critères n’ont ni `id` ni `narrative` : nul ne peut donc savoir ce qui a été obtenu.',
    action: 'Demandez les critères à l’émetteur.',
  },
  'model.language-map': {
    means:
      'Un texte est donné comme un objet avec des langues, sous une forme à laquelle le modèle de données et ses contextes ne donnent aucun sens : aucune preuve ne le couvrirait.',
    action:
      'Demandez à l’émetteur le badge avec un seul texte à cet endroit ; les éditions en d’autres langues sont des badges à part.',
  },
  'model.image-text': {
    means:
      'Une image est donnée par sa seule URL, là où le modèle de données veut un objet avec un `id` et le type `Image`.',
    action: 'Demandez à l’émetteur d’écrire l’image comme un objet.',
  },
  'model.subject-empty': {
    means: 'Un sujet de l’attestation est un objet vide : rien n’est dit de personne.',
    action: 'Demandez à l’émetteur une attestation qui dise quelque chose.',
  },
  'model.unresolved': {
    means:
      'Un résultat nomme une description ou un niveau, ou une description exige un niveau, que l’accomplissement n’a pas.',
    action:
      'Demandez à l’émetteur de quel résultat il s’agit ; ce que montre le badge ne peut pas être apprécié.',
  },
  'model.result-value': {
    means:
      'La valeur d’un résultat, ou celle qui est exigée, n’est aucune de celles que l’accomplissement admet.',
    action: 'Demandez à l’émetteur de quelle valeur il s’agit.',
  },
  'model.result-range': {
    means:
      'La valeur d’un résultat, ou celle qui est exigée, sort des limites que donne l’accomplissement, ou ces limites finissent avant de commencer.',
    action: 'Demandez à l’émetteur de quelle valeur il s’agit.',
  },
  'model.duplicate-id': {
    means:
      'Deux entrées d’une même liste ont le même identifiant : nul ne peut savoir de laquelle il s’agit.',
    action: 'Indiquez à l’émetteur quel identifiant figure deux fois.',
  },
  'model.date-order': {
    means: 'L’attestation prend fin avant de commencer.',
    action: 'Demandez à l’émetteur un badge aux dates correctes.',
  },
  'model.other-data-model': {
    means:
      'L’attestation porte une date de l’ancien modèle de données, à laquelle ses contextes ne donnent aucun sens ; deux lecteurs peuvent suivre des dates différentes.',
    action: 'Demandez à l’émetteur d’omettre les dates du modèle de données 1.1.',
  },
  'model.digest': {
    means: 'L’empreinte d’une ressource liée n’est pas écrite dans la forme voulue.',
    action: 'Indiquez à l’émetteur quelle empreinte est mal formée.',
  },
  'related.digest': {
    means: 'Ce qui est publié à une URL que fixe l’attestation n’est pas ce que l’émetteur a signé.',
    action: 'Interrogez l’émetteur ; ne vous fiez pas à ce qui s’y trouve à présent.',
  },
  'related.unread': {
    means:
      'Une ressource dont l’attestation fixe le contenu n’a pas pu être lue : on ignore si elle a changé.',
    action: 'Vérifiez à nouveau avec une connexion au réseau, ou plus tard.',
  },
  'related.too-many': {
    means:
      'L’attestation fixe plus de ressources, ou en fixe une par plus d’empreintes, qu’il n’en est examiné en une fois.',
    action: 'Demandez à l’émetteur lesquelles comptent ; un badge honnête en fixe quelques-unes.',
  },
  'related.digest-unsupported': {
    means:
      'L’attestation fixe une ressource par un type d’empreinte que cette version du logiciel ne calcule pas.',
    action:
      'Demandez à l’émetteur une empreinte SHA-256, SHA-384 ou SHA-512, ou vérifiez avec une version plus récente du logiciel.',
  },
  'context.unknown': {
    means:
      'L’attestation nomme un contexte JSON-LD qui n’est pas fourni, et les contextes ne sont jamais téléchargés.',
    action:
      'Ajoutez le contexte dans `contexts` si vous vous fiez à sa source ; sinon, demandez à l’émetteur un badge aux contextes publiés.',
  },
  'context.undefined-term': {
    means:
      'L’attestation utilise un terme que ses contextes ne définissent pas : aucune signature ne le couvre.',
    action: 'Considérez le contenu en trop comme ajouté par un tiers ; demandez le badge à l’émetteur.',
  },
  'context.altered-meaning': {
    means:
      'Ce que montre le JSON diffère de ce que couvre la signature : un terme a changé de nom, de place ou de sens.',
    action: 'Considérez le fichier comme altéré ; demandez le badge à l’émetteur.',
  },
  'context.malformed': {
    means: 'L’attestation ne peut pas être lue comme du JSON-LD.',
    action: 'Prévenez l’émetteur ; le badge ne peut pas être signé en l’état.',
  },
  'context.too-complex': {
    means:
      'La mise en forme canonique de l’attestation demande plus de travail que la vérification n’en accorde.',
    action: 'Demandez à l’émetteur un badge dont les parties répétées portent des identifiants.',
  },
} satisfies Record<keyof typeof documentCodes, CodeEntry>;

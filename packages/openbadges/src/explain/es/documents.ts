import type { CodeEntry } from '../../codes/code-entry.js';
import type { documentCodes } from '../../codes/document-codes.js';

/** Codes about what a document says and how it is written, in Spanish. */
export const documents = {
  'input.not-json': {
    means: 'El texto no es JSON.',
    action: 'Compruebe que es el archivo correcto; está dañado o es de otro tipo.',
  },
  'input.not-object': {
    means: 'Lo entregado no es un objeto JSON.',
    action: 'Entregue un solo objeto JSON, o su texto.',
  },
  'input.not-plain': {
    means:
      'El objeto contiene algo que JSON no admite, como una función o un ciclo, o se pasaron sus bytes a otro lugar.',
    action: 'Entregue el JSON tal como llegó, su texto o los bytes del archivo.',
  },
  'input.not-unicode': {
    means: 'Un texto contiene medio carácter (un sustituto suelto), que ninguna firma puede cubrir.',
    action: 'Considere alterado el archivo; obténgalo de nuevo de donde vino.',
  },
  'input.too-large': {
    means: 'Lo entregado supera el tamaño que se lee, así que no se leyó.',
    action: 'Compruebe que es el archivo correcto; pídalo sin archivos grandes incrustados.',
  },
  'input.too-deep': {
    means: 'Lo entregado tiene más niveles anidados de los que se siguen, así que no se leyó.',
    action: 'Compruebe que es el archivo correcto; pídalo con menos contenido.',
  },
  'input.duplicate-key': {
    means:
      'Un objeto JSON nombra dos veces la misma clave, de modo que dos lectores pueden ver dos documentos distintos.',
    action: 'Considere alterado el archivo; obténgalo de nuevo de donde vino.',
  },
  'input.forbidden-key': {
    means:
      'Un objeto JSON usa la clave `__proto__`, que ningún documento necesita y que puede engañar a los programas.',
    action: 'Considere alterado el archivo; obténgalo de nuevo de donde vino.',
  },
  'model.missing': {
    means: 'Falta una propiedad que el modelo de datos exige.',
    action: 'Indique al emisor qué propiedad falta.',
  },
  'model.type': {
    means: 'Una propiedad tiene un valor de un tipo JSON equivocado.',
    action: 'Indique al emisor qué propiedad es del tipo equivocado.',
  },
  'model.format': {
    means:
      'Un texto no tiene la forma que pide el modelo de datos, como un URI, una fecha y hora con su zona o un JWS compacto.',
    action: 'Indique al emisor qué propiedad está mal formada.',
  },
  'model.value': {
    means:
      'Un valor no está en la lista cerrada del modelo de datos, o no es una extensión `ext:` de la lista abierta.',
    action: 'Indique al emisor qué valor no está permitido.',
  },
  'model.class': {
    means: 'El `type` de un objeto no nombra la clase que corresponde a su lugar.',
    action:
      'Compruebe que el archivo es una insignia o un expediente de aprendizaje; si lo es, avise al emisor.',
  },
  'model.context': {
    means:
      'El `@context` no es el contexto de credenciales del W3C seguido de los contextos de Open Badges 3.0 o CLR 2.0.',
    action:
      'Compruebe que el archivo es una insignia o un expediente de aprendizaje; si lo es, avise al emisor.',
  },
  'model.empty': {
    means:
      'Una propiedad es nula o una lista vacía, algo que el modelo de datos prohíbe y ninguna firma cubre.',
    action: 'Pida al emisor que omita la propiedad.',
  },
  'model.unknown-property': {
    means: 'Un objeto de una clase cerrada lleva una propiedad que la clase no tiene.',
    action: 'Indique al emisor qué propiedad no corresponde ahí.',
  },
  'model.subject-unidentified': {
    means: 'El sujeto de la credencial no tiene `id` ni `identifier`, así que la insignia no es de nadie.',
    action: 'Pida al emisor una insignia que nombre a su destinatario.',
  },
  'model.criteria-empty': {
    means: 'Los criterios no tienen `id` ni `narrative`, así que nadie puede saber qué se obtuvo.',
    action: 'Pida los criterios al emisor.',
  },
  'model.language-map': {
    means:
      'Un texto se da como un objeto con idiomas, en una forma a la que el modelo de datos y sus contextos no dan significado, así que ninguna prueba lo cubriría.',
    action:
      'Pida al emisor la insignia con un solo texto ahí; las ediciones en otros idiomas son insignias aparte.',
  },
  'model.image-text': {
    means:
      'Una imagen se da solo por su URL, donde el modelo de datos pide un objeto con `id` y el tipo `Image`.',
    action: 'Pida al emisor que escriba la imagen como objeto.',
  },
  'model.subject-empty': {
    means: 'Un sujeto de la credencial es un objeto vacío, así que no se dice nada de nadie.',
    action: 'Pida al emisor una credencial que diga algo.',
  },
  'model.unresolved': {
    means:
      'Un resultado nombra una descripción o un nivel, o una descripción exige un nivel, que el logro no tiene.',
    action: 'Pregunte al emisor a qué resultado se refería; lo que muestra la insignia no se puede valorar.',
  },
  'model.result-value': {
    means: 'El valor de un resultado, o el que se exige, no es ninguno de los que el logro permite.',
    action: 'Pregunte al emisor a qué valor se refería.',
  },
  'model.result-range': {
    means:
      'El valor de un resultado, o el que se exige, está fuera de los límites que da el logro, o esos límites terminan antes de empezar.',
    action: 'Pregunte al emisor a qué valor se refería.',
  },
  'model.duplicate-id': {
    means: 'Dos entradas de una lista tienen el mismo identificador, así que no se sabe a cuál se refiere.',
    action: 'Indique al emisor qué identificador está repetido.',
  },
  'model.date-order': {
    means: 'La credencial termina antes de empezar.',
    action: 'Pida al emisor una insignia con las fechas correctas.',
  },
  'model.other-data-model': {
    means:
      'La credencial lleva una fecha del modelo de datos anterior, a la que sus contextos no dan significado; dos lectores pueden guiarse por fechas distintas.',
    action: 'Pida al emisor que omita las fechas del modelo de datos 1.1.',
  },
  'model.digest': {
    means: 'El resumen criptográfico de un recurso relacionado no está escrito en la forma debida.',
    action: 'Indique al emisor qué resumen está mal formado.',
  },
  'related.digest': {
    means: 'Lo que se publica en un URL que la credencial fija no es aquello que el emisor firmó.',
    action: 'Pregunte al emisor; no confíe en lo que figura ahí ahora.',
  },
  'related.unread': {
    means: 'No se pudo leer un recurso cuyo contenido fija la credencial, así que no se sabe si ha cambiado.',
    action: 'Verifique de nuevo con conexión a la red, o más tarde.',
  },
  'related.too-many': {
    means:
      'La credencial fija más recursos, o uno con más resúmenes criptográficos, de los que se examinan de una vez.',
    action: 'Pregunte al emisor cuáles importan; las insignias honestas fijan unos pocos.',
  },
  'related.digest-unsupported': {
    means: 'La credencial fija un recurso con un tipo de resumen criptográfico que esta versión no calcula.',
    action: 'Pida al emisor un resumen SHA-256, SHA-384 o SHA-512, o verifique con una versión más nueva.',
  },
  'context.unknown': {
    means:
      'La credencial nombra un contexto JSON-LD que no viene incluido, y los contextos nunca se descargan.',
    action:
      'Añada el contexto en `contexts` si confía en su fuente; si no, pida al emisor una insignia con contextos publicados.',
  },
  'context.undefined-term': {
    means: 'La credencial usa un término que sus contextos no definen, así que ninguna firma lo cubre.',
    action: 'Considere que el contenido adicional lo añadió un extraño; pida la insignia al emisor.',
  },
  'context.altered-meaning': {
    means:
      'Lo que muestra el JSON difiere de lo que cubre la firma: un término cambió de nombre, de lugar o de significado.',
    action: 'Considere alterado el archivo; pida la insignia al emisor.',
  },
  'context.malformed': {
    means: 'La credencial no se puede leer como JSON-LD.',
    action: 'Avise al emisor; la insignia no se puede firmar tal como está.',
  },
  'context.too-complex': {
    means: 'Poner la credencial en su forma canónica exige más trabajo del que se dedica al verificar.',
    action: 'Pida al emisor una insignia en la que las partes repetidas lleven identificadores.',
  },
} satisfies Record<keyof typeof documentCodes, CodeEntry>;

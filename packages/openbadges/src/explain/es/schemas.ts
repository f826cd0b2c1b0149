import type { CodeEntry } from '../../codes/code-entry.js';
import type { schemaCodes } from '../../codes/schema-codes.js';

/** Codes about what schemas a credential says it follows, in Spanish. */
export const schemas = {
  'schema.violated': {
    means: 'La credencial incumple una regla del esquema que dice seguir.',
    action: 'Indique al emisor qué propiedad está mal.',
  },
  'schema.unread': {
    means: 'No se pudo leer el esquema que la credencial dice seguir.',
    action: 'Verifique de nuevo más tarde, con conexión a la red; si sigue igual, pregunte al emisor.',
  },
  'schema.malformed': {
    means: 'Lo que se publica donde la credencial dice que está su esquema no es un JSON Schema.',
    action: 'Avise al emisor; nadie puede contrastar la insignia con él.',
  },
  'schema.unsupported': {
    means:
      'El esquema usa algo no admitido: un dialecto desconocido, referencias a otros documentos o patrones cuyo coste no se puede prever.',
    action: 'Pida al emisor una insignia que siga el esquema publicado, o que simplifique el suyo.',
  },
  'schema.too-complex': {
    means:
      'Contrastar la credencial con el esquema que nombra exige más trabajo del que se dedica al verificar.',
    action: 'Pida al emisor que simplifique el esquema; los honestos exigen mucho menos.',
  },
  'schema.type-unsupported': {
    means: 'La credencial nombra un esquema de un tipo, o en un lugar, que esta versión no lee.',
    action: 'Pregunte al emisor qué exige el esquema, o verifique con una versión más nueva.',
  },
} satisfies Record<keyof typeof schemaCodes, CodeEntry>;

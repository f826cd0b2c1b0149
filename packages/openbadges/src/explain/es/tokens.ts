import type { CodeEntry } from '../../codes/code-entry.js';
import type { jwtCodes } from '../../codes/jwt-codes.js';

/** Codes about badges that are signed as JSON Web Tokens, in Spanish. */
export const tokens = {
  'jwt.malformed': {
    means: 'El texto no es un token firmado: no tiene tres partes en base64url con JSON y una firma.',
    action:
      'Obtenga de nuevo el token completo; un salto de línea, un corte o un editor pudo haberlo alterado.',
  },
  'jwt.algorithm': {
    means: 'El token no está firmado, o nombra un algoritmo que no es el de su clave.',
    action: 'Considere que la insignia no está firmada; pídala al emisor.',
  },
  'jwt.algorithm-unsupported': {
    means: 'El token está firmado con un algoritmo correcto que esta versión no verifica.',
    action: 'Verifique con una versión más nueva, o pida al emisor una insignia firmada con RS256 o ES256.',
  },
  'jwt.header': {
    means: 'A la cabecera del token le falta algo necesario, o lleva algo que el perfil no permite.',
    action:
      'Avise al emisor; si solo se incumple el perfil, verifique con tolerancia si confía en la fuente.',
  },
  'jwt.key-conflict': {
    means: 'La cabecera del token nombra una clave y lleva otra.',
    action: 'Considere falsa la insignia mientras el emisor indicado no la confirme.',
  },
  'jwt.form': {
    means: 'El token no contiene su credencial de la manera que piden su tipo o el modelo de datos.',
    action: 'Avise al emisor; dos lectores pueden ver dos credenciales distintas en el token.',
  },
  'jwt.claim-missing': {
    means: 'Falta un dato del token que el perfil exige, o lo que este repite de la credencial.',
    action: 'Avise al emisor; verifique con tolerancia si confía en la fuente.',
  },
  'jwt.claim-malformed': {
    means: 'Un dato del token no es de su tipo, como una fecha que no es un número de segundos.',
    action: 'Indique al emisor qué dato está mal formado.',
  },
  'jwt.claim-mismatch': {
    means:
      'Un dato del token dice algo distinto de lo que dice la credencial que contiene o la cabecera del token.',
    action: 'No confíe en ninguno de los dos; pida al emisor una insignia que no se contradiga.',
  },
  'jwt.not-yet-valid': {
    means: 'El propio token solo se puede usar a partir de un momento posterior al de la verificación.',
    action: 'Espere hasta entonces, o verifique a fecha de un momento posterior.',
  },
  'jwt.envelope-malformed': {
    means:
      'Una credencial o presentación envuelta no es un URL de datos, o es de un tipo distinto del que dice.',
    action: 'Avise a quien hizo el documento; el sobre no se puede abrir.',
  },
  'jwt.envelope-unsupported': {
    means: 'El sobre contiene una forma firmada que esta versión no lee, como SD-JWT o COSE.',
    action: 'Verifique con una versión más nueva, o pida la credencial como JSON Web Token.',
  },
} satisfies Record<keyof typeof jwtCodes, CodeEntry>;

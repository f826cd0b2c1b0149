import type { CodeEntry } from '../../codes/code-entry.js';
import type { proofCodes } from '../../codes/proof-codes.js';

/** Codes about proofs, in Spanish. */
export const proofs = {
  'proof.missing': {
    means: 'El documento no lleva ninguna prueba: cualquiera pudo haberlo escrito.',
    action: 'Pida la insignia firmada.',
  },
  'proof.malformed': {
    means: 'Falta un elemento de la prueba o no tiene la forma debida.',
    action: 'Avise al emisor; la prueba no se puede leer.',
  },
  'proof.suite-unsupported': {
    means: 'La prueba es de un tipo que esta versión no comprueba.',
    action: 'Verifique con una versión más nueva, o pida al emisor otra prueba.',
  },
  'proof.suite-misspelled': {
    means:
      'La prueba nombra el método `eddsa-rdf-2022`, un error del texto de la especificación: tal método no existe.',
    action: 'Pida al emisor que firme con `eddsa-rdfc-2022`.',
  },
  'proof.deprecated': {
    means: 'La prueba se hizo con un método anticuado; aun así, se verificó.',
    action: 'No hace falta hacer nada; una insignia nueva debería firmarse con un método actual.',
  },
  'proof.purpose': {
    means:
      'La prueba se hizo para un fin distinto de aquel para el que se usa: afirmar una credencial o mostrar quién la presenta.',
    action: 'Considere que el documento no está firmado; pídalo al emisor o al titular.',
  },
  'proof.domain': {
    means: 'La prueba se hizo para usarse en un lugar distinto del dominio que debe nombrar.',
    action: 'Rechace la presentación; puede ser copia de una que se hizo para otra entidad.',
  },
  'proof.challenge': {
    means: 'La prueba no responde al desafío que se dio.',
    action: 'Rechace la presentación; puede ser copia de una anterior.',
  },
  'proof.expired': {
    means: 'La propia prueba se hizo para terminar antes del momento de la verificación.',
    action: 'Pida al emisor una insignia con una prueba vigente.',
  },
  'proof.signature': {
    means: 'La firma no corresponde al contenido y a la clave: se cambió algo, o se firmó con otra clave.',
    action: 'Considere alterada la insignia; pídala al emisor.',
  },
  'proof.key-type': {
    means: 'La clave que nombra la prueba es de un tipo con el que su método no firma.',
    action: 'Considere que la insignia no está firmada; avise al emisor.',
  },
  'proof.context': {
    means: 'Los contextos del documento no empiezan por aquellos con los que se hizo la prueba.',
    action: 'Considere alterada la insignia; pídala al emisor.',
  },
  'proof.context-added': {
    means:
      'Se añadieron contextos después de firmar. No cambian nada de lo que dice el JSON, y nadie los firmó.',
    action: 'Lea el documento como JSON; no confíe en los contextos añadidos.',
  },
  'proof.unchecked': {
    means: 'No se pudo calcular la firma: falta o falló la criptografía de la plataforma.',
    action: 'Verifique en otro equipo; en un navegador, en una página cargada por https.',
  },
  'proof.too-many': {
    means:
      'El documento lleva más pruebas de las que se comprueban, o es demasiado grande para las que se apoyan en otras.',
    action: 'Pida al emisor una insignia con menos pruebas.',
  },
  'proof.duplicate-id': {
    means:
      'Dos pruebas tienen el mismo identificador, así que nadie puede saber en cuál se apoya una prueba posterior.',
    action: 'Considere alterada la insignia; pídala al emisor.',
  },
  'proof.previous-missing': {
    means: 'La prueba se apoya en una prueba anterior que no está.',
    action: 'Considere alterada la insignia; pídala con todas sus pruebas.',
  },
  'proof.chain-loop': {
    means:
      'La prueba se apoya en sí misma, directamente o a través de otras, algo que ningún firmante puede lograr.',
    action: 'Considere falsa la insignia.',
  },
  'proof.chain-unsupported': {
    means: 'La prueba se apoya en una prueba anterior de un tipo que esta versión no comprueba.',
    action: 'Verifique con una versión más nueva.',
  },
  'proof.not-disclosed': {
    means:
      'La insignia es la copia propia de su titular, hecha para revelar partes de ella; a quien verifica se le entrega una revelación.',
    action: 'Pida al titular que primero revele la insignia: `badgewright disclose`.',
  },
  'proof.excerpt': {
    means: 'El titular eligió qué mostrar de la insignia; puede faltar lo que el emisor permite reservar.',
    action: 'No saque conclusiones de lo que falta; pida al titular las partes que necesita.',
  },
  'proof.too-large': {
    means: 'La prueba firma por separado más enunciados de los que se comprueban al verificar.',
    action: 'Pida al emisor una insignia en la que se puedan reservar menos partes.',
  },
} satisfies Record<keyof typeof proofCodes, CodeEntry>;

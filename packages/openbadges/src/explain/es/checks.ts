import type { Words } from '../words.js';

/** What each check says in Spanish. */
export const checks: Words['checks'] = {
  conformance: {
    label: 'formato',
    pass: 'Cumple las reglas de Open Badges 3.0.',
    fail: 'No cumple las reglas de su formato.',
    unknown: 'No se pudo averiguar si cumple las reglas de su formato.',
  },
  proof: {
    label: 'firma',
    pass: 'No se cambió nada desde que se firmó.',
    fail: 'No tiene una firma en la que se pueda confiar.',
    unknown: 'No se pudo comprobar su firma.',
  },
  issuer: {
    label: 'emisor',
    pass: 'La clave con la que se firmó pertenece al emisor que se indica.',
    fail: 'La clave con la que se firmó no pertenece al emisor que se indica.',
    unknown: 'No se pudo averiguar si la clave con la que se firmó pertenece al emisor que se indica.',
  },
  refresh: {
    label: 'versión nueva',
    pass: 'Se pidió al emisor una versión más nueva, y la que entregó está vigente.',
    warn: 'No hay una versión más nueva por la que guiarse; cuenta esta versión.',
    fail: 'La versión más nueva del emisor, que sustituye a esta, no es válida.',
    unknown: 'No se pudo averiguar si una versión más nueva sustituye a esta.',
    absent: 'No indica dónde pedir una versión más nueva.',
  },
  status: {
    label: 'vigencia',
    pass: 'El emisor no la ha retirado ni suspendido.',
    fail: 'Ya no está vigente: el emisor la retiró o la suspendió.',
    unknown: 'No se pudo averiguar si el emisor la retiró o la suspendió.',
    absent: 'No indica dónde informa el emisor si fue retirada.',
  },
  validity: {
    label: 'fechas',
    pass: 'Está dentro de sus fechas de validez.',
    fail: 'Está fuera de sus fechas de validez.',
    unknown: 'No se pudo averiguar si está dentro de sus fechas de validez.',
    absent: 'No tiene fechas.',
  },
  recipient: {
    label: 'persona',
    pass: 'Pertenece a la persona por la que usted preguntó.',
    fail: 'No pertenece a la persona por la que usted preguntó.',
    unknown: 'No se pudo averiguar si pertenece a la persona por la que usted preguntó.',
    absent: 'Por sí misma no se refiere a nadie.',
    'not-asked': 'Usted no indicó de quién debe ser; compare usted mismo a la persona.',
  },
  endorsements: {
    label: 'respaldos',
    pass: 'Sus respaldos son válidos.',
    warn: 'No todos sus respaldos son fiables; eso no cuenta en su contra.',
    fail: 'Uno de sus respaldos no es válido.',
    unknown: 'No se pudieron comprobar sus respaldos.',
    absent: 'No lleva respaldos.',
  },
  review: {
    label: 'resultados',
    pass: 'Según sus propios resultados, se alcanzaron todos los niveles exigidos.',
    fail: 'Según sus propios resultados, no se alcanzó un nivel exigido.',
    unknown: 'No se pudo averiguar si sus resultados alcanzan los niveles exigidos.',
    absent: 'No lleva resultados que comparar con un nivel exigido.',
  },
  creator: {
    label: 'autoría',
    pass: 'El emisor es el autor del logro.',
    warn: 'El autor del logro es alguien distinto del emisor.',
    fail: 'El emisor no puede otorgar este logro.',
    unknown: 'No se pudo averiguar quién es el autor del logro.',
    absent: 'No indica quién es el autor del logro.',
  },
  trust: {
    label: 'lista de confianza',
    pass: 'El emisor figura para esto en su lista de confianza.',
    fail: 'Su lista de confianza no ampara esta concesión del emisor.',
    unknown: 'Su lista de confianza no permite saber si el emisor puede otorgar esto.',
    absent: 'No tiene un emisor propio que pueda figurar en una lista de confianza.',
    'not-asked':
      'Usted no dio ninguna lista de confianza; el emisor no figura en ninguna lista que usted haya dado.',
  },
  contents: {
    label: 'contenido',
    pass: 'Todas las credenciales que contiene son válidas.',
    fail: 'Una credencial que contiene no es válida.',
    unknown: 'No se pudo comprobar una credencial que contiene.',
    absent: 'No contiene otras credenciales.',
  },
};

/** Where a check says something else than for a badge. */
export const checksFor: Words['checksFor'] = {
  badge: {
    contents: {
      pass: 'Todas las insignias en las que se apoya son válidas.',
      fail: 'Una insignia en la que se apoya no es válida, o no es de la misma persona.',
      unknown: 'No se pudo averiguar si todas las insignias en las que se apoya son válidas.',
    },
  },
  record: {
    conformance: { pass: 'Cumple las reglas de CLR 2.0.' },
    status: {
      pass: 'El emisor no lo ha retirado ni suspendido.',
      fail: 'Ya no está vigente: el emisor lo retiró o lo suspendió.',
      unknown: 'No se pudo averiguar si el emisor lo retiró o lo suspendió.',
      absent: 'No indica dónde informa el emisor si fue retirado.',
    },
    recipient: {
      pass: 'Se refiere a la persona por la que usted preguntó.',
      fail: 'No se refiere a la persona por la que usted preguntó.',
      unknown: 'No se pudo averiguar si se refiere a la persona por la que usted preguntó.',
    },
  },
  endorsement: {
    status: {
      pass: 'El emisor no lo ha retirado ni suspendido.',
      fail: 'Ya no está vigente: el emisor lo retiró o lo suspendió.',
      unknown: 'No se pudo averiguar si el emisor lo retiró o lo suspendió.',
      absent: 'No indica dónde informa el emisor si fue retirado.',
    },
    recipient: {
      pass: 'Se refiere a quien usted preguntó.',
      fail: 'No se refiere a quien usted preguntó.',
      unknown: 'No se pudo averiguar si se refiere a quien usted preguntó.',
    },
  },
  presentation: {
    conformance: { pass: 'Cumple las reglas de las presentaciones.' },
    issuer: {
      label: 'titular',
      pass: 'La clave con la que se firmó pertenece al titular que se indica.',
      fail: 'La clave con la que se firmó no pertenece al titular que se indica.',
      unknown: 'No se pudo averiguar si la clave con la que se firmó pertenece al titular que se indica.',
    },
    contents: { absent: 'No contiene ninguna credencial.' },
  },
  assertion: {
    conformance: { pass: 'Cumple las reglas de Open Badges 2.0.' },
    proof: {
      label: 'origen',
      pass: 'Está tal como el emisor la publicó o la firmó.',
      fail: 'No está tal como el emisor la publicó o la firmó.',
      unknown: 'No se pudo averiguar si está tal como el emisor la publicó o la firmó.',
    },
    issuer: {
      pass: 'El emisor que se indica la reconoce como suya.',
      fail: 'El emisor que se indica no la reconoce como suya.',
      unknown: 'No se pudo averiguar si el emisor que se indica la reconoce como suya.',
    },
  },
  other: { conformance: { pass: 'Cumple las reglas de las credenciales.' } },
};

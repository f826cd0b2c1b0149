import type { PageWords } from './page-words.js';

/** The words in Spanish. */
export const spanish: PageWords = {
  language: 'es',
  colon: ': ',
  competency: 'Competencia',
  version: (version) => `Versión ${version}`,
  by: (name) => `Publicada por ${name}`,
  atAGlance: 'En resumen',
  audience: 'Para',
  level: 'Nivel',
  hours: 'Tiempo',
  estimatedHours: (hours) => `Unas ${hours} horas. Es una estimación: cuentan las evidencias, no el tiempo.`,
  fee: 'Precio',
  noFee: 'Gratuita',
  contact: 'Preguntas',
  keyMethod: 'Método clave',
  research: 'Investigación',
  resources: 'Recursos',
  required: 'obligatorio',
  free: 'gratuito',
  notFree: 'de pago',
  parts: 'Qué se entrega',
  rubric: 'Cómo se evalúa',
  rubricSame: 'Es la misma rúbrica que usan quienes evalúan, palabra por palabra.',
  criterion: 'Criterio',
  requiredLevel: 'nivel exigido',
  allIndicators: 'Todo esto debe cumplirse:',
  reads: 'Se observa en',
  passFail: 'Se evalúa como aprobado o no aprobado.',
  byRubric: 'Se evalúa con la rúbrica de abajo.',
  formats: {
    document: 'documento',
    slides: 'diapositivas',
    text: 'texto',
    image: 'imagen',
    audio: 'audio',
    video: 'vídeo',
    link: 'enlace, con una copia de lo que muestra',
    table: 'tabla',
  },
  accepted: 'Se acepta',
  words: (least, most) =>
    least === undefined
      ? `${most ?? 0} palabras como máximo`
      : most === undefined
        ? `${least} palabras como mínimo`
        : `de ${least} a ${most} palabras`,
  minutes: (most) => `${most} minutos como máximo`,
  pages: (most) => `${most} páginas como máximo`,
  asGuide: 'como orientación',
  count: (least, most) =>
    most === undefined ? `${least} o más` : least === most ? `${least}` : `de ${least} a ${most}`,
  notOlder: (months) => `De no más de ${months} meses de antigüedad al entregar.`,
  pointers: 'Indique para cada criterio dónde mirar: una página o un momento de la grabación.',
  groupWork: 'Se acepta trabajo hecho con otras personas; indíquelo.',
  studentData:
    'Procede de trabajos o registros de estudiantes: quite lo que los identifica, o tenga su consentimiento.',
  alignment: 'Estándares',
  accommodations: 'Adaptaciones',
  withoutClass: 'Sin un grupo propio',
  prerequisites: 'Antes de empezar',
  howToEarn: 'Cómo obtenerla',
  step: {
    look: 'Vea si es para usted',
    learn: 'Aprenda el método',
    work: (part) => `Haga el trabajo: ${part}`,
    submit: 'Entregue',
    submitOwn: 'Declare que el trabajo es suyo, o de su grupo donde se acepta.',
    submitPrivate:
      'No nombre a estudiantes, colegas ni escuelas, ni en los textos ni en los nombres de archivo. Sus archivos siguen siendo privados: la insignia solo lleva títulos y resúmenes criptográficos.',
    review: 'Espere la revisión',
    reviewers: (count) =>
      count === 1
        ? 'Una persona evalúa su trabajo.'
        : `${count} personas evalúan su trabajo de forma independiente.`,
    turnaround: (days) => `Recibe respuesta en ${days} días hábiles.`,
    feedback: 'Por cada criterio no alcanzado se le dice qué falta.',
    again: 'Si todavía no basta, inténtelo de nuevo',
    carried: 'Lo alcanzado se conserva: revise lo que falta.',
    attempts: (most) => `Tiene ${most} intentos.`,
    support: (after) => `Tras ${after} intentos se reúne con un mentor antes del siguiente.`,
    appeal: (days) => `Puede reclamar en un plazo de ${days} días.`,
    badge: 'Reciba la insignia',
    badgeText: 'Es una Open Badge firmada con su resultado en cada criterio, y es suya.',
  },
  rule: {
    conjunctive:
      'Cada criterio debe alcanzar su nivel exigido o superarlo, y cada parte de aprobado o no aprobado debe aprobarse.',
    atLeast: (count, of) =>
      `Al menos ${count} de los ${of} criterios deben alcanzar su nivel, y cada parte de aprobado o no aprobado debe aprobarse.`,
    points: (least) =>
      `Los niveles deben sumar al menos ${least} puntos (0 por el nivel más bajo), y cada parte de aprobado o no aprobado debe aprobarse.`,
    always: (titles) => `Exigido en todo caso: ${titles}.`,
  },
};

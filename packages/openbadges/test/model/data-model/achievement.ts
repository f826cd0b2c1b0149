import { closed, jws, language, naming, number, object, open, text, uri } from './values.js';
import type { ClassTable } from './values.js';
import { achievementTypes, resultStatuses, resultTypes, targetTypes } from './vocabulary.js';

const ACHIEVEMENT = '/credentialSubject/achievement';
const DESCRIPTION = `${ACHIEVEMENT}/resultDescription/0`;
const HOME = 'https://pinehollow.example/achievements/small-group-reading';

/** The classes of what is earned, of how well, and on what evidence. */
export const achievementTables = {
  Achievement: {
    places: [ACHIEVEMENT],
    properties: {
      id: ['1', uri(HOME)],
      type: ['1..*', naming(['Achievement'])],
      criteria: ['1', object('Criteria')],
      description: ['1', text('Plans small groups by what each reader needs next.')],
      name: ['1', text('Planning small-group reading')],
      achievementType: ['0..1', open(achievementTypes)],
      alignment: ['0..*', object('Alignment')],
      creator: ['0..1', object('Profile')],
      creditsAvailable: ['0..1', number(2.5)],
      endorsement: ['0..*', object('EndorsementCredential')],
      endorsementJwt: ['0..*', jws('eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln')],
      fieldOfStudy: ['0..1', text('Literacy')],
      humanCode: ['0..1', text('LIT-204')],
      image: ['0..1', object('Image')],
      inLanguage: ['0..1', language('en-US')],
      otherIdentifier: ['0..*', object('IdentifierEntry')],
      related: ['0..*', object('Related')],
      resultDescription: ['0..*', object('ResultDescription')],
      specialization: ['0..1', text('Primary years')],
      tag: ['0..*', text('reading', 'small groups')],
      version: ['0..1', text('2.1')],
    },
  },
  Criteria: {
    places: [`${ACHIEVEMENT}/criteria`],
    oneOf: [['id', 'narrative'], 'model.criteria-empty'],
    properties: {
      id: ['0..1', uri(`${HOME}/criteria`)],
      narrative: ['0..1', text('Two observed lessons, and a *reflection*.')],
    },
  },
  Alignment: {
    places: [
      `${ACHIEVEMENT}/alignment/0`,
      `${DESCRIPTION}/alignment/0`,
      `${DESCRIPTION}/rubricCriterionLevel/0/alignment/0`,
      '/credentialSubject/result/0/alignment/0',
    ],
    properties: {
      type: ['1..*', naming(['Alignment'])],
      targetName: ['1', text('Differentiates instruction')],
      targetUrl: ['1', uri('https://standards.example/frameworks/teaching/3b')],
      targetCode: ['0..1', text('3b')],
      targetDescription: ['0..1', text('Groups learners by need and regroups them.')],
      targetFramework: ['0..1', text('Teaching standards')],
      targetType: ['0..1', open(targetTypes)],
    },
  },
  Related: {
    places: [`${ACHIEVEMENT}/related/0`],
    properties: {
      id: ['1', uri(`${HOME}/es`)],
      type: ['1..*', naming(['Related'])],
      inLanguage: ['0..1', language('es-419', 'es')],
      version: ['0..1', text('2.0')],
    },
  },
  ResultDescription: {
    places: [DESCRIPTION],
    properties: {
      id: ['1', uri(`${HOME}/results/planning`)],
      type: ['1..*', naming(['ResultDescription'])],
      name: ['1', text('Planning')],
      resultType: ['1', open(resultTypes)],
      alignment: ['0..*', object('Alignment')],
      allowedValue: ['0..*', text('proficient', 'emerging')],
      requiredLevel: ['0..1', uri(`${HOME}/results/planning/proficient`)],
      requiredValue: ['0..1', text('proficient')],
      rubricCriterionLevel: ['0..*', object('RubricCriterionLevel')],
      valueMax: ['0..1', text('4', '100.0')],
      valueMin: ['0..1', text('1', '-3')],
    },
  },
  RubricCriterionLevel: {
    places: [`${DESCRIPTION}/rubricCriterionLevel/0`],
    properties: {
      id: ['1', uri(`${HOME}/results/planning/proficient`)],
      type: ['1..*', naming(['RubricCriterionLevel'])],
      name: ['1', text('Proficient')],
      alignment: ['0..*', object('Alignment')],
      description: ['0..1', text('Plans follow from what readers did last week.')],
      level: ['0..1', text('proficient')],
      points: ['0..1', text('3', '2.5')],
    },
  },
  Result: {
    places: ['/credentialSubject/result/0'],
    properties: {
      type: ['1..*', naming(['Result'])],
      achievedLevel: ['0..1', uri(`${HOME}/results/planning/proficient`)],
      alignment: ['0..*', object('Alignment')],
      resultDescription: ['0..1', uri(`${HOME}/results/planning`)],
      status: ['0..1', closed(resultStatuses)],
      value: ['0..1', text('proficient')],
    },
  },
  Evidence: {
    places: ['/evidence/0'],
    properties: {
      id: ['0..1', uri('https://pinehollow.example/evidence/7f1', 'data:text/plain,lesson')],
      type: ['1..*', naming(['Evidence'])],
      narrative: ['0..1', text('Filmed on two days; the second group was regrouped.')],
      name: ['0..1', text('Two lessons')],
      description: ['0..1', text('Video, 18 minutes')],
      genre: ['0..1', text('video')],
      audience: ['0..1', text('reviewers')],
      // The W3C data model 2.0 defines these two for any resource, not Open Badges.
      digestSRI: ['0..1', text('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=')],
      mediaType: ['0..1', text('video/mp4')],
    },
  },
} as const satisfies Readonly<Record<string, ClassTable>>;

// The two badges that everything is measured on: one as programs issue them, one as small as a badge can be.

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

const place = 'https://pinehollow.example';

/** The smallest badge that conforms: 1.0 KB once it is signed, 14 statements. `index` makes each one distinct. */
export function simpleBadge(issuer, index = 0) {
  return {
    '@context': contexts,
    id: `${place}/${index}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'Pine Hollow' },
    validFrom: '2026-01-12T09:00:00Z',
    credentialSubject: {
      id: `${place}/people/${index}`,
      type: ['AchievementSubject'],
      achievement: {
        id: `${place}/host`,
        type: ['Achievement'],
        name: 'Host',
        description: 'Hosts a reading circle.',
        criteria: { narrative: 'Eight meetings.' },
      },
    },
  };
}

/** A micro-credential with rubric, results, alignments and evidence: 4.4 KB signed, 128 statements, 11 unnamed nodes. */
export function realisticBadge(issuer, index = 0) {
  return {
    '@context': contexts,
    id: `${place}/badges/checking/${index}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Checking for understanding',
    issuer: {
      id: issuer,
      type: ['Profile'],
      name: 'Pine Hollow Teacher Quality Centre',
      url: `${place}/`,
      address: { type: ['Address'], addressCountry: 'US' },
      image: { id: `${place}/logo.png`, type: 'Image', caption: 'A pine tree beside a brook' },
    },
    validFrom: '2026-01-12T09:00:00Z',
    validUntil: '2031-01-12T09:00:00Z',
    awardedDate: '2026-01-09T15:30:00Z',
    credentialSubject: subject(index),
    evidence: [
      evidence('Lesson plan', 'A plan for a week with a check in each lesson.', 'Plan'),
      evidence('Recording', 'Twelve minutes of a lesson, with a check.', 'Video'),
      evidence('Samples', 'Work of four learners, before and after.', 'Work'),
      evidence('Reflection', 'What the checks showed, and what was taught again.', 'Text'),
    ],
  };
}

const planning = `${place}/cfu/planning`;
const acting = `${place}/cfu/acting`;

function subject(index) {
  return {
    id: `${place}/people/${index}`,
    type: ['AchievementSubject'],
    activityStartDate: '2025-09-01T00:00:00Z',
    activityEndDate: '2025-12-19T00:00:00Z',
    narrative: `Teacher ${index} taught two groups.`,
    achievement: achievement(),
    result: [planning, acting].map((rubric) => ({
      type: ['Result'],
      resultDescription: rubric,
      achievedLevel: `${rubric}/2`,
      status: 'Completed',
    })),
  };
}

function achievement() {
  return {
    id: `${place}/cfu`,
    type: ['Achievement'],
    achievementType: 'MicroCredential',
    name: 'Checking for understanding',
    description: 'Plans, makes and acts on checks in the course of a lesson.',
    humanCode: 'CFU-2',
    inLanguage: 'en',
    tag: ['assessment', 'instruction', 'planning'],
    criteria: { narrative: 'Two lessons with checks, what they showed, and what was changed.' },
    creator: { id: `${place}/authors`, type: ['Profile'], name: 'Pine Hollow authors' },
    alignment: [
      standard('6a', 'Uses multiple methods of assessment'),
      standard('6g', 'Uses data to guide planning'),
      standard('7d', 'Adapts instruction to what learners show'),
    ],
    resultDescription: [rubric(planning, 'Planning'), rubric(acting, 'Acting')],
  };
}

function standard(code, name) {
  return {
    type: ['Alignment'],
    targetName: name,
    targetUrl: `https://standards.example/${code}`,
    targetCode: code,
    targetFramework: 'Teaching Standards',
  };
}

function evidence(name, narrative, genre) {
  return { type: ['Evidence'], name, narrative, genre, audience: 'Assessors' };
}

function rubric(id, name) {
  return {
    id,
    type: ['ResultDescription'],
    name,
    resultType: 'RubricCriterionLevel',
    requiredLevel: `${id}/2`,
    rubricCriterionLevel: ['Not yet', 'Developing', 'Demonstrated'].map((level, points) => ({
      id: `${id}/${points}`,
      type: ['RubricCriterionLevel'],
      name: level,
      level: `${points}`,
      points: `${points}`,
    })),
  };
}

import fc from 'fast-check';

/** Texts as people and machines write them: words that rules know, and anything else. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          ...[
            'The educator',
            'plans',
            'and',
            'understands',
            'students',
            'good',
            'each',
            'PLC',
            '(ELA)',
            'his or her',
          ],
          ...[
            '.',
            '!',
            'Moss',
            '2019',
            'student work',
            'co-planned',
            'reflection',
            '\n',
            'clearly',
            'no',
            '5',
            "l'",
          ],
        ),
        { maxLength: 12 },
      )
      .map((words) => words.join(' ')),
  )
  .filter((drawn) => /\S/.test(drawn) && !/\p{Surrogate}/u.test(drawn));

const format = fc.record(
  {
    format: fc.constantFrom('document', 'slides', 'text', 'image', 'audio', 'video', 'link', 'table'),
    maxWords: fc.integer({ min: 1, max: 5000 }),
    maxPages: fc.integer({ min: 1, max: 50 }),
    maxMinutes: fc.integer({ min: 1, max: 90 }),
  },
  { requiredKeys: ['format'] },
);
const formats = fc.uniqueArray(format, { minLength: 1, maxLength: 3, selector: (one) => one.format });

const requirement = fc.record(
  {
    title: text,
    genre: text,
    instructions: text,
    formats,
    count: fc.record({ min: fc.integer({ min: 1, max: 3 }) }),
    studentData: fc.boolean(),
    groupWork: fc.boolean(),
    consent: text,
    notOlderThanMonths: fc.integer({ min: 1, max: 60 }),
  },
  { requiredKeys: ['title', 'genre', 'formats', 'count', 'studentData', 'groupWork'] },
);

const covers = fc.uniqueArray(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 2 });
const rubric = fc.oneof(
  fc.array(fc.record({ name: text, description: text }), { minLength: 2, maxLength: 4 }).map((levels) => ({
    kind: 'levels',
    levels: levels.map((level, index) => ({ ...level, id: `l${index}` })),
    requiredLevel: 'l1',
  })),
  fc.array(fc.record({ statement: text }), { minLength: 1, maxLength: 3 }).map((indicators) => ({
    kind: 'indicators',
    indicators: indicators.map((indicator, index) => ({ ...indicator, id: `i${index}` })),
  })),
);
const criterion = fc
  .tuple(fc.record({ title: text, covers }, { requiredKeys: ['title'] }), rubric)
  .map(([own, scale]) => ({ ...own, ...scale }));

const extras = fc.record(
  {
    audience: text,
    estimatedHours: fc.double({ min: 0.1, max: 500, noNaN: true }),
    participation: fc.constantFrom('online', 'onsite', 'blended'),
    contact: text,
    research: fc.array(fc.record({ citation: text }), { maxLength: 3 }),
    resources: fc.array(
      fc.record(
        { title: text, url: fc.webUrl(), required: fc.boolean(), free: fc.boolean(), group: text },
        { requiredKeys: ['title', 'url', 'required', 'free'] },
      ),
      { maxLength: 3 },
    ),
    feedback: fc.record({ unmet: fc.constantFrom('required', 'optional') }),
    withoutClass: text,
  },
  { requiredKeys: [] },
);

const body = { id: 'https://pinehollow.example/center', name: 'Pine Hollow' };

/** Any definition that parses, in any of three languages. */
export const anyDefinition: fc.Arbitrary<unknown> = fc
  .record({
    extras,
    language: fc.constantFrom('en', 'es', 'ja'),
    version: fc.constantFrom('1.0.0', '1.0.1', '1.1.0-rc.1', '2.0.0'),
    texts: fc.tuple(text, text, text, text, text),
    requirements: fc.array(requirement, { minLength: 1, maxLength: 3 }),
    criteria: fc.array(criterion, { minLength: 1, maxLength: 4 }),
    kind: fc.constantFrom('evidence', 'reflection', 'other'),
    formats,
    reviews: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ extras: more, texts: [title, competency, first, second, instructions], ...drawn }) => ({
    ...more,
    format: 'badgewright-definition/1',
    id: 'https://pinehollow.example/mc/drawn',
    version: drawn.version,
    title,
    language: drawn.language,
    competency,
    keyMethod: { name: 'Doing', components: [first, second] },
    parts: [
      {
        ...{ id: 'p1', title: 'Part 1', kind: drawn.kind, instructions, assessedBy: 'rubric' },
        requirements: drawn.requirements.map((one, index) => ({ ...one, id: `r${index}` })),
      },
      {
        ...{ id: 'p2', title: 'Part 2', kind: 'reflection', instructions, assessedBy: 'pass-fail' },
        formats: drawn.formats,
      },
    ],
    criteria: drawn.criteria.map((one, index) => ({
      ...one,
      id: `c${index}`,
      reads: drawn.requirements.map((_, place) => `r${place}`),
    })),
    assessment: { body, reviews: drawn.reviews },
    creator: body,
  }));

/**
 * The enumerations of the Open Badges 3.0 data model. The open ones also take any value that starts with `ext:`.
 *
 * @see Open Badges 3.0, Appendix "Data Models": AchievementType, AlignmentTargetType, IdentifierTypeEnum,
 * ResultType, ResultStatusType.
 */
export const achievementTypes = [
  'Achievement',
  'ApprenticeshipCertificate',
  'Assessment',
  'Assignment',
  'AssociateDegree',
  'Award',
  'Badge',
  'BachelorDegree',
  'Certificate',
  'CertificateOfCompletion',
  'Certification',
  'CommunityService',
  'Competency',
  'Course',
  'CoCurricular',
  'Degree',
  'Diploma',
  'DoctoralDegree',
  'Fieldwork',
  'GeneralEducationDevelopment',
  'JourneymanCertificate',
  'LearningProgram',
  'License',
  'Membership',
  'ProfessionalDoctorate',
  'QualityAssuranceCredential',
  'MasterCertificate',
  'MasterDegree',
  'MicroCredential',
  'ResearchDoctorate',
  'SecondarySchoolDiploma',
] as const;

/** Kinds of node in an educational framework that an alignment may point at. */
export const alignmentTargetTypes = [
  'ceasn:Competency',
  'ceterms:Credential',
  'CFItem',
  'CFRubric',
  'CFRubricCriterion',
  'CFRubricCriterionLevel',
  'CTDL',
] as const;

/** Kinds of identifier that a subject or a profile may be known by. */
export const identifierTypes = [
  'name',
  'sourcedId',
  'systemId',
  'productId',
  'userName',
  'accountId',
  'emailAddress',
  'nationalIdentityNumber',
  'isbn',
  'issn',
  'lisSourcedId',
  'oneRosterSourcedId',
  'sisSourcedId',
  'ltiContextId',
  'ltiDeploymentId',
  'ltiToolId',
  'ltiPlatformId',
  'ltiUserId',
  'identifier',
] as const;

/** What a result describes. */
export const resultTypes = [
  'GradePointAverage',
  'LetterGrade',
  'Percent',
  'PerformanceLevel',
  'PredictedScore',
  'RawScore',
  'Result',
  'RubricCriterion',
  'RubricCriterionLevel',
  'RubricScore',
  'ScaledScore',
  'Status',
] as const;

/** The state of a result of type `Status`. This list is closed. */
export const resultStatuses = [
  'Completed',
  'Enrolled',
  'Failed',
  'InProgress',
  'OnHold',
  'Provisional',
  'Withdrew',
] as const;

/**
 * How one achievement stands to another. This list is closed.
 *
 * @see CLR 2.0, AssociationType
 */
export const associationTypes = [
  'exactMatchOf',
  'isChildOf',
  'isParentOf',
  'isPartOf',
  'isPeerOf',
  'isRelatedTo',
  'precedes',
  'replacedBy',
] as const;

type Open<T extends readonly string[]> = T[number] | `ext:${string}`;

/** A value of `achievementTypes`, or an extension. */
export type AchievementType = Open<typeof achievementTypes>;
/** A value of `alignmentTargetTypes`, or an extension. */
export type AlignmentTargetType = Open<typeof alignmentTargetTypes>;
/** A value of `identifierTypes`, or an extension. */
export type IdentifierType = Open<typeof identifierTypes>;
/** A value of `resultTypes`, or an extension. */
export type ResultType = Open<typeof resultTypes>;
/** A value of `resultStatuses`. */
export type ResultStatus = (typeof resultStatuses)[number];
/** A value of `associationTypes`. */
export type AssociationType = (typeof associationTypes)[number];

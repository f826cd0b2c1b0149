// Copied by hand out of the specification's tables of enumerations, and out of nothing in `src`.

/** AchievementType; open. */
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
  'CoCurricular',
  'CommunityService',
  'Competency',
  'Course',
  'Degree',
  'Diploma',
  'DoctoralDegree',
  'Fieldwork',
  'GeneralEducationDevelopment',
  'JourneymanCertificate',
  'LearningProgram',
  'License',
  'MasterCertificate',
  'MasterDegree',
  'Membership',
  'MicroCredential',
  'ProfessionalDoctorate',
  'QualityAssuranceCredential',
  'ResearchDoctorate',
  'SecondarySchoolDiploma',
];

/** AlignmentTargetType; open. */
export const targetTypes = [
  'CFItem',
  'CFRubric',
  'CFRubricCriterion',
  'CFRubricCriterionLevel',
  'CTDL',
  'ceasn:Competency',
  'ceterms:Credential',
];

/** IdentifierTypeEnum; open. */
export const identifierTypes = [
  'accountId',
  'emailAddress',
  'identifier',
  'isbn',
  'issn',
  'lisSourcedId',
  'ltiContextId',
  'ltiDeploymentId',
  'ltiPlatformId',
  'ltiToolId',
  'ltiUserId',
  'name',
  'nationalIdentityNumber',
  'oneRosterSourcedId',
  'productId',
  'sisSourcedId',
  'sourcedId',
  'systemId',
  'userName',
];

/** ResultType; open. */
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
];

/** ResultStatusType; closed. */
export const resultStatuses = [
  'Completed',
  'Enrolled',
  'Failed',
  'InProgress',
  'OnHold',
  'Provisional',
  'Withdrew',
];

/** AssociationType; closed. */
export const associationTypes = [
  'exactMatchOf',
  'isChildOf',
  'isParentOf',
  'isPartOf',
  'isPeerOf',
  'isRelatedTo',
  'precedes',
  'replacedBy',
];

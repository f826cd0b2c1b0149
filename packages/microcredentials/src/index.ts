export { agreement, agreementOf } from './agreement/agreement.js';
export { calibration } from './agreement/calibration.js';
export { fleissKappa } from './agreement/fleiss-kappa.js';
export { decisionRows } from './analytics/decision-rows.js';
export { parseMinutes } from './analytics/effort.js';
export { programmeReport } from './analytics/programme-report.js';
export { programmeRows } from './analytics/programme-rows.js';
export { parseRoster } from './analytics/roster.js';
export { calibrationReport, parseTrainingScores } from './analytics/training-set.js';
export { heldBadge } from './badge/held-badge.js';
export { apply, replay } from './candidacy/apply.js';
export { approvedOf } from './candidacy/badge.js';
export { addBusinessDays, businessDaysBetween } from './candidacy/business-days.js';
export { parseCalendar } from './candidacy/calendar.js';
export { equalDigests } from './candidacy/equal-digests.js';
export { turnaroundOf, turnaroundsOf } from './candidacy/turnaround.js';
export { viewFor } from './candidacy/view.js';
export { toCredential } from './credential/to-credential.js';
export { readCsv, toCsv } from './csv/csv.js';
export { decide } from './decide/decide.js';
export { parseDefinition } from './definition/parse-definition.js';
export { errorCodes } from './error-codes.js';
export { BadgeError } from './error.js';
export { toCtdl } from './interop/ctdl.js';
export { alignmentsFrom, criteriaFrom } from './interop/from-case.js';
export { readOneRoster } from './interop/one-roster.js';
export { readCase } from './interop/read-case.js';
export { stackToCtdl } from './interop/stack-ctdl.js';
export { toCase } from './interop/write-case.js';
export { parseLedger } from './ledger/parse-ledger.js';
export { parseReceipt } from './ledger/parse-receipt.js';
export { ledgerLine, readLedger } from './ledger/read-ledger.js';
export { toLedgerEntry, toReceipt } from './ledger/to-entry.js';
export { usedIn } from './ledger/used-in.js';
export { definitionMarkdown } from './page/definition-markdown.js';
export { definitionPage } from './page/definition-page.js';
export { earningSteps } from './page/earning-steps.js';
export { problemCodes } from './problem-codes.js';
export { checkQuality, skippedRules } from './quality/check-quality.js';
export { checkStackQuality } from './quality/check-stack-quality.js';
export { compareDefinitions } from './quality/compare-definitions.js';
export { faultFindings, ruleOfFault } from './quality/fault-findings.js';
export { parseQualityRating } from './quality/instrument/parse-quality-rating.js';
export { qualityInstrument } from './quality/instrument/quality-instrument.js';
export { rateQuality } from './quality/instrument/rate-quality.js';
export { qualityRules } from './quality/quality-rules.js';
export { allocate } from './renewal/allocate.js';
export { parseApprovals } from './renewal/approvals.js';
export { choosePolicy } from './renewal/choose-policy.js';
export { parseLicence } from './renewal/licence.js';
export { parsePolicy } from './renewal/parse-policy.js';
export { renew } from './renewal/renew.js';
export { resolvePolicy } from './renewal/resolve-policy.js';
export { shippedPolicies } from './renewal/shipped-policies.js';
export { parseReview } from './review/parse-review.js';
export { scoresOf } from './review/scores-of.js';
export { parseStack } from './stack/parse-stack.js';
export { progress } from './stack/progress.js';
export { toLearnerRecord } from './stack/learner-record.js';
export { checkStackReferences } from './stack/references.js';
export { toStackCredential } from './stack/stack-credential.js';
export { stackStanding } from './stack/stack-standing.js';
export { likelyNames } from './submission/likely-names.js';
export { parseSubmission } from './submission/parse-submission.js';

export type { Agreement, AgreementIntervals } from './agreement/agreement.js';
export type { Calibration, CalibrationOptions } from './agreement/calibration.js';
export type { FleissKappa } from './agreement/fleiss-kappa.js';
export type { Interval } from './agreement/interval.js';
export type { Breakdown, GroupReport, GroupShare, Shown } from './analytics/breakdown.js';
export type { CriterionReport } from './analytics/criterion-report.js';
export type { Effort } from './analytics/effort.js';
export type { MetricId, MetricWords } from './analytics/metric-words.js';
export type { Metric, Missing as MissingFigure } from './analytics/metric.js';
export type { EarnedAt } from './analytics/outcome-metrics.js';
export type { DefinitionReport, ProgrammeReport, ReportOptions } from './analytics/programme-report.js';
export type { RaterReport } from './analytics/rater-report.js';
export type { FunnelStep } from './analytics/reach-metrics.js';
export type { Roster, RosterPerson } from './analytics/roster.js';
export type { AssessorCalibration, CalibrationReport, TrainingScore } from './analytics/training-set.js';
export type { HeldActivity, HeldAlignment, HeldBadge } from './badge/held-badge.js';
export type { HeldResult } from './badge/results-of.js';
export type { Moment } from './candidacy/business-days.js';
export type {
  Adjudication,
  Appeal,
  Assignment,
  AssignmentStatus,
  Candidacy,
  CandidacyState,
  DecisionRecord,
  Hold as IntegrityHold,
  Issued,
  LockedReview,
  Outcome,
  Round as ReviewRound,
  Screening,
  Suggestion,
  WorkingSpan,
} from './candidacy/candidacy.js';
export type { CandidacyEvent, EventType, Role } from './candidacy/event.js';
export type { TrailEntry } from './candidacy/trail.js';
export type { Turnaround } from './candidacy/turnaround.js';
export type { CandidacyView, DecisionView, ReviewView, SubmissionView } from './candidacy/view.js';
export type { CodeEntry } from './codes/code-entry.js';
export type { CredentialOptions, Recipient } from './credential/to-credential.js';
export type { CsvCell, CsvRow, CsvTable } from './csv/csv.js';
export type { DecideOptions } from './decide/decide.js';
export type {
  Approved,
  Attempt,
  CriterionResult,
  Decision,
  Facts,
  Incomplete,
  NotYet,
  PartResult,
  Results,
  RuleResult,
  Unmet,
  UnmetCriterion,
  UnmetPart,
  UnmetRule,
} from './decide/decision.js';
export type { MicrocredentialErrorCode } from './error.js';
export type {
  AcceptedFormat,
  Actor,
  AlignmentMatch,
  AlignmentTarget,
  AllGroup,
  AnyMatch,
  Artefact,
  Assessment,
  Assessor,
  AtLeastGroup,
  AtLeastRule,
  Attempts,
  Attestations,
  BadgeAnswer,
  Body,
  Calendar,
  CarryOver,
  CatalogueEntry,
  CatalogueValue,
  ChoiceGroup,
  Citation,
  Conflict,
  ConjunctiveRule,
  ConversionRule,
  ConversionValue,
  ConversionWhen,
  Count,
  CreditClaim,
  Criterion,
  CriterionScore,
  DeclaredValue,
  Definition,
  DefinitionReference,
  Derivation,
  DigestMatch,
  Earner,
  EvidencePointer,
  ExpiryRange,
  Fee,
  FeedbackTerms,
  FixedValue,
  GateAnswer,
  HolderIdentifier,
  Indicator,
  IndicatorCriterion,
  IndicatorScore,
  ItemRating,
  Jurisdiction,
  KeyMethod,
  LedgerEntry,
  Level,
  LevelledCriterion,
  Licence,
  LicenceDates,
  LicenceHolder,
  ListMatch,
  ManualValue,
  MatchRule,
  MicroCredentialComponent,
  Offering,
  Part,
  PartResponse,
  PartScore,
  PassFailPart,
  PassingRule,
  PointsRule,
  PolicyAllocation,
  PolicyAssessment,
  PolicyCategory,
  PolicyCycle,
  PolicyDocuments,
  PolicyDuplicates,
  PolicyGate,
  PolicyIdentity,
  PolicyScope,
  PolicySource,
  PolicyTrust,
  PolicyUnit,
  QualityRating,
  Question,
  Rater,
  RecordedCycle,
  RecordedLicence,
  RecordedPolicy,
  RecordedUse,
  RenewalApprovals,
  RenewalPolicy,
  RenewalReceipt,
  Requirement,
  Resource,
  Review,
  RubricPart,
  SequenceGroup,
  Stack,
  StackComponent,
  StackRule,
  Submission,
  SuggestedScore,
  TagMatch,
  UnitRate,
} from './generated/types.js';
export type {
  CfAssociation,
  CfDocument,
  CfItem,
  CfLink,
  CfNode,
  CfPackage,
  CfRubric,
  CfRubricCriterion,
  CfRubricCriterionLevel,
} from './interop/case-model.js';
export type { CtdlNode, CtdlOptions, CtdlValue, LanguageMap } from './interop/ctdl.js';
export type { RubricReading } from './interop/from-case.js';
export type { OneRosterOptions, OneRosterTables, OneRosterUser } from './interop/one-roster.js';
export type {
  Framework,
  FrameworkCriterion,
  FrameworkItem,
  FrameworkLevel,
  FrameworkRubric,
} from './interop/read-case.js';
export type { RecordedRenewal } from './ledger/recorded-renewal.js';
export type { LedgerOptions } from './ledger/to-entry.js';
export type { CurrentCycle, Records, UsedBadge } from './ledger/used-in.js';
export type { EarningStep } from './page/earning-steps.js';
export type {
  MicrocredentialProblem,
  MicrocredentialProblemCode,
  MicrocredentialProblems,
  Parsed,
} from './problem.js';
export type { StackSurroundings } from './quality/check-stack-quality.js';
export type { ChangeKind, DefinitionChange, DefinitionComparison } from './quality/compare-definitions.js';
export type { Difference } from './quality/differences.js';
export type { DocumentFault } from './quality/fault-findings.js';
export type {
  Finding,
  KnownLink,
  QualityFamily,
  QualityOptions,
  QualityProfile,
  QualityRule,
  QualitySeverity,
  SkippedRule,
} from './quality/finding.js';
export type { InstrumentItem, QualityInstrument } from './quality/instrument/quality-instrument.js';
export type {
  ItemResult,
  QualityResult,
  RaterAgreement,
  RaterItem,
  RaterPair,
} from './quality/instrument/rate-quality.js';
export type { QualityRuleId } from './quality/quality-rules.js';
export type { VersionBump } from './quality/version-bump.js';
export type { Allocation, AllocationBadge, AllocationCategory, AllocationTask } from './renewal/allocate.js';
export type { RenewalCandidate, IdentityOutcome, Planned } from './renewal/candidate.js';
export type {
  AllocatedUnits,
  BadgeDecision,
  BadgeFacts,
  CategoryStanding,
  Conversion,
  ForPerson,
  RenewalDecision,
  RenewalReason,
  RenewalReasonCode,
  RenewalStep,
  Standing as RenewalStanding,
  StepOutcome,
  StepResult,
  WhatIf,
} from './renewal/decision.js';
export type { RenewOptions } from './renewal/renew.js';
export type { PolicyReference, ResolvedCategory, ResolvedPolicy } from './renewal/resolved-policy.js';
export type { ItemScore, ScoredItem } from './review/scores-of.js';
export type {
  BadgeRemark,
  CompleteProgress,
  Component as StackPart,
  CountedBadge,
  MissingPart,
  OpenProgress,
  Progress as StackProgress,
  ShortestWay,
  StackPlace,
  Step as StackStep,
} from './stack/progress-types.js';
export type { ProgressOptions } from './stack/progress.js';
export type { LearnerRecordOptions } from './stack/learner-record.js';
export type { StackCredentialOptions } from './stack/stack-credential.js';
export type { ComponentStanding, StackStanding } from './stack/stack-standing.js';
export type { LikelyName } from './submission/likely-names.js';

/**
 * The part of a CASE package that is written here: a document, items, and rubrics with their criteria and levels.
 *
 * @see 1EdTech Competencies and Academic Standards Exchange (CASE) 1.1, CFPackage
 */
export interface CfPackage {
  readonly CFDocument: CfDocument;
  readonly CFItems: readonly CfItem[];
  readonly CFAssociations: readonly CfAssociation[];
  readonly CFRubrics: readonly CfRubric[];
}

/** What every node of a package has. `identifier` is a UUID, `lastChangeDateTime` ISO 8601 in UTC. */
export interface CfNode {
  readonly identifier: string;
  readonly uri: string;
  readonly lastChangeDateTime: string;
}

/** A link to another node. */
export interface CfLink {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

/** The head of a package. */
export interface CfDocument extends CfNode {
  readonly title: string;
  readonly creator: string;
  readonly CFPackageURI: CfLink;
  readonly description?: string;
  readonly version?: string;
  readonly language?: string;
  readonly officialSourceURL?: string;
}

/** A statement of a framework: here a competency, or a component of its method. */
export interface CfItem extends CfNode {
  readonly fullStatement: string;
  readonly CFDocumentURI: CfLink;
  readonly CFItemType?: string;
  readonly humanCodingScheme?: string;
  readonly abbreviatedStatement?: string;
  readonly language?: string;
}

/** How one node stands to another. */
export interface CfAssociation extends CfNode {
  readonly associationType: 'isChildOf' | 'isRelatedTo';
  readonly originNodeURI: CfLink;
  readonly destinationNodeURI: CfLink;
  readonly sequenceNumber?: number;
}

/** A rubric. */
export interface CfRubric extends CfNode {
  readonly title: string;
  readonly description?: string;
  readonly CFRubricCriteria: readonly CfRubricCriterion[];
}

/** A line of a rubric. */
export interface CfRubricCriterion extends CfNode {
  readonly category: string;
  readonly description?: string;
  readonly CFItemURI: CfLink;
  readonly position: number;
  readonly rubricId: string;
  readonly CFRubricCriterionLevels: readonly CfRubricCriterionLevel[];
}

/** A level of a line. */
export interface CfRubricCriterionLevel extends CfNode {
  readonly quality: string;
  readonly description: string;
  readonly score: number;
  readonly position: number;
  readonly rubricCriterionId: string;
}

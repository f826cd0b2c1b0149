import { v5 as nameBasedUuid } from 'uuid';
import { criterionUri, levelsOf, levelUri } from '../credential/achievement.js';
import { indicatorLevels } from '../decide/scale.js';
import { requiredCriteria } from '../definition/passing-rule.js';
import { BadgeError } from '../error.js';
import { isWritable } from '../input/instant.js';
import type { Criterion, Definition } from '../generated/types.js';
import type {
  CfAssociation,
  CfItem,
  CfLink,
  CfNode,
  CfPackage,
  CfRubric,
  CfRubricCriterion,
  CfRubricCriterionLevel,
} from './case-model.js';

/**
 * A definition as a CASE package: the competency and the components of its method as items, the alignments as
 * associations, and the rubric. `at` is the moment that the package says it was last changed. Identifiers are
 * UUIDs made of the nodes' URIs (RFC 9562, version 5), so that the same definition has the same ones for ever.
 * A level's `score` is its place, from 0; a level that no badge is earned below is named in the criterion's
 * `description`, since CASE has no property for it.
 *
 * Throws `BadgeError` `argument.invalid` where `at` is no moment.
 *
 * @example
 * const text = JSON.stringify(toCase(definition, new Date('2026-03-20T15:00:00Z')));
 * @see 1EdTech CASE 1.1, CFPackage, CFRubric
 */
export function toCase(definition: Definition, at: Date): CfPackage {
  if (!(at instanceof Date) || !isWritable(at))
    throw new BadgeError('argument.invalid', '`at` must be a Date in the years 1 to 9999.');
  const node = nodeMaker(at);
  const document = linkTo(node(definition.id), definition.title);
  const competency = itemOf(node(`${definition.id}#competency`), document, {
    fullStatement: definition.competency,
    CFItemType: 'Competency',
    language: definition.language,
  });
  const components = definition.keyMethod.components.map((text, index) =>
    itemOf(node(`${definition.id}#component-${index + 1}`), document, {
      fullStatement: text,
      CFItemType: 'Component',
      language: definition.language,
    }),
  );
  return {
    CFDocument: {
      ...node(definition.id),
      title: definition.title,
      creator: definition.creator.name,
      CFPackageURI: linkTo(node(`${definition.id}#package`), definition.title),
      description: definition.competency,
      version: definition.version,
      language: definition.language,
      officialSourceURL: definition.id,
    },
    CFItems: [competency, ...components],
    CFAssociations: [
      child(node, competency, { parent: document, place: 1 }),
      ...components.map((item, index) =>
        child(node, item, { parent: linkTo(competency, competency.fullStatement), place: index + 1 }),
      ),
      ...alignments(node, competency, definition),
    ],
    CFRubrics: [rubricOf(node, definition, linkTo(competency, competency.fullStatement))],
  };
}

type MakeNode = (uri: string) => CfNode;

function nodeMaker(at: Date): MakeNode {
  const lastChangeDateTime = at.toISOString();
  return (uri) => ({ identifier: nameBasedUuid(uri, nameBasedUuid.URL), uri, lastChangeDateTime });
}

function linkTo({ identifier, uri }: CfNode, title: string): CfLink {
  return { title, identifier, uri };
}

function itemOf(
  node: CfNode,
  document: CfLink,
  members: Pick<CfItem, 'fullStatement' | 'CFItemType' | 'language'>,
): CfItem {
  return { ...node, CFDocumentURI: document, ...members };
}

function child(
  node: MakeNode,
  item: CfItem,
  { parent, place }: { readonly parent: CfLink; readonly place: number },
): CfAssociation {
  return {
    ...node(`${item.uri}-parent`),
    associationType: 'isChildOf',
    originNodeURI: linkTo(item, item.fullStatement),
    destinationNodeURI: parent,
    sequenceNumber: place,
  };
}

/** Alignments as associations; a standard that has a UUID in its address keeps it. */
function alignments(
  node: MakeNode,
  competency: CfItem,
  { alignment = [] }: Definition,
): readonly CfAssociation[] {
  return alignment.map(({ targetName, targetUrl }, index) => ({
    ...node(`${competency.uri}-alignment-${index + 1}`),
    associationType: 'isRelatedTo',
    originNodeURI: linkTo(competency, competency.fullStatement),
    destinationNodeURI: {
      title: targetName,
      identifier: uuidIn(targetUrl) ?? node(targetUrl).identifier,
      uri: targetUrl,
    },
  }));
}

function uuidIn(uri: string): string | undefined {
  return /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-f])/i.exec(uri)?.[0].toLowerCase();
}

function rubricOf(node: MakeNode, definition: Definition, competency: CfLink): CfRubric {
  const rubric = node(`${definition.id}#rubric`);
  return {
    ...rubric,
    title: definition.title,
    CFRubricCriteria: definition.criteria.map((criterion, index) =>
      criterionOf(node, { definition, criterion, competency, rubricId: rubric.identifier }, index + 1),
    ),
  };
}

interface Line {
  readonly definition: Definition;
  readonly criterion: Criterion;
  readonly competency: CfLink;
  readonly rubricId: string;
}

function criterionOf(
  node: MakeNode,
  { definition, criterion, competency, rubricId }: Line,
  position: number,
): CfRubricCriterion {
  const own = node(criterionUri(definition, criterion.id));
  const levels = levelsOf(criterion);
  const isRequired = requiredCriteria(definition).has(criterion.id);
  return {
    ...own,
    category: criterion.title,
    ...(isRequired && {
      description: `Required: ${levels.find(({ id }) => id === requiredOf(criterion))?.name ?? ''}`,
    }),
    CFItemURI: competency,
    position,
    rubricId,
    CFRubricCriterionLevels: levels.map(({ id, name, description }, index): CfRubricCriterionLevel => ({
      ...node(levelUri(definition, criterion.id, id)),
      quality: name,
      description,
      score: index,
      position: index + 1,
      rubricCriterionId: own.identifier,
    })),
  };
}

function requiredOf(criterion: Criterion): string {
  return criterion.kind === 'levels' ? criterion.requiredLevel : indicatorLevels[1];
}

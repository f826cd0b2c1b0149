import { v5 as nameBasedUuid } from 'uuid';
import { BadgeError } from '../error.js';
import type { AlignmentTarget, Definition } from '../generated/types.js';

/** Text in a language, as CTDL has it. */
export type LanguageMap = Readonly<Record<string, string>>;

/** A node of CTDL: JSON-LD with the terms of the Credential Transparency Description Language. */
export interface CtdlNode {
  readonly [term: string]: CtdlValue;
}

/** A value of a term of CTDL. */
export type CtdlValue = string | number | boolean | CtdlNode | readonly CtdlValue[];

/** What CTDL wants to know and a definition does not say. */
export interface CtdlOptions {
  /** The page for people; by default the id. */
  readonly subjectWebpage?: string;
  /** The CTID (`ce-` and a UUID) that the owner has given; by default one made of the id (RFC 9562, version 5). */
  readonly ctid?: string;
}

/** Where the terms are defined. */
export const CTDL_CONTEXT = 'https://credreg.net/ctdl/schema/context/json';

/**
 * A definition as a `ceterms:MicroCredential`: competency, estimated hours, conditions, cost, appeals, alignments and
 * lineage. What a definition does not say is left out; estimated hours are an estimate and no credit.
 *
 * Throws `BadgeError` `argument.invalid` where the CTID is none.
 *
 * @example
 * const text = JSON.stringify(toCtdl(definition));
 * @see Credential Engine, Credential Transparency Description Language, ceterms:MicroCredential
 */
export function toCtdl(definition: Definition, options: CtdlOptions = {}): CtdlNode {
  const { alignment = [], assessment, supersedes = [] } = definition;
  const say = sayer(definition.language);
  const status = definition.status === 'retired' ? 'Deprecated' : 'Active';
  return {
    '@context': CTDL_CONTEXT,
    ...headOf(definition, options),
    'ceterms:credentialStatusType': statusNode(status),
    'ceterms:versionIdentifier': [
      {
        '@type': 'ceterms:IdentifierValue',
        'ceterms:identifierTypeName': { en: 'Version' },
        'ceterms:identifierValueCode': definition.version,
      },
    ],
    'ceterms:ownedBy': [(definition.issuer ?? definition.creator).id],
    ...(definition.estimatedHours !== undefined && {
      'ceterms:estimatedDuration': [
        {
          '@type': 'ceterms:DurationProfile',
          'ceterms:exactDuration': durationOf(definition.estimatedHours),
        },
      ],
    }),
    'ceterms:requires': [
      {
        '@type': 'ceterms:ConditionProfile',
        'ceterms:name': { en: 'How it is earned' },
        'ceterms:description': say(definition.competency),
        'ceterms:condition': {
          [definition.language]: definition.parts.map(
            ({ title, instructions }) => `${title}: ${instructions}`,
          ),
        },
        'ceterms:assertedBy': [assessment.body.id],
        ...(alignment.length > 0 && {
          'ceterms:targetCompetency': alignment.map((target) => alignmentNode(target, say)),
        }),
      },
    ],
    ...(definition.fee !== undefined && { 'ceterms:estimatedCost': [costOf(definition, options)] }),
    ...(assessment.appealRoute !== undefined && {
      'ceterms:appealProcess': [
        { '@type': 'ceterms:ProcessProfile', 'ceterms:description': say(assessment.appealRoute) },
      ],
    }),
    ...(supersedes.length > 0 && { 'ceterms:previousVersion': supersedes.map(({ id }) => id) }),
  };
}

/** What is said of every credential: what it is, its names and where it is found. */
export interface CtdlHead {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** What it stands for, in a sentence. */
  readonly competency: string;
}

/** The terms that every credential must have but for its owner and its status. Throws as `toCtdl`. */
export function headOf(
  { id, title, language, competency }: CtdlHead,
  { ctid = `ce-${nameBasedUuid(id, nameBasedUuid.URL)}`, subjectWebpage = id }: CtdlOptions,
): CtdlNode {
  if (!/^ce-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(ctid))
    throw new BadgeError('argument.invalid', '`ctid` is not `ce-` and a UUID in lower case.');
  const say = sayer(language);
  return {
    '@id': id,
    '@type': 'ceterms:MicroCredential',
    'ceterms:ctid': ctid,
    'ceterms:name': say(title),
    'ceterms:description': say(competency),
    'ceterms:subjectWebpage': subjectWebpage,
    'ceterms:inLanguage': [language],
  };
}

/** The status of a credential that is offered, or no longer. */
export function statusNode(status: 'Active' | 'Deprecated'): CtdlNode {
  return {
    '@type': 'ceterms:CredentialAlignmentObject',
    'ceterms:framework': 'https://credreg.net/ctdl/terms/CredentialStatus',
    'ceterms:targetNode': `credentialStat:${status}`,
    'ceterms:targetNodeName': { en: status },
  };
}

/** Puts text into its language. */
export function sayer(language: string): (text: string) => LanguageMap {
  return (text) => ({ [language]: text });
}

function alignmentNode(target: AlignmentTarget, say: (text: string) => LanguageMap): CtdlNode {
  const { targetName, targetUrl, targetCode, targetFramework } = target;
  return {
    '@type': 'ceterms:CredentialAlignmentObject',
    'ceterms:targetNode': targetUrl,
    'ceterms:targetNodeName': say(targetName),
    ...(targetCode !== undefined && { 'ceterms:codedNotation': targetCode }),
    ...(targetFramework !== undefined && { 'ceterms:frameworkName': say(targetFramework) }),
  };
}

function costOf({ id, fee, language }: Definition, { subjectWebpage = id }: CtdlOptions): CtdlNode {
  return {
    '@type': 'ceterms:CostProfile',
    'ceterms:costDetails': subjectWebpage,
    ...(fee !== undefined && { 'ceterms:price': Number(fee.amount), 'ceterms:currency': fee.currency }),
    ...(fee?.note !== undefined && { 'ceterms:description': { [language]: fee.note } }),
  };
}

/** ISO 8601; parts of an hour as minutes. */
function durationOf(hours: number): string {
  const minutes = Math.round(hours * 60);
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${whole > 0 ? `${whole}H` : ''}${rest > 0 ? `${rest}M` : ''}`;
}

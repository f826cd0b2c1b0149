import {
  achievementCredentialShape,
  achievementCredentialV1p1Shape,
  clrCredentialShape,
  endorsementCredentialShape,
  endorsementCredentialV1p1Shape,
  profileShape,
} from '../../generated/validators.js';
import type { Shape } from '../../generated/validators.js';
import { isV1p1 } from '../../model/data-model.js';
import type { JsonObject } from '../../model/json.js';

/**
 * The schemas of Open Badges by the name in their URL, for each data model. Until 2024 the plain URLs had the schemas for
 * 1.1: badges of that time name them, and keep what was there when they were issued.
 */
const openBadges: ReadonlyMap<string, readonly [on2: Shape, on1: Shape]> = new Map([
  ['achievementcredential', [achievementCredentialShape, achievementCredentialV1p1Shape]],
  ['achievementcredentialv1p1', [achievementCredentialV1p1Shape, achievementCredentialV1p1Shape]],
  ['anyachievementcredential', [achievementCredentialShape, achievementCredentialV1p1Shape]],
  ['endorsementcredential', [endorsementCredentialShape, endorsementCredentialV1p1Shape]],
  ['endorsementcredentialv1p1', [endorsementCredentialV1p1Shape, endorsementCredentialV1p1Shape]],
  ['anyendorsementcredential', [endorsementCredentialShape, endorsementCredentialV1p1Shape]],
  ['profile', [profileShape, profileShape]],
]);

const records: ReadonlyMap<string, Shape> = new Map([
  ['achievementcredential', achievementCredentialShape],
  ['clrcredential', clrCredentialShape],
  ['endorsementcredential', endorsementCredentialShape],
  ['profile', profileShape],
]);

const OPEN_BADGES =
  /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/schema\/json(?:-ld)?\/ob_v3p0_([a-z0-9]+)_schema\.json$/;
const CLR =
  /^https:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/schema\/json(?:-ld)?\/clr_v2p0_([a-z0-9]+)_schema\.json$/;

/**
 * The bundled schema for the URL of a published one. That for either data model goes by the first context, also under
 * `schema/json/`, where what is published overlooks 1.1. `undefined` for any other URL.
 *
 * @see 1EdTech/openbadges-specification, issue 608
 */
export function publishedShape(url: string, credential: JsonObject): Shape | undefined {
  const isOld = isV1p1(credential);
  const [, badgeSchema = ''] = OPEN_BADGES.exec(url) ?? [];
  const [, recordSchema = ''] = CLR.exec(url) ?? [];
  // Of records on 1.1 no schema is bundled.
  if (recordSchema === 'anyclrcredential') return isOld ? undefined : clrCredentialShape;
  return openBadges.get(badgeSchema)?.[isOld ? 1 : 0] ?? records.get(recordSchema);
}

import type { AchievementCredential } from '@badgewright/openbadges';

export function simpleBadge(issuer: string, index?: number): AchievementCredential;
export function realisticBadge(issuer: string, index?: number): AchievementCredential;

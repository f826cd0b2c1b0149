import { verify } from '@badgewright/openbadges';

globalThis.verifyBadge = (text) => verify(text);

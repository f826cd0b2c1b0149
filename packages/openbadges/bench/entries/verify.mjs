import { verify } from '@badgewright/openbadges/verify';

globalThis.verifyBadge = (text) => verify(text);

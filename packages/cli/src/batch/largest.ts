import { limits } from '@badgewright/openbadges';
import { largestFile } from '../read/read-text.js';

/** Bytes of one badge that are read at most: the largest text or image. */
export const largestInput = Math.max(limits.imageBytes, largestFile);

import { readFileSync } from 'node:fs';
import { verify } from '@badgewright/openbadges/verify';

if (process.argv[2] !== undefined) {
  const now = new Date('2026-06-01T00:00:00Z');
  const { verdict } = await verify(readFileSync(process.argv[2], 'utf8'), { now });
  process.exitCode = verdict === 'valid' ? 0 : 1;
}

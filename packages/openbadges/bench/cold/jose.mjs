import { readFileSync } from 'node:fs';
import { importJWK, jwtVerify } from 'jose';

if (process.argv[2] !== undefined) {
  const { token, jwk } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  const key = await importJWK(jwk, 'EdDSA');
  await jwtVerify(token, key, { currentDate: new Date('2026-06-01T00:00:00Z') });
}

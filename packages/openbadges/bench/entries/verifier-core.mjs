import { verifyCredential } from '@digitalcredentials/verifier-core';

globalThis.verifyBadge = (text) => verifyCredential({ credential: JSON.parse(text), knownDIDRegistries: [] });

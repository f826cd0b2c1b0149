// @digitalcredentials/verifier-core. It takes no loader and asks the network for the schema of a badge. Here `fetch`
// answers from memory before it loads, with a schema that allows everything: nothing leaves the machine, and what that
// spares the peer is in its favour.
globalThis.fetch = async () =>
  new Response('{"type":"object"}', { headers: { 'content-type': 'application/json' } });

const { verifyCredential } = await import('@digitalcredentials/verifier-core');

/** Whether it finds the signature of a badge valid and the badge in force. */
export async function verifierCoreVerifies(text) {
  const result = await verifyCredential({ credential: JSON.parse(text), knownDIDRegistries: [] });
  const passed = (id) => result.log?.some((entry) => entry.id === id && entry.valid === true) === true;
  return passed('valid_signature') && passed('expiration');
}

import type { CodeEntry } from './code-entry.js';

/** Codes about reading what an issuer publishes. */
export const networkCodes = {
  'network.offline': {
    means: 'Something that the issuer publishes would have to be read, and no network was handed over.',
    action: 'Verify again with a network connection.',
  },
  'network.not-https': {
    means:
      'What would have to be read is not at an https URL of a named host, or leads on to one that is not, so nobody vouches for it.',
    action: 'Tell the issuer to publish by https; else ask them to confirm the badge.',
  },
  'network.not-public': {
    means:
      'What would have to be read is at an address of a private network, of the verifying machine itself or of another kind that is not the public internet, or leads on to one; such addresses are not asked.',
    action: 'Tell the issuer to publish on the public internet; until then ask them to confirm the badge.',
  },
  'network.unreachable': {
    means: 'No answer came from the network, or it broke off, or it took too long.',
    action: 'Verify again later; if it stays so, ask the issuer.',
  },
  'network.too-large': {
    means: 'The answer from the network is larger than is read.',
    action: 'Tell the issuer; what they publish there is no document of this kind.',
  },
  'network.too-many': {
    means:
      'Verifying all that was handed over would take more requests to the network, or more time for them, than is taken.',
    action:
      'Verify the badge by itself, without what came with it; if it stays so, treat it with suspicion: honest badges need a handful.',
  },
  'network.redirected': {
    means:
      'What would have to be read is not at the host that was asked: that one leads on to another, as many hosts do for whoever makes up a URL.',
    action: 'Tell the issuer to publish at the URL itself; until then ask them to confirm the badge.',
  },
  'network.absent': {
    means: 'Nothing is published at the URL any more, or never was.',
    action: 'Ask the issuer where it is published now.',
  },
  'network.status': {
    means: 'The server answered with an error instead of what was asked for.',
    action: 'Verify again later; if it stays so, ask the issuer.',
  },
  'network.not-json': {
    means: 'What is published at the URL is not the JSON document that was asked for.',
    action: 'Tell the issuer; what they publish there is a page for people, or damaged.',
  },
} satisfies Record<string, CodeEntry>;

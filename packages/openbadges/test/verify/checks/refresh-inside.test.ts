import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { environment } from '../../../src/environment.js';
import { sign, statusEntry } from '../../../src/index.js';
import type { JsonObject, Report, Secured } from '../../../src/index.js';
import { eddsaJcs2022 } from '../../../src/proof/suites/eddsa-jcs-2022.js';
import { edited, SIGNED } from '../../fixture.js';
import type { Loose } from '../../fixture.js';
import { network } from '../../network.js';
import { plain } from '../../proof/suites.js';
import { badge as badgeOfLearner, record } from '../../record.js';
import { checkIn, inShort, placesOf, reportOn } from '../answers.js';
import { badgeOf, endorsement, sealed, signers } from '../documents.js';

const { ed25519, holder, p256 } = signers;
const SERVICE = 'https://pinehollow.example/refresh/1';
const INNER = 'https://pinehollow.example/refresh/2';
const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
const AT = '/refreshService';
const suite = 'eddsa-jcs-2022';
const ENDED = '2026-05-31T00:00:00Z';

function service(id: string): object {
  return { refreshService: { id, type: '1EdTechCredentialRefresh' } };
}

function having(members: object): (copy: Loose) => void {
  return (copy) => {
    copy['@context']?.push(EXTENSIONS as never);
    Object.assign(copy, members);
  };
}

/** A record of the learner with one badge in it, each with a refresh service; as its publisher signed it on a day. */
async function recordOf(badge: Secured, validFrom: string): Promise<Secured> {
  const whole = plain(
    edited(record([badge]), (copy) => {
      Object.assign(copy['issuer'] ?? {}, { id: holder.controller });
      having({ ...service(SERVICE), validFrom })(copy);
    }),
  );
  return await sign(whole, holder, { now: new Date(validFrom), suite });
}

async function learnersBadge(members: object): Promise<Secured> {
  const document = plain(
    edited(badgeOfLearner(1), (copy) => {
      Object.assign(copy['issuer'] ?? {}, { id: ed25519.controller });
      having({ ...service(INNER), ...members })(copy);
    }),
  );
  return await sign(document, ed25519, { now: SIGNED, suite });
}

function onlyOne(parts: Report['contents']): Report {
  const [part, ...more] = parts;
  assert.ok(part && more.length === 0);
  return part.report;
}

describe('what stands inside a newer version', () => {
  test('is asked for newer versions of its own where it is a badge in a record', async () => {
    const badge = await learnersBadge({});
    const older = await recordOf(badge, '2026-03-21T15:00:00Z');
    const newer = await recordOf(badge, '2026-04-21T15:00:00Z');
    const ended = await learnersBadge({ validUntil: ENDED });
    for (const [given, renewed] of [
      [older, false],
      [newer, true],
    ] as const) {
      const { fetch, requests } = network({ [SERVICE]: { body: given }, [INNER]: { body: ended } });
      const report = await reportOn(older, { fetch });
      assert.equal(report.verdict, 'invalid');
      const within = renewed ? report.refreshed : report;
      assert.deepEqual(placesOf(onlyOne(within?.contents ?? [])), [`refresh.ended ${AT}`]);
      assert.deepEqual(requests, [SERVICE, INNER]);
    }
    const { fetch } = network({ [SERVICE]: { body: newer }, [INNER]: { body: badge } });
    assert.equal(inShort(await reportOn(older, { fetch })), 'valid record json');
  });

  test('is not opened where the record is not shown to be the publisher’s', async () => {
    const lists = Array.from({ length: 16 }, (_, index) =>
      statusEntry({ list: `https://other.example/${index}`, index: 1, purpose: 'revocation' }),
    );
    const own = await recordOf(await learnersBadge({}), '2026-03-21T15:00:00Z');
    const laden = await recordOf(await learnersBadge({ credentialStatus: lists }), '2026-04-21T15:00:00Z');
    const { proof: _, ...unsigned } = laden;
    // By a key of somebody else that nobody publishes as the publisher's: its signature holds, and it says nothing.
    const stolen = await sign(unsigned, p256, { now: SIGNED, suite: 'ecdsa-jcs-2019' });
    for (const body of [unsigned, { ...laden, name: 'Other' }, stolen]) {
      const { fetch, requests } = network({ [SERVICE]: { body }, [INNER]: { status: 404 } });
      const report = await reportOn(own, { fetch });
      assert.deepEqual(requests, [SERVICE, INNER]);
      assert.deepEqual(placesOf(report), [`refresh.failed ${AT}`]);
      assert.equal(report.refreshed, undefined);
    }
  });

  test('is asked for them where it is an endorsement', async () => {
    const praise = async (members: object): Promise<Secured> => {
      const document = plain(edited(endorsement(p256.controller), having({ ...service(INNER), ...members })));
      return await sign(document, p256, { now: SIGNED, suite: 'ecdsa-jcs-2019' });
    };
    const own = await praise({});
    const older = badgeOf(ed25519.controller, having({ ...service(SERVICE), endorsement: [own] }));
    const newer = { ...older, validFrom: '2026-05-01T00:00:00Z' };
    const sealing = async (document: JsonObject): Promise<Secured> =>
      await sign(document, ed25519, { now: SIGNED, suite });
    const { fetch, requests } = network({
      [SERVICE]: { body: await sealing(newer) },
      [INNER]: { body: await praise({ validUntil: ENDED }) },
    });
    const report = await reportOn(await sealing(older), { fetch });
    assert.equal(report.verdict, 'valid');
    assert.deepEqual(placesOf(onlyOne(report.endorsements)), [`refresh.ended ${AT}`]);
    assert.deepEqual(requests, [SERVICE, INNER]);
  });
});

/** A badge with such a refresh service, signed as it is. */
async function typed(type: unknown): Promise<JsonObject> {
  const members = { refreshService: { id: SERVICE, type } };
  const document = plain(badgeOf(ed25519.controller, having(members)));
  const task = { document, signer: ed25519, options: {} };
  const proof = await eddsaJcs2022.sign(task, environment({ now: SIGNED }));
  return { ...document, proof };
}

describe('a refresh service', () => {
  test('is asked where its type is one of several, or stands in a list', async () => {
    const ended = await sealed(ed25519, { suite }, having({ ...service(SERVICE), validUntil: ENDED }));
    for (const type of [['1EdTechCredentialRefresh'], [7, 'Extra', '1EdTechCredentialRefresh']]) {
      const { fetch, requests } = network({ [SERVICE]: { body: ended } });
      const report = await reportOn(await typed(type), { fetch });
      assert.deepEqual(codesOf(report), ['refresh.ended']);
      assert.equal(report.verdict, 'invalid');
      assert.deepEqual(requests, [SERVICE]);
    }
  });

  test('of other types, or of types that are none, is not asked', async () => {
    const { fetch, requests } = network({});
    for (const type of [['Extra'], [7], [], 7, undefined]) {
      const report = await reportOn(await typed(type), { fetch });
      assert.deepEqual(codesOf(report), ['refresh.type-unsupported'], JSON.stringify(type));
    }
    assert.deepEqual(requests, []);
  });
});

function codesOf(report: Report): readonly string[] {
  return checkIn(report, 'refresh').problems.map(({ code }) => code);
}

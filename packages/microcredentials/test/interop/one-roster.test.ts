import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { readOneRoster } from '../../src/index.js';
import type { OneRosterTables, Roster } from '../../src/index.js';
import { lines } from '../fixtures.js';

const users = [
  'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns',
  'u1,,,true,ana,"{Fed:11},{earner:urn:uuid:1}",Ana,Lopez,,,ana@pinehollow.example,,,,,secret,,,,,o1,',
  'u2,,,true,ben,,Ben,Ng,,L-2,ben@pinehollow.example,,,,,,,,,,o2,',
  'u3,,,false,cy,,Cy,Orr,,,cy@pinehollow.example,,,,,,,,,,o1,',
  'u4,tobedeleted,2026-01-01,true,di,,Di,Poe,,,di@pinehollow.example,,,,,,,,,,o1,',
].join('\r\n');
const roles = [
  'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
  'r1,,,u1,secondary,administrator,,,o2,',
  'r2,,,u1,primary,teacher,,,o1,',
  'r3,,,u2,primary,counselor,,,o2,',
].join('\n');
const orgs = [
  'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
  'o1,,,Pine Hollow Elementary,school,,',
  'o2,,,Pine Hollow Middle,school,,',
].join('\n');

function rosterOf(tables: OneRosterTables, identify?: Parameters<typeof readOneRoster>[1]): Roster {
  const read = readOneRoster(tables, identify);
  return read.kind === 'ok' ? read.value : assert.fail(JSON.stringify(read.problems));
}

describe('readOneRoster', () => {
  test('keeps active users with their primary role and school, and nothing else of them', () => {
    const roster = rosterOf({ users, roles, orgs });
    assert.deepEqual(roster, [
      { person: 'u1', groups: { role: 'teacher', school: 'Pine Hollow Elementary' } },
      { person: 'u2', groups: { role: 'counselor', school: 'Pine Hollow Middle' } },
    ]);
    assert.doesNotMatch(JSON.stringify(roster), /Ana|Lopez|secret|@/);
  });

  test('the id that submissions have is the caller’s to name; who has none is left out', () => {
    const roster = rosterOf({ users }, { identify: ({ userIds }) => userIds.get('earner') });
    assert.deepEqual(roster, [{ person: 'urn:uuid:1', groups: { school: 'o1' } }]);
    assert.deepEqual(
      rosterOf({ users }, { identify: ({ identifier }) => identifier }).map(({ person }) => person),
      ['L-2'],
    );
  });

  test('OneRoster 1.1 has role and organisations in the user’s row', () => {
    const old = [
      'sourcedId,status,enabledUser,orgSourcedIds,role,username',
      'u1,,true,"o2,o1",teacher,ana',
    ].join('\n');
    assert.deepEqual(rosterOf({ users: old, orgs }), [
      { person: 'u1', groups: { role: 'teacher', school: 'Pine Hollow Middle' } },
    ]);
  });

  test.each<readonly [string, OneRosterTables, readonly string[]]>([
    ['no table', { users: '' }, ['csv.empty /users']],
    ['no column', { users: 'id,name\n1,x' }, ['interop.roster-malformed /users/sourcedId']],
    ['an empty id', { users: 'sourcedId,status\n,active' }, ['interop.roster-malformed /users/1/sourcedId']],
    [
      'one id twice',
      { users: 'sourcedId,status\nu1,\nu1,' },
      ['interop.roster-duplicate /users/2/sourcedId'],
    ],
    [
      'roles without users',
      { users, roles: 'sourcedId,role\nr1,teacher' },
      ['interop.roster-malformed /roles/userSourcedId'],
    ],
    [
      'an organisation twice',
      { users, orgs: `${orgs}\no1,,,Again,school,,` },
      ['interop.roster-duplicate /orgs/3/sourcedId'],
    ],
  ])('%s', (_, tables, expected) => {
    const read = readOneRoster(tables);
    assert.deepEqual(read.kind === 'bad' ? lines(read.problems) : read, expected);
  });
});

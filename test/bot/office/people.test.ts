import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Office, openOffice } from '../../../bot/office/office.ts';
import { listAgencies } from '../../../bot/office/person.ts';
import { createDataDirectory } from '../../helpers/telegram-bench.ts';

const [DONG, BAC] = ['Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ', 'Ủy ban nhân dân xã Khe Bắc, tỉnh Lam Hạ'];
const MAY = { person: 'telegram:7', name: 'Mây', post: 'Văn thư' };

let office: Office;
let directory: ReturnType<typeof createDataDirectory>;
let clock = 0;

beforeEach(() => {
  directory = createDataDirectory();
  office = openOffice(directory.path, () => ++clock);
});
afterEach(() => {
  office.close();
  directory.remove();
});

describe('createPeople', () => {
  it('lets nobody act for an agency before somebody decided', () => {
    expect(office.people.ask({ ...MAY, agency: DONG })).toBe(true);
    expect(office.people.ask({ ...MAY, agency: DONG })).toBe(false);
    expect(office.people.listWaiting()).toEqual([{ person: MAY.person, agency: DONG }]);
    expect(office.people.choose({ person: MAY.person, agency: DONG })).toBe(false);
    expect(office.people.find(MAY.person)).toMatchObject({ agency: null, role: 'member' });
  });

  it('takes the first decision only, and keeps who made it', () => {
    office.people.ask({ ...MAY, agency: DONG });
    const decision = { person: MAY.person, agency: DONG };
    expect(office.people.decide({ ...decision, by: 'telegram:1', isAdmitted: true })).toBe(true);
    expect(office.people.decide({ ...decision, by: 'telegram:2', isAdmitted: false })).toBe(false);
    expect(office.people.find(MAY.person)?.agency).toBe(DONG);
    expect(office.audit.list(9)).toMatchObject([
      { by: 'telegram:1', action: 'admitted', subject: `${MAY.person} · ${DONG}` },
    ]);
  });

  it('acts for the chosen agency as long as it admits, then for the next', () => {
    for (const agency of [DONG, BAC]) office.people.admit({ ...MAY, agency, by: 'telegram:1' });
    expect(office.people.find(MAY.person)?.agency).toBe(DONG);
    expect(office.people.choose({ person: MAY.person, agency: BAC })).toBe(true);
    expect(office.people.revoke({ person: MAY.person, agency: DONG, by: 'telegram:1' })).toBe(true);
    expect(office.people.find(MAY.person)?.agency).toBe(BAC);
    office.people.revoke({ person: MAY.person, agency: BAC, by: 'telegram:1' });
    expect(office.people.find(MAY.person)?.agency).toBeNull();
  });

  it('forgets a person with their memberships; the audit stays', () => {
    office.people.admit({ ...MAY, agency: DONG, by: 'telegram:1' });
    office.forget(MAY.person);
    expect(office.people.find(MAY.person)).toBeUndefined();
    expect(office.people.list()).toEqual([]);
    expect(office.audit.list(9)).toMatchObject([{ action: 'forgotten' }, { action: 'admitted' }]);
  });

  it('is read by another process at once', () => {
    const other = openOffice(directory.path);
    office.people.admit({ ...MAY, agency: DONG, by: 'telegram:1' });
    expect(other.people.list().map(listAgencies)).toEqual([[DONG]]);
    other.close();
  });

  it('admits again whom it refused or revoked, only by a decision', () => {
    office.people.admit({ ...MAY, agency: DONG, by: 'telegram:1' });
    office.people.revoke({ person: MAY.person, agency: DONG, by: 'telegram:1' });
    expect(office.people.find(MAY.person)?.memberships[0]?.status).toBe('revoked');
    office.people.admit({ ...MAY, agency: DONG, by: 'telegram:1' });
    expect(office.people.find(MAY.person)?.memberships[0]?.status).toBe('admitted');
  });
});

describe('createInvitations', () => {
  it('knows the agency of a code for a week, and keeps no code in the clear', () => {
    office.invitations.invite({ code: 'ma-moi-1', agency: DONG, by: 'telegram:1' });
    expect(office.invitations.find('ma-moi-1')).toBe(DONG);
    expect(office.invitations.find('ma-moi-2')).toBeUndefined();
    clock += 7 * 24 * 3_600_000;
    expect(office.invitations.find('ma-moi-1')).toBeUndefined();
  });
});

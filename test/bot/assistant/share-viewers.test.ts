import { describe, expect, it } from 'vitest';
import { createViewerSharing } from '../../../bot/assistant/share-viewers.ts';

const AGENCY = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ';

describe('createViewerSharing', () => {
  it('makes one of the people of an agency, but for those who have something of their own, as it stands now', async () => {
    const store = { now: 1, owners: ['lan'] };
    const share = createViewerSharing({
      generation: async () => store.now,
      listPersonalOwners: async () => store.owners,
    });
    expect(await share({ agency: AGENCY, person: 'minh' })).toEqual({ agency: AGENCY, person: null });
    expect(await share({ agency: AGENCY, person: 'lan' })).toEqual({ agency: AGENCY, person: 'lan' });
    Object.assign(store, { now: 2, owners: ['minh'] });
    expect(await share({ agency: AGENCY, person: 'minh' })).toEqual({ agency: AGENCY, person: 'minh' });
  });
});

import { describe, expect, it } from 'vitest';
import type { AgencyProfile, ProfileField } from '../../../knowledge/model/agency-profile.ts';
import { editProfile } from '../../../knowledge/profile/edit-profile.ts';

const EMPTY: AgencyProfile = {
  agency: 'Trường Tiểu học Suối Mơ',
  letterhead: { superior: [], issuer: ['TRƯỜNG TIỂU HỌC SUỐI MƠ'] },
  place: null,
  symbol: null,
  signers: [],
  units: [
    { name: 'Tổ 1', kind: 'team' },
    { name: 'lớp 1A', kind: 'class' },
  ],
  partners: [],
  recipients: [],
  sources: [
    { field: 'units[0]', origin: 'document', documentId: 'a', quote: 'Tổ 1', locator: 'II', page: 1 },
    { field: 'units[1]', origin: 'document', documentId: 'a', quote: 'lớp 1A', locator: 'III', page: 2 },
  ],
  notes: [],
  confirmedBy: null,
  confirmedOn: null,
};

const edit = (field: ProfileField, change: 'set' | 'add' | 'remove', value: string, profile = EMPTY) =>
  editProfile(profile, { field, change, value }, 'Văn thư');

describe('editProfile', () => {
  it('sets and empties a single value in a person’s name', () => {
    const set = edit('place', 'set', ' Suối Mơ ');
    expect(set).toMatchObject({ place: 'Suối Mơ' });
    expect(set.sources.find(({ field }) => field === 'place')).toMatchObject({
      origin: 'person',
      quote: 'Văn thư',
    });
    expect(edit('place', 'set', '', set).place).toBeNull();
  });

  it('reads signers: capacity in capitals, then the name', () => {
    expect(
      edit('signers', 'set', 'KT. HIỆU TRƯỞNG | PHÓ HIỆU TRƯỞNG | Lường Thị Sim; HIỆU TRƯỞNG').signers,
    ).toEqual([
      { capacity: ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'], name: 'Lường Thị Sim' },
      { capacity: ['HIỆU TRƯỞNG'], name: null },
    ]);
  });

  it('adds to and takes from the units of one kind; the others keep their sources', () => {
    const added = edit('units.class', 'add', 'lớp 1B; lớp 2A');
    expect(added.units.map(({ name }) => name)).toEqual(['Tổ 1', 'lớp 1A', 'lớp 1B', 'lớp 2A']);
    const left = edit('units.team', 'remove', 'Tổ 1', added);
    expect(left.units.map(({ name }) => name)).toEqual(['lớp 1A', 'lớp 1B', 'lớp 2A']);
    const [first] = left.sources.filter(({ field }) => field === 'units[0]');
    expect(first).toMatchObject({ quote: 'lớp 1A', locator: 'III' });
  });

  it.each([
    ['partners', 'remove', 'Công an xã'],
    ['place', 'add', 'Suối Mơ'],
    ['signers', 'set', 'Lường Thị Sim'],
    ['recipients', 'set', 'x'.repeat(201)],
    ['recipients', 'set', 'UBND xã\u0007'],
  ] as const)('refuses %s %s %s', (field, change, value) => {
    expect(() => edit(field, change, value)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});

import { describe, expect, it } from 'vitest';
import { parseConflictQuestion } from '../../../../bot/assistant/comparison/conflict-question.ts';

describe('parseConflictQuestion', () => {
  it.each([
    'co gi mau thuan giua ke hoach cua xa a va cua tinh b',
    'chi tieu nao cua xa thap hon tinh',
    'han nao muon hon cap tren',
    'ke hoach xa a co mau thuan voi ke hoach tinh b khong',
    'cac chi tieu cua xa khac gi so voi tinh',
    'thoi han noi bo nao trung han cap tren',
  ])('hears: %s', (folded) => {
    expect(parseConflictQuestion(folded)).toBeDefined();
  });

  it.each([
    'ty le ho ngheo cua xa a bao nhieu',
    'chi tieu nao cao nhat',
    'han bao cao nam cua xa la ngay nao',
    'xa a va xa b ai dat chi tieu cao hon',
    'bao cao nao nop truoc ngay 5 thang 12',
  ])('leaves: %s', (folded) => {
    expect(parseConflictQuestion(folded)).toBeUndefined();
  });

  it('knows the levels above and below', () => {
    expect(parseConflictQuestion('chi tieu nao cua xa thap hon tinh')).toMatchObject({
      namesSuperior: true,
      superiorLevels: ['province', 'department'],
      subordinateLevel: 'commune',
    });
    expect(parseConflictQuestion('han noi bo nao trung han cap tren')).toMatchObject({
      namesSuperior: true,
      superiorLevels: [],
      subordinateLevel: undefined,
    });
    expect(parseConflictQuestion('ke hoach cua tinh co gi khac nhau')).toMatchObject({
      namesSuperior: false,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { tellsOfPerson } from '../../../../../bot/assistant/draft/report/notes.ts';

const KNOWN = ['Ủy ban nhân dân xã Suối Đá', 'bản Cọ Lau'];

describe('tellsOfPerson', () => {
  it.each([
    'em Lò Văn Xuyến bị ngã',
    'cháu Vy ốm khám sau',
    'do em nguyễn văn khoai tham gia',
    'theo chị Mẩy báo',
    'gọi 0912 345 678',
    'bé lò thị hoa ở bản Cọ Lau',
  ])('"%s"', (note) => {
    expect(tellsOfPerson(note, KNOWN)).toBe(true);
  });

  it.each([
    'đã rà soát 6 bể ở bản Cọ Lau',
    'trong đó 12 trẻ em Mông',
    'học sinh nghỉ học 3 em',
    'Ủy ban nhân dân xã Suối Đá đã kiểm tra',
    'cô giáo và các em lớp 5 tham gia',
  ])('not "%s"', (note) => {
    expect(tellsOfPerson(note, KNOWN)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { namesBody } from '../../../../knowledge/directives/coverage/names-body.ts';

describe('who is given something to do', () => {
  it.each([
    'Sở Xây dựng',
    'Ủy ban nhân dân các xã, phường',
    'Trưởng các thôn',
    'Mỗi hộ',
    'TKV',
    'Kho bạc Nhà nước',
  ])('is a body or people: %s', (actor) => {
    expect(namesBody(actor)).toBe(true);
  });

  it.each([
    'Lực lượng, phương tiện',
    'Tuyên truyền',
    'Công tác chuẩn bị',
    'Nước sạch',
  ])('is nobody where a heading names its matter: %s', (actor) => {
    expect(namesBody(actor)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { splitBodies } from '../../../ingest/parse/task-partners.ts';

describe('splitBodies', () => {
  it.each([
    [
      'Sở Y tế, Sở Tài chính và Ủy ban nhân dân các xã, phường',
      ['Sở Y tế', 'Sở Tài chính', 'Ủy ban nhân dân các xã, phường'],
    ],
    ['các sở, ban, ngành', ['các sở, ban, ngành']],
    ['Công an xã; Đoàn Thanh niên', ['Công an xã', 'Đoàn Thanh niên']],
    ['Phòng Văn hóa - Xã hội và các thôn', ['Phòng Văn hóa - Xã hội và các thôn']],
    ['', []],
  ])('%s', (list, bodies) => {
    expect(splitBodies(list)).toEqual(bodies);
  });
});

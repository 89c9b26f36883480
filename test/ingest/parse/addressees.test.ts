import { describe, expect, it } from 'vitest';
import { readAddressees } from '../../../ingest/parse/addressees.ts';

describe('readAddressees', () => {
  it.each([
    [
      'Kính gửi: Ủy ban nhân dân các xã, phường\n\nThực hiện Kế hoạch số 5.',
      ['Ủy ban nhân dân các xã, phường'],
    ],
    [
      'V/v báo cáo\nKính gửi:\n- Ủy ban nhân dân các xã;\n- Các trường tiểu học.\nThực hiện Kế hoạch số 5, đề nghị.',
      ['Ủy ban nhân dân các xã', 'Các trường tiểu học'],
    ],
    [
      'Kính gửi: - Sở Y tế;\n- Sở Nội vụ.\nCăn cứ Luật.',
      ['- Sở Y tế', 'Sở Nội vụ'].map((name) => name.replace(/^- /, '')),
    ],
    ['Kính gửi:\nỦy ban nhân dân các xã\nThực hiện Kế hoạch số 5.', ['Ủy ban nhân dân các xã']],
    ['KẾ HOẠCH\nThực hiện công tác trẻ em', []],
  ])('reads “%s”', (text, addressees) => {
    expect(readAddressees(text)).toEqual(addressees);
  });
});

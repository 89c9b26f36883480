import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../../knowledge/agencies/agency.ts';
import { resolveAgency } from '../../../../knowledge/agencies/resolve-agency.ts';
import { listOwnParts } from '../../../../knowledge/directives/coverage/own-part.ts';

function agencyOf(name: string): Agency {
  const [agency] = resolveAgency(name, '2031-03-01').agencies;
  if (agency === undefined) throw new Error(`no agency: ${name}`);
  return agency;
}

const COMMUNE = agencyOf('UBND xã Suối Reo, tỉnh Lam Kha');
const PROVINCE = agencyOf('UBND tỉnh Lam Kha');
const HEALTH = agencyOf('Sở Y tế tỉnh Lam Kha');
const SCHOOL = agencyOf('Trường THCS Suối Reo, xã Suối Reo, tỉnh Lam Kha');

function tell(sentence: string, agency: Agency): string[] {
  return listOwnParts(sentence, agency).map(({ kind, deed }) => (deed === null ? kind : `${kind}: ${deed}`));
}

describe('listOwnParts', () => {
  it.each([
    [
      'Chỉ đạo UBND cấp xã lập danh sách đập; trình HĐND cấp xã thông qua; xong trước ngày 30/6/2031; tổng hợp, báo cáo Bộ A.',
      COMMUNE,
      'lập danh sách đập; trình HĐND cấp xã thông qua; xong trước ngày 30/6/2031',
    ],
    ['Đề nghị UBND tỉnh chỉ đạo UBND các xã, phường bố trí đất trồng cây.', COMMUNE, 'bố trí đất trồng cây'],
    ['Sở A tập huấn; yêu cầu các sở, ngành, địa phương cử đầu mối.', COMMUNE, 'cử đầu mối'],
    ['Bộ A yêu cầu UBND các tỉnh, thành phố rà soát bến đò.', PROVINCE, 'rà soát bến đò'],
    ['Phòng A chỉ đạo các trường học tổng vệ sinh hằng tuần.', SCHOOL, 'tổng vệ sinh hằng tuần'],
  ])('%s: what another is to have done', (sentence, agency, deed) => {
    expect(tell(sentence, agency)).toEqual([`directed: ${deed}`]);
  });

  it.each([
    [
      'Chủ trì, phối hợp với Công an tỉnh, UBND các xã, phường và các đơn vị liên quan tuần tra đê; báo cáo UBND tỉnh.',
      COMMUNE,
      'tuần tra đê',
    ],
    [
      'Sở A phối hợp chặt chẽ với Ủy ban nhân dân xã Suối Reo trong việc quản lý lễ hội.',
      COMMUNE,
      'quản lý lễ hội',
    ],
    ['Công an tỉnh chủ trì, phối hợp với Sở Y tế, Sở A kiểm tra bếp ăn.', HEALTH, 'kiểm tra bếp ăn'],
    ['Bộ A phối hợp với Bộ Công Thương và các địa phương rà soát kho.', PROVINCE, 'rà soát kho'],
    ['Chủ trì, phối hợp với các trường học khám mắt cho học sinh.', SCHOOL, 'khám mắt cho học sinh'],
  ])('%s: what it joins in', (sentence, agency, deed) => {
    expect(tell(sentence, agency)).toEqual([`shared: ${deed}`]);
  });

  it.each([
    'Hướng dẫn, đôn đốc UBND các xã, phường duy tu đường.',
    'Tham mưu UBND tỉnh chỉ đạo UBND các xã, phường rà soát hộ nghèo.',
    'Phối hợp với Bộ Công Thương và các địa phương rà soát kho xăng dầu.',
    'Xây dựng phương án (phối hợp với Sở A, UBND các xã, phường nơi có lễ hội).',
  ])('%s: still to be told what', (sentence) => {
    expect(tell(sentence, COMMUNE)).toEqual(['guided']);
  });

  it.each([
    ['Chủ trì, phối hợp với các cơ quan liên quan kiểm tra đê.', COMMUNE],
    ['Phối hợp với UBND các phường: An Đồi, Trung Đồi xử lý rác.', COMMUNE],
    ['Chỉ đạo UBND các phường lắp đèn đường.', COMMUNE],
    ['Quản lý tài sản đã giao UBND cấp xã khai thác.', COMMUNE],
    ['Chỉ đạo các trường THPT mở lớp.', SCHOOL],
    ['Chỉ đạo Trung tâm A xử lý rác.', HEALTH],
  ])('%s: nothing', (sentence, agency) => {
    expect(tell(sentence, agency)).toEqual([]);
  });
});

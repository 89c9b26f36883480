import { describe, expect, it } from 'vitest';
import { findDuty } from '../../../ingest/parse/task-provisions.ts';
import { parseTasks } from '../../../ingest/parse/tasks.ts';
import { outlineOf } from './outlined-fixture.ts';

/** Role and actor of each task in the articles of an invented regulation. */
function chargedBy(articles: string) {
  const outlined = outlineOf(`ỦY BAN NHÂN DÂN
TỈNH KHE LAU

Số: 21/2027/QĐ-UBND

Khe Lau, ngày 15 tháng 3 năm 2027

QUYẾT ĐỊNH
Ban hành Quy định cho thuê nhà lưới

Điều 1. Ban hành kèm theo Quyết định này Quy định cho thuê nhà lưới.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Vàng Seo Lử

QUY ĐỊNH
Cho thuê nhà lưới
(Ban hành kèm theo Quyết định số 21/2027/QĐ-UBND ngày 15 tháng 3 năm 2027)

${articles}`);
  return parseTasks(outlined).map(({ role, actor }) => [role, actor]);
}

describe('tasks of articles', () => {
  it('takes the body a provision opens with and its verb, without "có trách nhiệm"', () => {
    expect(
      chargedBy(`Điều 2. Trình tự cho thuê
1. Hộ gia đình nộp đơn theo mẫu.
2. Trong 03 ngày làm việc kể từ ngày nhận đủ hồ sơ, Ủy ban nhân dân cấp xã lập danh sách gửi Sở Tài chính.
a) Sở Tài chính tổng hợp, trình Ủy ban nhân dân tỉnh; các sở, ngành liên quan rà soát danh mục nhà lưới.`),
    ).toEqual([
      ['do', 'Hộ gia đình'],
      ['do', 'Ủy ban nhân dân cấp xã'],
      ['do', 'Sở Tài chính'],
      ['do', 'các sở, ngành liên quan'],
    ]);
  });

  it('gives what an introducing line lists to the body it names', () => {
    expect(
      chargedBy(`Điều 2. Kiểm kê nhà lưới
1. Ủy ban nhân dân cấp xã thực hiện:
a) Lập sổ theo dõi nhà lưới.
b) Kiểm tra hiện trạng mỗi vụ.`),
    ).toEqual([
      ['do', 'Ủy ban nhân dân cấp xã'],
      ['do', 'Ủy ban nhân dân cấp xã'],
    ]);
  });

  it('takes no definitions, scope, rights, conditions or what is done to somebody', () => {
    expect(
      chargedBy(`Điều 1. Phạm vi điều chỉnh
Sở Tài chính thực hiện quản lý nhà lưới theo Quy định này.
Điều 2. Giải thích từ ngữ
1. Người thuê là hộ dân phải trả tiền thuê.
Điều 3. Cho thuê
1. Hộ gia đình được hỗ trợ tiền thuê.
2. Doanh nghiệp có quyền đề xuất giá.
3. Người dân đang canh tác trong nhà lưới thực hiện theo hợp đồng cũ.
4. Việc thanh lý do Sở Tài chính quyết định.`),
    ).toEqual([]);
  });
});

describe('findDuty', () => {
  const roleAndActor = (sentence: string) => {
    const duty = findDuty(sentence);
    return duty === undefined ? undefined : [duty.role, duty.actor];
  };

  it('finds the subject behind conditions, a name with a capital first', () => {
    expect(
      roleAndActor(
        'Căn cứ văn bản của Bộ, cơ quan ngang Bộ, Sở Y tế rà soát, tham mưu Ủy ban nhân dân tỉnh.',
      ),
    ).toEqual(['do', 'Sở Y tế']);
    expect(roleAndActor('Trường hợp giá tăng thì tổ chức, cá nhân kê khai lại.')).toEqual([
      'do',
      'tổ chức, cá nhân',
    ]);
    expect(roleAndActor('Trường hợp giá tăng thì giá được kê khai lại.')).toBeUndefined();
    expect(roleAndActor('Riêng đối với xã đảo: Sở Y tế cử bác sĩ.')).toEqual(['do', 'Sở Y tế']);
  });

  it('reads the role behind "có trách nhiệm", and names given by what a body does', () => {
    expect(
      roleAndActor('Các tổ chức khác được giao thu thập số liệu có trách nhiệm phối hợp gửi báo cáo.')?.[0],
    ).toBe('coordinate');
    expect(roleAndActor('Cơ quan tiếp nhận hồ sơ thẩm định trong ngày.')?.[1]).toBe(
      'Cơ quan tiếp nhận hồ sơ',
    );
    expect(roleAndActor('Cơ quan được giao thẩm định phương án có văn bản trả lời.')?.[1]).toBe(
      'Cơ quan được giao thẩm định phương án',
    );
  });

  it('charges the addressed body of "giao", but whoever sets its own staff to work', () => {
    expect(roleAndActor('Ủy ban nhân dân xã phân công cán bộ theo dõi.')?.[1]).toBe('Ủy ban nhân dân xã');
    expect(roleAndActor('Ủy ban nhân dân tỉnh giao Sở Y tế thực hiện.')?.[1]).toBe('Sở Y tế');
  });
});

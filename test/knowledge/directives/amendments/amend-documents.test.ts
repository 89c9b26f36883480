import { describe, expect, it } from 'vitest';
import { resolveAgency } from '../../../../knowledge/agencies/resolve-agency.ts';
import { amendDocuments } from '../../../../knowledge/directives/amendments/amend-documents.ts';
import {
  DIGITAL_PLAN,
  FOREST_PLAN,
  letterText,
  planText,
  readText,
} from '../../../helpers/amending-texts.ts';

const LETTER = { number: '310/UBND-NN', day: '05 tháng 5 năm 2031' } as const;
const [COMMUNE] = resolveAgency('UBND xã Suối Reo, tỉnh Lam Kha', '2031-06-01').agencies;
const [WARD] = resolveAgency('UBND phường Suối Reo, tỉnh Lam Kha', '2031-06-01').agencies;

function amend(plan: string, letter: string, { agency = COMMUNE ?? null, asOf = '2031-06-01' } = {}) {
  const [amended, by] = amendDocuments([readText('plan', plan), readText('letter', letter)], [], {
    agency,
    asOf,
  });
  if (amended === undefined || by === undefined) throw new Error('two documents were given');
  return {
    changes: amended.made.flatMap(({ changes }) => changes.map(({ from, to }) => `${from} > ${to}`)),
    removed: amended.made.filter(({ changes }) => changes.length === 0).map(({ line }) => line.locator),
    doubts: amended.doubts.map(({ lines }) => lines.map(({ locator }) => locator)),
    plan: amended.document,
    letter: by.document,
  };
}

const forest = (line: string, subject = 'điều chỉnh Kế hoạch số 12/KH-UBND ngày 10/01/2031') =>
  amend(FOREST_PLAN, letterText(LETTER, subject, [line]));
const digital = (line: string, subject = 'sửa đổi một số nội dung Kế hoạch số 48/KH-UBND ngày 20/02/2031') =>
  amend(DIGITAL_PLAN, letterText(LETTER, subject, [line]));

describe('amendDocuments', () => {
  it.each([
    [
      '1. Điều chỉnh chỉ tiêu số 2 mục I: tỷ lệ thôn giáp rừng có tổ tuần tra là trên 90% (thay cho trên 95%).',
      'Trên 95% > trên 90%',
    ],
    [
      '1. Điều chỉnh tỷ lệ thôn giáp rừng có tổ tuần tra từ trên 95% xuống còn trên 90%.',
      'Trên 95% > trên 90%',
    ],
    [
      '1. Số vụ cháy rừng tại điểm 3 mục I được điều chỉnh thành không quá 08 vụ.',
      'không quá 05 > không quá 08',
    ],
    [
      '1. Gia hạn việc phát dọn đường băng cản lửa đến hết ngày 10/5/2031.',
      'trước ngày 20/4/2031 > đến hết ngày 10/5/2031',
    ],
    [
      '1. Lùi thời hạn lắp loa cảnh báo tại bìa rừng từ ngày 31/5/2031 đến ngày 15/7/2031.',
      'trước ngày 31/5/2031 > trước ngày 15/7/2031',
    ],
    [
      '1. Thời hạn gửi báo cáo 6 tháng điều chỉnh thành trước ngày 25/6/2031.',
      'trước ngày 15/6/2031 > trước ngày 25/6/2031',
    ],
    [
      '1. Thời hạn hoàn thành tại điểm a khoản 1 mục II: trước ngày 20/5/2031 (thay cho trước ngày 15/3/2031).',
      'trước ngày 15/3/2031 > trước ngày 20/5/2031',
    ],
    ['1. Sửa cụm từ “Trên 95%” thành “Trên 85%” tại điểm 2 mục I.', 'Trên 95% > Trên 85%'],
  ])('sets a value or a day of a forest plan anew: %s', (line, change) => {
    const { changes, doubts } = forest(line);
    expect({ changes, doubts }).toEqual({ changes: [change], doubts: [] });
  });

  it.each([
    [
      '1. Điều chỉnh mục tiêu hồ sơ thủ tục hành chính được nộp trực tuyến từ 80% lên 85%.',
      'Ít nhất 80% > Ít nhất 85%',
    ],
    ['1. Thay thế cụm từ “70%” bằng cụm từ “75%” tại khoản 2 mục I.', '70% > 75%'],
    [
      '1. Kéo dài thời gian số hóa hồ sơ còn hiệu lực đến hết ngày 30/11/2031.',
      'trước ngày 31/10/2031 > đến hết ngày 30/11/2031',
    ],
    [
      '1. Đính chính thời hạn thành lập tổ công nghệ số cộng đồng là trước ngày 28/4/2031.',
      'trước ngày 28/3/2031 > trước ngày 28/4/2031',
    ],
  ])('sets a value or a day of a digital plan anew: %s', (line, change) => {
    const { changes, doubts } = digital(line);
    expect({ changes, doubts }).toEqual({ changes: [change], doubts: [] });
  });

  it('reads the register as amended', () => {
    const { plan } = forest('1. Gia hạn việc phát dọn đường băng cản lửa đến hết ngày 10/5/2031.');
    expect(plan.deadlines.find(({ task }) => task.includes('đường băng'))).toMatchObject({
      dueOn: '2031-05-10',
      bound: 'by',
    });
    const { plan: other } = forest(
      '1. Số vụ cháy rừng tại điểm 3 mục I được điều chỉnh thành không quá 08 vụ.',
    );
    expect(other.targets.find(({ indicator }) => indicator.includes('cháy'))).toMatchObject({
      comparator: 'le',
      value: 8,
    });
  });

  it('leaves an amending clause out of the duties of its letter', () => {
    const { letter } = forest(
      '1. Gia hạn việc phát dọn đường băng cản lửa đến hết ngày 10/5/2031. Các nội dung khác giữ nguyên.',
    );
    expect([...letter.deadlines, ...letter.tasks]).toEqual([]);
  });

  it('keeps what a letter adds as its own, without the words that lead over to it', () => {
    const { letter, changes } = forest(
      '1. Bổ sung nhiệm vụ: Ủy ban nhân dân các xã, phường lắp biển cấm lửa, hoàn thành trước ngày 30/6/2031.',
    );
    expect(changes).toEqual([]);
    expect(letter.deadlines[0]?.quote).toMatch(/^Ủy ban nhân dân các xã, phường lắp biển cấm lửa/u);
    expect(letter.deadlines[0]?.dueOn).toBe('2031-06-30');
  });

  it('takes out a line that is repealed', () => {
    const { plan, removed } = forest('1. Bãi bỏ điểm c khoản 1 mục II.');
    expect(removed).toContain('II.1.c');
    expect(plan.tasks.some(({ quote }) => quote.includes('loa cảnh báo'))).toBe(false);
    expect(plan.tasks.some(({ quote }) => quote.includes('đường băng'))).toBe(true);
  });

  it('changes for other kinds of bodies alone change nothing', () => {
    const line =
      '1. Điều chỉnh tỷ lệ thôn giáp rừng có tổ tuần tra đối với các xã là trên 90% (thay cho trên 95%); đối với các phường giữ nguyên.';
    const letter = letterText(LETTER, 'điều chỉnh Kế hoạch số 12/KH-UBND ngày 10/01/2031', [line]);
    expect(amend(FOREST_PLAN, letter).changes).toEqual(['Trên 95% > trên 90%']);
    const ward = amend(FOREST_PLAN, letter, { agency: WARD ?? null });
    expect([ward.changes, ward.doubts]).toEqual([[], []]);
  });

  it('does not count before the letter is issued', () => {
    const letter = letterText(LETTER, 'điều chỉnh Kế hoạch số 12/KH-UBND ngày 10/01/2031', [
      '1. Gia hạn việc phát dọn đường băng cản lửa đến hết ngày 10/5/2031.',
    ]);
    expect(amend(FOREST_PLAN, letter, { asOf: '2031-05-04' }).changes).toEqual([]);
  });

  it.each([
    '1. Điều chỉnh thời hạn kiện toàn tổ kiểm lâm địa bàn thành trước ngày 20/6/2031.',
    '1. Điều chỉnh chỉ tiêu số 2 mục I: trên 90% (thay cho trên 97%).',
    '1. Sửa cụm từ “97%” thành “90%” tại điểm 2 mục I.',
  ])('doubts what fits no line surely: %s', (line) => {
    const { changes, doubts } = forest(line);
    expect([changes, doubts.length]).toEqual([[], 1]);
  });

  it.each([
    '1. Yêu cầu thực hiện nghiêm chỉ tiêu trên 95% thôn giáp rừng có tổ tuần tra theo Kế hoạch số 12/KH-UBND.',
    '1. Nhắc lại thời hạn phát dọn đường băng cản lửa là trước ngày 20/4/2031.',
    '1. Địa phương có khó khăn thì đề xuất điều chỉnh chỉ tiêu số 2 mục I trước ngày 20/5/2031.',
    '1. Không điều chỉnh chỉ tiêu số 2 mục I thành trên 90%.',
  ])('changes nothing where nothing is changed: %s', (line) => {
    const { changes, removed, doubts } = forest(
      line,
      'đôn đốc thực hiện Kế hoạch số 12/KH-UBND ngày 10/01/2031',
    );
    expect([changes, removed, doubts]).toEqual([[], [], []]);
  });

  it('keeps to the plan that is meant, of several with one number', () => {
    const line = '1. Gia hạn việc phát dọn đường băng cản lửa đến hết ngày 10/5/2031.';
    const dated = letterText(LETTER, 'điều chỉnh Kế hoạch số 12/KH-UBND ngày 15/02/2030', [line]);
    const others = letterText({ ...LETTER, issuer: 'TỈNH VÂN ĐỒI' }, 'điều chỉnh Kế hoạch số 12/KH-UBND', [
      line,
    ]);
    expect(amend(FOREST_PLAN, dated).changes).toEqual([]);
    expect(amend(FOREST_PLAN, others).changes).toEqual([]);
  });

  it('takes a plan that replaces another whole for no amendment', () => {
    const next = planText(
      { number: '90/KH-UBND', day: '20 tháng 5 năm 2031' },
      'Phòng, chống cháy rừng năm 2031',
      [
        'Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 10/01/2031 của Ủy ban nhân dân tỉnh.',
        'I. CHỈ TIÊU',
        '1. Trên 80% thôn giáp rừng có tổ tuần tra.',
      ],
    );
    const { changes, removed, doubts, letter } = amend(FOREST_PLAN, next);
    expect([changes, removed, doubts]).toEqual([[], [], []]);
    expect(letter.targets).toHaveLength(1);
  });
});

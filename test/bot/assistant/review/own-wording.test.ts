import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNE_PLAN, type OpenReviews, openReviews, PROVINCE_PLAN } from '../../../helpers/review-texts.ts';

/** The province asks more of its communes than the commune's plan takes up as it stands. */
const BASIS = PROVINCE_PLAN.replace(
  '2. Ít nhất 90% chủ rừng ký cam kết phòng cháy.',
  [
    '2. Ít nhất 90% chủ rừng ký cam kết phòng cháy.',
    '3. Tăng thêm 6 xã, phường được công nhận xã an toàn cháy rừng so với năm 2030.',
    '4. Đối với xã, phường có rừng đặc dụng, ít nhất 80% hộ sống gần rừng được tập huấn chữa cháy.',
  ].join('\n'),
).replace(
  'II. TỔ CHỨC THỰC HIỆN',
  [
    'II. NHIỆM VỤ',
    '1. Ủy ban nhân dân các xã, phường đốt trước vật liệu cháy ở bìa rừng trước ngày 20/3/2031.',
    '2. Khơi lại đường băng cản lửa.',
    'III. TỔ CHỨC THỰC HIỆN',
  ].join('\n'),
);

const WHOLE = [
  '3. Góp phần thực hiện chỉ tiêu “Tăng thêm 6 xã, phường được công nhận xã an toàn cháy rừng so với năm 2030” của Kế hoạch số 12/KH-UBND; phần của cơ quan: [cần điền: mức của cơ quan].',
  '4. Đối với xã có rừng đặc dụng, ít nhất 80% hộ sống gần rừng được tập huấn chữa cháy.',
];
const DEEDS = [
  '3. Đốt trước vật liệu cháy ở bìa rừng trước ngày 20/3/2031.',
  '4. Khơi lại đường băng cản lửa.',
];

const write = (targets: readonly string[], deeds: readonly string[]) =>
  COMMUNE_PLAN.replace('ký cam kết phòng cháy.\n', `ký cam kết phòng cháy.\n${targets.join('\n')}\n`).replace(
    '\nIV. TỔ CHỨC',
    `${deeds.join('\n')}\n\nIV. TỔ CHỨC`,
  );

let reviews: OpenReviews;
beforeAll(async () => {
  reviews = await openReviews([BASIS]);
});
afterAll(() => reviews.close());

const tell = async (targets: readonly string[], deeds: readonly string[]) => {
  const findings = await reviews.review(write(targets, deeds), { asOf: '2031-02-05' });
  return findings
    .filter(({ code }) => /^(?:TARGET|DEADLINE|TASK|SCOPE)_/u.test(code))
    .map(({ code, evidence, quote }) => `${code}: ${evidence?.quote ?? quote}`);
};

describe('the review of a plan that says in its own way what it was given', () => {
  it('has nothing to tell where all is carried over', async () => {
    expect(await tell(WHOLE, DEEDS)).toEqual([]);
  });

  it('takes the superior’s own target as told only where it is quoted', async () => {
    expect(await tell(WHOLE.slice(1), DEEDS)).toContainEqual(
      expect.stringContaining('TARGET_MISSING: Tăng thêm 6 xã, phường'),
    );
  });

  it('still tells what communes named together lose', async () => {
    const lower = WHOLE.map((line) => line.replace('80%', '60%'));
    expect(await tell(lower, DEEDS)).toEqual([
      expect.stringMatching(/^TARGET_WEAKER: Đối với xã, phường có rừng đặc dụng/u),
    ]);
  });

  it('finds a deed and its day without those who are addressed', async () => {
    const late = DEEDS.map((line) => line.replace('20/3', '30/3'));
    expect(await tell(WHOLE, late)).toEqual([
      expect.stringContaining('DEADLINE_LATER: Ủy ban nhân dân các xã'),
    ]);
    expect(await tell(WHOLE, DEEDS.slice(1))).toEqual([
      expect.stringContaining('DEADLINE_MISSING: Ủy ban nhân dân các xã'),
    ]);
  });

  it('leaves a choice between superiors open where the draft does', async () => {
    const open = COMMUNE_PLAN.replace(
      'Ít nhất 90% chủ rừng ký cam kết phòng cháy.',
      'Ít nhất 85% chủ rừng ký cam kết phòng cháy. [cần điền: chọn mức; Kế hoạch số 12/KH-UBND nêu “Ít nhất 90% chủ rừng ký cam kết phòng cháy”].',
    );
    const told = async (text: string) =>
      (await reviews.review(text, { asOf: '2031-02-05' })).filter(({ code }) => code === 'TARGET_WEAKER');
    expect(await told(open)).toEqual([]);
    expect(await told(open.replace(/ \[cần điền: chọn[^\]]+\]\./u, ''))).toHaveLength(1);
  });
});

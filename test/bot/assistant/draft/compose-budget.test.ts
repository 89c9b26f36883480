import { afterEach, expect, it } from 'vitest';
import { type OpenTexts, openTexts } from '../../../helpers/ask-texts.ts';
import { communeRequest, draftOf, textOf } from '../../../helpers/draft-requests.ts';
import { provincePlan } from '../../../helpers/water-plans.ts';

let office: OpenTexts | undefined;
afterEach(() => office?.close());

/** The province's plan with more of its last section. */
function planWith(...lines: readonly string[]): readonly string[] {
  const at = provincePlan.indexOf('IV. TỔ CHỨC THỰC HIỆN');
  return [...provincePlan.slice(0, at), 'IV. KINH PHÍ', ...lines, ...provincePlan.slice(at)];
}

it('quotes where a superior says that the money of the whole comes from, and leaves the sum open', async () => {
  office = await openTexts([
    planWith('Kinh phí thực hiện Kế hoạch từ ngân sách địa phương theo phân cấp và nguồn hợp pháp khác.'),
  ]);
  const text = textOf((await draftOf(office, communeRequest)).draft);
  expect(text).toContain(
    'Nguồn kinh phí theo Kế hoạch số 31/KH-UBND: “Kinh phí thực hiện Kế hoạch từ ngân sách địa phương theo phân cấp và nguồn hợp pháp khác.”\nNguồn và mức kinh phí: [cần điền: nguồn, mức kinh phí được giao].',
  );
});

it('leaves out a sum of the superior’s own, and the money of one activity', async () => {
  office = await openTexts([
    planWith(
      'Kinh phí thực hiện Kế hoạch của tỉnh là 4,5 tỷ đồng từ ngân sách tỉnh.',
      'Kinh phí: nguồn xã hội hóa.',
    ),
  ]);
  expect(textOf((await draftOf(office, communeRequest)).draft)).not.toContain('Nguồn kinh phí theo');
});

import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSpelling, type Spelling } from '../../../knowledge/search/spelling.ts';
import { tidyQuestion } from '../../../knowledge/search/tidy-question.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { openNutritionPlans } from '../../helpers/nutrition-plans.ts';

let plans: Awaited<ReturnType<typeof openNutritionPlans>>;
let spelling: Spelling;
beforeAll(async () => {
  plans = await openNutritionPlans();
  spelling = createSpelling(plans.store, OPERATOR);
});
afterAll(() => plans.close());
const tidy = async (question: string) => (await tidyQuestion(question, spelling)).text;

const SHORT_FORMS: readonly (readonly [typed: string, read: string])[] = [
  ['kế hoạch này có bn chỉ tiêu', 'kế hoạch này có bao nhiêu chỉ tiêu'],
  ['ti le thap coi la bnhiu', 'ti le thap coi la bao nhieu'],
  ['thấp còi bn%', 'thấp còi bao nhiêu%'],
  ['giảm còn bao nhiu phần trăm', 'giảm còn bao nhiêu phần trăm'],
  ['số bn mắc sốt rét năm 2031', 'số bn mắc sốt rét năm 2031'],
  ['có hạn báo cáo ko', 'có hạn báo cáo không'],
  ['k thấy chỉ tiêu nhẹ cân', 'không thấy chỉ tiêu nhẹ cân'],
  ['hk biết ai ký', 'không biết ai ký'],
  ['chỉ tiêu hk 1 là gì', 'chỉ tiêu hk 1 là gì'],
  ['hok co han nop', 'khong co han nop'],
  ['có chỉ tiêu thấp còi kh', 'có chỉ tiêu thấp còi không'],
  ['kh của tỉnh Lam Châu ai ký', 'kế hoạch của tỉnh Lam Châu ai ký'],
  ['kh 45/kh-ubnd noi gi', 'ke hoach 45/kh-ubnd noi gi'],
  ['KH 45/KH-UBND nói gì', 'KH 45/KH-UBND nói gì'],
  ['KH nào của xã Suối Ngàn', 'Kế hoạch nào của xã Suối Ngàn'],
  ['AI KY KE HOACH 45/KH-UBND CUA TINH', 'ai ky ke hoach 45/KH-UBND cua tinh'],
  ['được giao bn, dc giao khi nào', 'được giao bao nhiêu, được giao khi nào'],
  ['báo cáo đc gửi đi đâu', 'báo cáo được gửi đi đâu'],
  ['so vs năm trước ntn', 'so với năm trước như thế nào'],
  ['kế hoạch nói j', 'kế hoạch nói gì'],
  ['nộp r', 'nộp rồi'],
  ['điểm r của mục 2', 'điểm r của mục 2'],
  ['hssv bhyt hn xong la ngay nao', 'hoc sinh, sinh vien bhyt han xong la ngay nao'],
  ['hn 45 thap coi', 'hn 45 thap coi'],
  ['bs/1 van dan', 'bac si / 1 van dan'],
  ['bs nhi', 'bs nhi'],
  ['thang hd vi te chu de gi', 'thang hanh dong vi tre em chu de gi'],
  ['hso htro', 'ho so ho tro'],
  // Two words shortened are not the second of them alone.
  ['han bao cao 6 thang tnguyen', 'han bao cao 6 thang tnguyen'],
  ['nộp báo cáo bh', 'nộp báo cáo bao giờ'],
  ['bg nop bao cao', 'bao gio nop bao cao'],
  ['đóng bh y tế', 'đóng bảo hiểm y tế'],
  ['mức bh năm 2031', 'mức bh năm 2031'],
  ['nộp trc ngày nào', 'nộp trước ngày nào'],
  ['hn nộp báo cáo là khi nào', 'hạn nộp báo cáo là khi nào'],
  ['kế hoạch của hn năm 2031', 'kế hoạch của hn năm 2031'],
  ['may h nop', 'may gio nop'],
  ['t 6 nộp gì', 'tháng 6 nộp gì'],
  ['ai kí kế hoạch này', 'ai ký kế hoạch này'],
  ['nguoi ki la ai', 'nguoi ky la ai'],
  ['bc 6 tháng gửi về đâu', 'báo cáo 6 tháng gửi về đâu'],
  ['cv 118 cua so', 'cong van 118 cua so'],
  ['cv phụ trách trẻ em làm gì', 'cv phụ trách trẻ em làm gì'],
  ['qđ 77 ai ky', 'quyet dinh 77 ai ky'],
  ['nq nào giao chỉ tiêu này', 'nghị quyết nào giao chỉ tiêu này'],
  ['nd chính của kế hoạch', 'nd chính của kế hoạch'],
  ['tt 12 của bộ', 'thông tư 12 của bộ'],
  ['ct 23 của Thủ tướng', 'chỉ thị 23 của Thủ tướng'],
  ['ct tỉnh ký khi nào', 'chủ tịch tỉnh ký khi nào'],
  ['các ct của huyện Bến Trúc', 'các chỉ tiêu của huyện Bến Trúc'],
  ['hd thực hiện ở đâu', 'hướng dẫn thực hiện ở đâu'],
  ['vb nào thay thế', 'văn bản nào thay thế'],
  ['uỷ ban tỉnh giao gì', 'uỷ ban nhân dân tỉnh giao gì'],
  ['tp nào phải báo cáo', 'thành phố nào phải báo cáo'],
  ['số te suy dinh dưỡng', 'số trẻ em suy dinh dưỡng'],
  ['y te xa lam gi', 'y te xa lam gi'],
  ['kp thực hiện', 'kinh phí thực hiện'],
  ['đvị nào chủ trì', 'đơn vị nào chủ trì'],
  ['cv118 cua sgd', 'cong van 118 cua so giao duc'],
  ['qd08/2031 ttg', 'quyet dinh 08/2031 ttg'],
  ['ng ld trong dn dc ht bn tien', 'nguoi lao dong trong doanh nghiep duoc ho tro bao nhieu tien'],
  ['gvcn lập ds học sinh', 'giáo viên chủ nhiệm lập danh sách học sinh'],
  ['cty nào cấp nước', 'công ty nào cấp nước'],
  ['“ko” nghĩa là gì', '“ko” nghĩa là gì'],
];

const SLIPS: readonly (readonly [typed: string, read: string])[] = [
  ['kees hoachj bao nhieeu chir tieeu', 'kế hoạch bao nhiêu chỉ tiêu'],
  ['tyr leej thaaps coif cuar xax Suối Ngàn', 'tỷ lệ thấp còi của xã Suối Ngàn'],
  ['dduowcj banf hanhf ngayf naof', 'được bàn hành ngày nào'],
  ['ke61 hoa5ch so61 45 bao nhie6u chi3 tie6u', 'kế hoạch số 45 bao nhiêu chỉ tiêu'],
  ['thon3 xa5 nop khi nao', 'thon3 xa5 nop khi nao'],
  ['gửi file excel qua zalo max mấy trang', 'gửi file excel qua zalo max mấy trang'],
  ['ke haoch phong chong', 'ke hoach phong chong'],
  ['kế hoạhc phòng chống', 'kế hoạch phòng chống'],
  ['chi tiue cua xa', 'chi tieu cua xa'],
  ['suy dinnh duong', 'suy dinh duong'],
  ['suy dinh duowng thap coi', 'suy dinh duong thap coi'],
  ['suy dinh dưỡg thấp còi', 'suy dinh dưỡng thấp còi'],
  ['ket quar 6 thnag', 'ket qua 6 thang'],
  ['trẻ emm dưới 5 tuổi', 'trẻ em dưới 5 tuổi'],
  ['nhej cân', 'nhẹ cân'],
  ['kếhoạch phòng chống', 'kế hoạch phòng chống'],
  ['kehoach cua xa', 'ke hoach cua xa'],
  ['suydinhduong the thap coi', 'suy dinh duong the thap coi'],
  ['chỉ  tiêu   thấp còi', 'chỉ tiêu thấp còi'],
  ['chi tieu trau bo', 'chi tieu trau bo'],
  ['ti le ho co nuoc sach', 'ti le ho co nuoc sach'],
  ['ke hoach cua tinh lam chao', 'ke hoach cua tinh lam chao'],
  ['Trần Hoài Thuu ký gì', 'Trần Hoài Thuu ký gì'],
  ['cua huyen krong bungh', 'cua huyen krong bungh'],
  ['45/KHH-UBND', '45/KHH-UBND'],
  ['trước ngày 25/6/20311', 'trước ngày 25/6/20311'],
];

describe('tidyQuestion', () => {
  it.each(SHORT_FORMS)('reads the short forms of "%s"', async (typed, read) => {
    expect(await tidy(typed)).toBe(read);
  });

  it.each(SLIPS)('reads "%s" as it was meant', async (typed, read) => {
    expect(await tidy(typed)).toBe(read);
  });

  it('says that it guessed only where a word could have been meant otherwise', async () => {
    const isGuess = async (typed: string) => (await tidyQuestion(typed, spelling)).isGuess;
    expect(await isGuess('ke haoch phong chong')).toBe(true);
    expect(await isGuess('các ct của huyện')).toBe(true);
    expect(await isGuess('kế hoạch này có bn chỉ tiêu')).toBe(false);
    expect(await isGuess('Kế hoạch 45/KH-UBND do ai ký?')).toBe(false);
  });

  it('leaves every clean question that was ever collected as it is', async () => {
    const questions = globSync('test/eval/**/questions.jsonl')
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .filter((line) => line !== '')
      .flatMap((line) => /"question": ?"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? [])
      .filter((question) => /^\p{Lu}.*[?.]$/u.test(question))
      .filter((question) => /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/.test(question))
      // A short form is written out: "Sở GD" is no clean word.
      .filter((question) => !/ Sở [A-Z]{2}(?![\p{L}&])/u.test(` ${question}`));
    expect(questions.length).toBeGreaterThan(150);
    for (const question of questions) expect(await tidy(question)).toBe(question.replace(/\s+/g, ' '));
  });

  it('tidies once and for all, and keeps every figure', async () => {
    const words =
      'kh ko bn haoch kees hoạhc 45/KH-UBND 9,5% 25/6/2031 thấp còi năm 2031 của tỉnh Lam Châu te ct'.split(
        ' ',
      );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 8 }), async (chosen) => {
        const once = await tidy(chosen.join(' '));
        expect(once.match(/\d+/g)).toEqual(chosen.join(' ').match(/\d+/g));
      }),
      { seed: 20310312, numRuns: 60 },
    );
  });
});

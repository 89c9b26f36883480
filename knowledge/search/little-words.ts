import { documentTypeNames } from '../language/abbreviations.ts';
import { foldMarks } from '../language/fold.ts';

// Words that open, close and join questions: a passage that has them shows nothing. Words of measure (dưới, trên, ít
// nhất) are among them because the register holds those apart.
const LITTLE_WORDS = split(`
  à ạ anh ấy ba bà bạn bao bằng bên biết bị bởi các cách cái cần chị chỉ cho chưa chúng có còn của cùng cũng cứ dạ dưới đã đang đây để đến
  đi đó đối được em gì giờ giúp giùm hả hãy hay hiện hoặc hỏi hôm hộ ít khi khoảng không là lại lên lúc mà mình mọi một mới muốn nào này nay
  nên nếu ngày nhất nhé nhỉ nhiêu như nhưng những nó nữa ở phải qua ra rằng rất rồi sao sẽ số tại thế theo thì thôi tôi trên trong từ
  ứng và vào vậy về vì việc với vui lòng xuống ta tớ cháu ơi xem trả kể nói cụ liệt kê nêu hết toàn bộ tất cả mấy đâu xin chào alo hello hi cảm ơn
  k ko dc đc bn vs z ntn`);

// Typed without marks only these are dropped: the others could as well be a word that matters (chủng, đầy, hà, đuối, bộ …).
const PLAIN_LITTLE_WORDS = split(`
  la gi nao khi cho cua co khong va voi ve cac nhung nay thi ma duoc nhieu o vay ntn theo se den trong phai
  toi xin hoi a ah nhe nhi dau liet k ko dc bn vs z chao alo hello hi`);

// Phrases of asking for work done, and words that frame a document: they hardly tell one item from another, and askers
// choose among them freely.
const WEAK_PHRASES: readonly string[] = `
  nộp, gửi, đạt, phải, cần, xong, hoàn thành, thực hiện, triển khai, làm, giao, yêu cầu, đề nghị, ban hành, đặt ra, đề ra, xây dựng, tổ chức, đưa ra,
  nội dung, mục tiêu, chỉ tiêu, con số, kết quả, tỷ lệ, tỉ lệ, tỷ suất, tỉ suất, mức, phần trăm, phần nghìn, công tác, kế hoạch, văn bản, quyết định,
  công văn, chỉ thị, tỉnh, huyện, xã, phường, thành phố, cấp, sở, cơ quan, đơn vị, địa phương, cả, muốn, kéo, giữ, phấn đấu, nhằm, hạn, quy định,
  nói, riêng, chung, theo, cuối cùng, ghi, nhắc đến, nhắc tới, hẹn, bắt, khống chế, kìm, buộc, hiện nay, dự kiến, kh, qđ, ct, nq, cv, tb, bc, nđ,
  so với, đúng không, thay đổi, được không, có phải, hoặc, hay, nhận, được nhận, diễn ra, thời gian, địa điểm, chỗ nào, nơi nào, ngày, đặt, giảm, tăng, nâng, rút, lên, toàn tỉnh, toàn huyện, toàn xã, chủ tịch, so sánh, tối đa, tối thiểu, nhiều nhất, cho phép, nửa cuối, nửa đầu, được để, cuối năm, đầu năm, hết, đến hết, được giao,
  vì sao, tại sao, sao lại, làm sao, sao, xác nhận, đòi, giùm, ngay, tới, lại đặt, lại giao, lại đòi, lại cho, nhiêu tiền, mấy tiền, một tháng, một năm, một lần, mỗi, từng, trung ương, khoản tiền, số tiền, khoản, bài, bài đăng, bài viết, kéo dài, tròn`
  .split(',')
  .map((phrase) => phrase.trim().replace(/\s+/g, ' '));

function split(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

const MARKED = new Set(LITTLE_WORDS);
const PLAIN = new Set(PLAIN_LITTLE_WORDS);
const WEAK_MARKED = new Set(WEAK_PHRASES);
const WEAK_PLAIN = new Set(WEAK_PHRASES.map(foldMarks));
const MAX_WEAK_SYLLABLES = 2;

/** Whether a word of a question says nothing of the matter asked about. */
export function isLittleWord(word: { marked: string; folded: string }, isMarked: boolean): boolean {
  return isMarked ? MARKED.has(word.marked) : PLAIN.has(word.folded);
}

const LITTLE_FOLDED = new Set([...LITTLE_WORDS, ...PLAIN_LITTLE_WORDS].map(foldMarks));

/** Whether a folded syllable, typed without its marks, may be a word that says nothing of the matter. */
export function mayBeLittle(folded: string): boolean {
  return LITTLE_FOLDED.has(folded);
}

const EVERYDAY = new Set(
  [...LITTLE_WORDS, ...PLAIN_LITTLE_WORDS, ...WEAK_PHRASES].flatMap((phrase) => foldMarks(phrase).split(' ')),
);

/** Whether a folded syllable is one of those every question is made of, so that no document need have it. */
export function isEverydayWord(folded: string): boolean {
  return EVERYDAY.has(folded);
}

const EVERYDAY_PAIRS = new Set(
  [
    ...WEAK_PHRASES,
    ...documentTypeNames,
    'bao nhiêu',
    'bao giờ',
    'khi nào',
    'ngày nào',
    'trích yếu',
    'nơi nhận',
    'thời hạn',
    'người ký',
    'căn cứ',
    'chủ trì',
    'nhiệm vụ',
  ]
    .map((phrase) => foldMarks(phrase))
    .filter((phrase) => phrase.includes(' ')),
);

/** Whether two folded syllables are a word of every question ("chi tieu"), so that no document need have it. */
export function isEverydayPair(pair: string): boolean {
  return EVERYDAY_PAIRS.has(pair);
}

/**
 * For each word of a text whether it says little of the matter, alone or with its neighbour: its absence counts for
 * little.
 *
 * @param isMarked whether the text was typed with marks: a word without any is then that very word ("ca" is no "cả")
 */
export function findWeakWords(
  words: readonly { marked: string; folded: string }[],
  isMarked: boolean,
): boolean[] {
  const isWeak = words.map(() => false);
  for (let size = 1; size <= MAX_WEAK_SYLLABLES; size++) {
    for (let start = 0; start + size <= words.length; start++) {
      const phrase = words.slice(start, start + size);
      const marked = phrase.map((word) => word.marked).join(' ');
      const folded = phrase.map((word) => word.folded).join(' ');
      const isKnown = isMarked || marked !== folded ? WEAK_MARKED.has(marked) : WEAK_PLAIN.has(folded);
      if (isKnown) isWeak.fill(true, start, start + size);
    }
  }
  return isWeak;
}

import { foldMarks } from '../language/fold.ts';

// Words that open, close and join questions: a passage that has them shows nothing. Words of measure (dưới, trên, ít
// nhất) are among them because the register holds those apart.
const LITTLE_WORDS = split(`
  à ạ anh ấy ba bà bạn bao bằng biết bị bởi các cách cái cần chị chỉ cho chưa chúng có còn của cùng cũng cứ dạ dưới đã đang đây để đến
  đi đó đối được em gì giờ giúp giùm hả hãy hay hiện hoặc hỏi hộ ít khi khoảng không là lại lên lúc mà mình mọi một mới muốn nào này nay
  nên nếu ngày nhất nhé nhỉ nhiêu như nhưng những nó nữa ở phải qua ra rằng rất rồi sao sẽ số tại thế theo thì thôi tôi trên trong từ
  ứng và vào vậy về vì việc với vui lòng xuống ta tớ cháu ơi xem trả kể nói cụ liệt kê nêu hết toàn bộ tất cả mấy đâu
  k ko dc đc bn vs z ntn`);

// Typed without marks only these are dropped: the others could as well be a word that matters (chủng, đầy, hà, đuối, bộ …).
const PLAIN_LITTLE_WORDS = split(`
  la gi nao khi cho cua co khong va voi ve cac nhung nay thi ma duoc nhieu o vay ntn theo se den trong phai
  toi xin hoi a ah nhe nhi dau liet k ko dc bn vs z`);

// Verbs of asking for work done, and words that frame a document: they hardly tell one item from another, and askers
// choose among them freely.
const WEAK_WORDS = split(`
  nộp gửi đạt phải cần xong hoàn thành thực hiện triển khai làm giao yêu cầu đề nghị ban hành đặt ra đề xây dựng tổ chức đưa nội dung mục tiêu
  chỉ tiêu con số kết quả tỷ tỉ lệ suất mức phần trăm nghìn công tác kế hoạch văn bản tỉnh huyện xã phường thành phố cấp sở cơ quan đơn vị
  người cả đầu ghi nhắc hẹn bắt khống chế hạ kìm buộc nay dự kiến kh qđ ct nq cv tb hd bc nđ tt so với thấp cao hơn hay đúng không thay đổi muốn kéo giữ phấn nhằm hạn quy định nói riêng chung theo cuối`);

function split(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

const MARKED = new Set(LITTLE_WORDS);
const PLAIN = new Set(PLAIN_LITTLE_WORDS);
const WEAK_MARKED = new Set(WEAK_WORDS);
const WEAK_PLAIN = new Set(WEAK_WORDS.map(foldMarks));

/** Whether a word of a question says nothing of the matter asked about. */
export function isLittleWord(word: { marked: string; folded: string }, isMarked: boolean): boolean {
  return isMarked ? MARKED.has(word.marked) : PLAIN.has(word.folded);
}

/** Whether a word says little of the matter: its absence in an item counts for little. */
export function isWeakWord(word: { marked: string; folded: string }): boolean {
  return word.marked === word.folded ? WEAK_PLAIN.has(word.folded) : WEAK_MARKED.has(word.marked);
}

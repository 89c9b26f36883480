import { foldMarks } from '../language/fold.ts';

// Words that open, close and join questions: a passage that has them shows nothing. Words of measure (dưới, trên, ít
// nhất) are among them because the register holds those apart.
const LITTLE_WORDS = `
  à ạ anh ấy ba bà bạn bao bằng biết bị bởi các cách cái cần chị chỉ cho chưa chúng có còn của cùng cũng cứ dạ dưới đã đang đây để đến
  đi đó đối được em gì giờ giúp giùm hả hãy hay hiện hoặc hỏi hộ ít khi khoảng không là lại lên lúc mà mình mọi một mới muốn nào này nay
  nên nếu ngày nhất nhé nhỉ nhiêu như nhưng những nó nữa ở ông phải qua ra rằng rất rồi sao sẽ số tại thế theo thì thôi tôi trên trong từ
  ứng và vào vậy về vì việc với vui lòng xuống ta tớ cháu ơi xem trả lời kể nói cụ thể bác
  k ko dc đc bn vs z ntn`
  .split(/\s+/)
  .filter((word) => word !== '');

// Without marks these could as well be a word that matters (chủng, đầy, hà, tài, số, bị, thể …), so they are kept.
const AMBIGUOUS_FOLDED = new Set(
  'ba ban bac ke bi can chi chung cung cu day doi em hay hien ho hoi it lai len long ma moi nam noi nay qua ra so ta tai the thang theo thi to tu ung ve vi xem trong dang'.split(
    ' ',
  ),
);

const MARKED = new Set(LITTLE_WORDS);
const FOLDED = new Set(LITTLE_WORDS.map(foldMarks).filter((word) => !AMBIGUOUS_FOLDED.has(word)));

/** Whether a word of a question says nothing of the matter asked about. */
export function isLittleWord(word: { marked: string; folded: string }, isMarked: boolean): boolean {
  return isMarked ? MARKED.has(word.marked) : FOLDED.has(word.folded);
}

import { isFunctionWord, type Word, type WordSource } from './evidence-gate-words.ts';

// Words that open a sentence of ours in front of a name, and the marks of a signer's capacity (Nghị định 30/2020/NĐ-CP,
// điều 13); not part of it.
const OPENERS = new Set(
  'theo trong tại do của và người cơ nơi căn thực trước chậm kho có câu ngày hiện chưa không đoạn văn bài vào sau đến từ phối chủ gửi hình tm kt tl tuq'.split(
    ' ',
  ),
);
// Nouns of a unit, a body or a person that a name follows.
const HEADS: readonly (readonly string[])[] =
  `tỉnh, thành phố, huyện, quận, xã, phường, thị trấn, thị xã, đặc khu, thôn, ấp, bản, buôn, làng, khu phố, sở, bộ, phòng, ban, cục, chi cục,
  tổng cục, vụ, viện, trường, trung tâm, trạm, bệnh viện, công an, hội, đoàn, liên đoàn, ủy ban, hội đồng, văn phòng, tòa án, tổ, đội, ông, bà,
  đồng chí, quý, mục, chương, phần, phụ lục`
    .split(',')
    .map((head) => head.trim().split(/\s+/));
// Words before which a noun written small is a body ("do sở y tế chủ trì"), not half of another word ("cán bộ").
const BEFORE_BODY = new Set('của do giao cho tại ở với về gửi và hoặc cùng là'.split(' '));
// What these nouns begin besides bodies, after such a word.
const NOT_BODIES = new Set(
  `tổ chức, hội nghị, hội thảo, hội họp, hội thi, hội nhập, ban hành, ban đầu, ban ngày, ban đêm, đoàn kết, đoàn thể, bộ máy, bộ phận, bộ tiêu,
  bộ chỉ, bản sao, bản chính, bản thân, bản đang, bản giấy, trường hợp, trường lớp, phòng ngừa, phòng tránh, phòng học, vụ việc, vụ án, xã hội,
  viện trợ, đội ngũ, xã quản, phường quản, quý vị, mục tiêu, mục đích, phần mềm, phần lớn, phần cuối, phần còn, bà con, bà mẹ, chương trình, trạm dừng`
    .split(',')
    .map((pair) => pair.trim().replace(/\s+/g, ' ')),
);

// Bodies and offices called by a common noun, with or without a capital: where a claim has one, a source has it too.
const STANDING_BODIES: readonly string[] =
  `quốc hội, chính phủ, thủ tướng, phó thủ tướng, chủ tịch, phó chủ tịch, chủ tịch nước, tổng bí thư, bí thư, bộ chính trị, ban bí thư, trung ương đảng,
  quân đội, công an, bộ đội biên phòng, mặt trận tổ quốc, hội đồng nhân dân, ủy ban nhân dân, tòa án nhân dân, viện kiểm sát nhân dân, kho bạc nhà nước,
  bảo hiểm xã hội, hội nông dân, hội phụ nữ, hội liên hiệp phụ nữ, hội cựu chiến binh, đoàn thanh niên, liên đoàn lao động, hội chữ thập đỏ,
  hội đồng đội, bộ trưởng, thứ trưởng, giám đốc, phó giám đốc, hiệu trưởng, phó hiệu trưởng, chánh thanh tra, chánh văn phòng, trưởng phòng`
    .split(',')
    .map((body) => body.trim().replace(/\s+/g, ' '));

/** Names and bodies of a claim that no source has in the same words; each as it would read in lower case. */
export function findForeignNames(claim: WordSource, sources: readonly WordSource[]): string[] {
  const { words } = claim;
  const has = (phrase: string) => sources.some((source) => source.has(phrase));
  const found = [
    ...listRuns(words).flatMap((run) => judgeRun(words, run, has, sources)),
    ...words.flatMap((_, i) => judgeHead(words, i, has)),
    ...STANDING_BODIES.filter((body) => claim.has(body) && !has(body)),
  ];
  return [...new Set(found)];
}

interface Run {
  readonly from: number;
  /** Behind the last word. */
  readonly to: number;
}

/** Capitalised words in a row, unparted. */
function listRuns(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < words.length; from++) {
    if (words[from]?.isCapital !== true) continue;
    let to = from + 1;
    while (words[to]?.isCapital === true && words[to]?.isParted === false) to++;
    runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

type Has = (phrase: string) => boolean;

function phrase(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ');
}

function judgeRun(
  words: readonly Word[],
  { from, to }: Run,
  has: Has,
  sources: readonly WordSource[],
): string[] {
  const isOpener = OPENERS.has(words[from]?.text ?? '') && words[from]?.isParted === true;
  const start = isOpener ? from + 1 : from;
  if (start === to) return [];
  const name = phrase(words, start, to);
  const isSentenceStart = to - start === 1 && words[start]?.isOpening === true;
  if (!isSentenceStart && !has(name)) return [name];
  return isSentenceStart ? [] : judgeTail(words, to, has, sources);
}

/**
 * "Tài nguyên" for "Tài chính": the word written small behind a capital one is half of the name, unless a source has the
 * capital one alone.
 */
function judgeTail(words: readonly Word[], to: number, has: Has, sources: readonly WordSource[]): string[] {
  const last = words[to - 1];
  if (last === undefined || !hasTail(words, to)) return [];
  const standsAlone = sources.some((source) =>
    source.words.some((word, i) => word.text === last.text && !hasTail(source.words, i + 1)),
  );
  const pair = phrase(words, to - 1, to + 1);
  return standsAlone || has(pair) ? [] : [pair];
}

function hasTail(words: readonly Word[], at: number): boolean {
  const next = words[at];
  return next !== undefined && !next.isParted && !next.isCapital && !isFunctionWord(next.text);
}

/** "xã Đồi", "Ủy ban kiểm tra", "do sở y tế": the noun of a body with what makes it this one. */
function judgeHead(words: readonly Word[], at: number, has: Has): string[] {
  const head = HEADS.filter((parts) => parts.every((part, i) => words[at + i]?.text === part)).sort(
    (a, b) => b.length - a.length,
  )[0];
  if (head === undefined) return [];
  const next = words[at + head.length];
  if (next === undefined || next.isParted) return [];
  const isBody =
    words[at]?.isCapital === true || next.isCapital || BEFORE_BODY.has(words[at - 1]?.text ?? '');
  const pair = phrase(words, at, at + head.length + 1);
  const isOther = NOT_BODIES.has(phrase(words, at + head.length - 1, at + head.length + 1));
  if (!isBody || isOther || (!next.isCapital && isFunctionWord(next.text))) return [];
  return has(pair) ? [] : [pair];
}

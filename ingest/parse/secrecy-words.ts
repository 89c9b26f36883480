import { foldMarks } from '../../knowledge/language/fold.ts';

/** The three degrees of Luật Bảo vệ bí mật nhà nước, as stamped. */
export type SecrecyDegree = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';

/** How a line's words resemble a stamp: as printed · in small letters · with marks lost or misread. */
export type StampLikeness = 'printed' | 'small' | 'damaged';

/** A line, or a cell of it, that holds nothing but the words of a stamp. */
export interface StampWords {
  readonly degree: SecrecyDegree;
  readonly likeness: StampLikeness;
}

const DEGREES: Readonly<Record<string, SecrecyDegree>> = {
  MẬT: 'MẬT',
  TỐIMẬT: 'TỐI MẬT',
  TUYỆTMẬT: 'TUYỆT MẬT',
  // The same in fonts before Unicode, TCVN3 and VNI, where a reader gives their letters as they are stored.
  MËT: 'MẬT',
  TÈIMËT: 'TỐI MẬT',
  TUYÖTMËT: 'TUYỆT MẬT',
  MAÄT: 'MẬT',
  TOÁIMAÄT: 'TỐI MẬT',
  TUYEÄTMAÄT: 'TUYỆT MẬT',
};
const FOLDED_DEGREES: Readonly<Record<string, SecrecyDegree>> = {
  mat: 'MẬT',
  toimat: 'TỐI MẬT',
  tuyetmat: 'TUYỆT MẬT',
};

// Brackets, box drawing, stars and dots around a stamp. No quotation marks: a quoted word is spoken of.
const FRAME = String.raw`[\s[\](){}<>|│┃║─━═┌┐└┘├┤+*#~=_.:;,!•·-]`;
const FRAME_AROUND = new RegExp(`^${FRAME}+|${FRAME}+$`, 'gu');
const LIST_MARK = /^\s*(?:[-+•*]\s|\p{L}\)|\d+[.)])(?!.*[-*]\s*$)/u;
/** What is stamped beside it: urgency, the number of the copy, who may open it. */
const COMPANION =
  /(?<!\p{L})(?:hỏa tốc|hoả tốc|thượng khẩn|khẩn|bản số\s*:?\s*[\d.…]*|chỉ người có tên mới được bóc bì|tài liệu|văn bản)(?!\p{L})/giu;
const LABEL = /^(?:đóng dấu|dấu|(?:mức |cấp )?độ(?: mật)?|phân loại)(?=[\s:])\s*:?/iu;

/** The stamp that a line or cell consists of; undefined when other words stand in it ("Không mật", "MẬT ONG"). */
export function readStampWords(line: string): StampWords | undefined {
  if (line.length > 80 || LIST_MARK.test(line)) return undefined;
  const bare = line
    .replace(COMPANION, ' ')
    .replace(FRAME_AROUND, '')
    .replace(LABEL, '')
    .replace(FRAME_AROUND, '');
  const compact = bare.replace(/[\s.·_-]+/g, '');
  for (const letters of [compact, undouble(compact)]) {
    const printed = DEGREES[letters];
    if (printed !== undefined) return { degree: printed, likeness: 'printed' };
    const small = DEGREES[letters.toUpperCase()];
    if (small !== undefined) return { degree: small, likeness: 'small' };
    const damaged = FOLDED_DEGREES[foldMarks(letters)];
    if (damaged !== undefined && letters === letters.toUpperCase())
      return { degree: damaged, likeness: 'damaged' };
  }
  return undefined;
}

/** Bold print laid over itself gives "MMẬẬTT" or "MẬTMẬT". */
function undouble(letters: string): string {
  const half = letters.slice(0, letters.length / 2);
  return half + half === letters ? half : letters.replace(/(.)\1/gu, '$1');
}

/** The words of a stamp among letters that a seal or a frame around it gave. */
export function findStampLike(line: string): StampWords | undefined {
  const degree = findStampInside(line);
  if (degree !== undefined) return { degree, likeness: 'damaged' };
  const folded = /(?<![\p{L}])(?<words>(?:TUY[EÊỆẾỀ]T|T[OÔỐỒỘ]I)\s*M[AÂẬẤẦẠĂẶ]T)(?![\p{L}])/u.exec(line)
    ?.groups?.words;
  return folded === undefined ? undefined : readStampWords(folded);
}

// The last of these are places, whose names have two syllables: "XÃ MẬT SƠN", "XÃ ĐÔNG MẬT".
const NO_STAMP_BEFORE = String.raw`(?<!(?:BÍ|BẢO|THÂN|CƠ|ONG|HOA|LẤY|ĐƯỜNG|ĐỘ|DANH MỤC|(?:XÃ|PHƯỜNG|THÔN|BẢN|TỔ|ẤP)(?:\s\p{Lu}{1,7})?)\s{1,3})`;
const NO_STAMP_BEHIND = String.raw`(?!\s+(?:MÃ|VỤ|THƯ|KHẨU|ONG|ĐỘ|THIẾT|ĐÀM|BÁO|NGHỊ|MÍA|GẤU))`;
const INSIDE = new RegExp(
  String.raw`(?<![\p{L}“"])${NO_STAMP_BEFORE}(?<degree>TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT|M\s+Ậ\s+T)${NO_STAMP_BEHIND}(?![\p{L}”"])`,
  'u',
);

/** The stamp among other words of a letterhead line, in capitals; to ask only where a sentence cannot stand. */
export function findStampInside(line: string): SecrecyDegree | undefined {
  const degree = INSIDE.exec(line)?.groups?.degree?.replace(/\s+/g, '');
  return degree === undefined ? undefined : DEGREES[degree];
}

const LABELLED =
  /(?<!\p{L})(?:độ|mức độ|cấp độ)\s+(?:bảo\s+)?mật\s*:\s*["“]?(?<degree>tuyệt mật|tối mật|mật)(?![\p{L}])(?!\s?\/)/iu;
const NUMBERED = /^\s*số\s*:?.{0,60}\((?<degree>tuyệt mật|tối mật|mật)\)/iu;
const COPY = /^\s*bản số\s*:?\s*[\d.…]*\s*[-–,;:/(]\s*(?<degree>tuyệt mật|tối mật|mật)\s*\)?\s*$/iu;

/** "Độ mật: Tối mật", "Số: 05-BC/TU (MẬT)", "Bản số: 03 - Mật". */
export function findLabelledDegree(line: string): SecrecyDegree | undefined {
  const degree = [LABELLED, NUMBERED, COPY]
    .map((pattern) => pattern.exec(line)?.groups?.degree)
    .find((found) => found !== undefined);
  return degree === undefined ? undefined : DEGREES[degree.toUpperCase().replace(/\s+/g, '')];
}

const SECRET_SERIES = /^\s*(?:Số|SỐ)\s*:?\s*\d*\s*[-/].{0,40}\((?:M|TM|TuM)\)/u;

/** A number's series for secret papers: "Số: 12/KH-UBND(M)"; a habit of some offices, told by no rule. */
export function hasSecretSeries(line: string): boolean {
  return SECRET_SERIES.test(line);
}

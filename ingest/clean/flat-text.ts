import { documentTypeNames } from '../../knowledge/language/abbreviations.ts';
import type { SourceLine } from './source-line.ts';
import { carryWords } from './word-spans.ts';

/** A line this long that holds a letterhead has lost its line breaks. */
const MIN_FLAT_LENGTH = 300;
/** A letterhead stands within so many characters of the beginning. */
const HEAD_LENGTH = 900;
/** Only the first lines of a file are looked at. */
const MAX_LINES = 3;

// Behind the name of a type it is cited: "theo Công văn Số 16/UBND".
const OWN_NUMBER = String.raw`(?<![.;:,]\s|(?:văn|định|hoạch|quyết|thị|tư|báo|luật|lệnh|trình|án|tịch|điện|luận)\s)(?<=\s)Số\s?:?\s?(?:\d{1,5}[a-zA-Z]?|[.…_]{2,})\s?[-/]\s?[\dA-ZĐ]`;
const NATION = String.raw`CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA`;
const HAS_HEAD = new RegExp(`${NATION}|${OWN_NUMBER}`, 'u');
const TYPES = documentTypeNames.map((name) => name.toUpperCase()).join('|');

const BASES =
  'Luật|Bộ luật|Nghị định|Nghị quyết|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Công văn|Chương trình|Kết luận';

const HEAD_BREAKS: readonly RegExp[] = [
  new RegExp(String.raw`\s+(?=${NATION})`, 'u'),
  /\s+(?=Độc lập\s*-\s*Tự do\s*-\s*Hạnh phúc)/u,
  /(?<=Hạnh phúc)\s+/u,
  new RegExp(String.raw`\s+(?=${OWN_NUMBER})`, 'u'),
  /(?<=\p{Lu}{2})\s+(?=(?:SỞ|PHÒNG|TRƯỜNG|TRUNG TÂM|CHI CỤC)\s\p{Lu}{1,})/u,
  // Behind number and symbol, and behind the date.
  /(?<=Số\s?:?\s?\d{1,5}[a-zA-Z]?\s?[-/]\S{2,60})\s+(?=\p{Lu}\p{Ll}|ngày|V\/v)/u,
  /\s+(?=(?:\p{Lu}\p{Ll}+\s){1,4}(?<=\p{Ll}\s)\p{Lu}?\p{Ll}*,?\s?ngày\s[\s\d.…]*tháng)/u,
  /(?<=ngày[\s\d.…]{1,12}tháng[\s\d.…]{0,12}năm\s\d{4})\s+(?=\p{Lu})/u,
  new RegExp(String.raw`\s+(?=(?:${TYPES})\s(?:\p{Lu}\p{Ll}|Về|V\/v))`, 'u'),
  new RegExp(String.raw`(?<=(?<!\p{Lu}\s)(?:${TYPES}))\s+(?=\p{Lu}\p{Ll})`, 'u'),
  new RegExp(String.raw`\s+(?=(?:Căn cứ|Thực hiện)\s(?:${BASES})\s)`, 'u'),
];
/** Items begin behind the end of a sentence, and articles, căn cứ and the foot. */
const BODY_BREAKS: readonly RegExp[] = [
  /(?<=[.;:])\s+(?=[IVX]{1,4}\.\s\p{Lu}{2})/gu,
  /\s+(?=[IVX]{1,4}\.\s\p{Lu}{2,}\s\p{Lu}{2})/gu,
  /(?<=[.;:]|\p{Lu}{2})\s+(?=\d{1,2}\.\s\p{Lu})/gu,
  /(?<=[.;:])\s+(?=[-+]\s\p{Lu})/gu,
  /(?<=[.;:])\s+(?=[a-eđg-i]\)\s\p{Lu})/gu,
  /(?<=[.;:])\s+(?=Điều\s\d{1,3}\.)/gu,
  new RegExp(String.raw`(?<=;)\s+(?=(?:Căn cứ|Thực hiện)\s(?:${BASES})\s)`, 'gu'),
  /\s+(?=Nơi nhận\s*:)/gu,
  /\s+(?=(?:TM|KT|TL|TUQ)\.\s\p{Lu}{2})/gu,
];
const SIGNED_BREAKS: readonly RegExp[] = [
  /(?<=\p{Lu}{2})\s+(?=PHÓ\s)/gu,
  /(?<=NHÂN DÂN|[^.]\s\p{Lu}+)\s+(?=(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|BỘ TRƯỞNG)(?!\p{L}))/gu,
  /(?<=\p{Lu}{2})\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+)/gu,
];

/**
 * A document whose line breaks were lost, parted again where its letterhead, items and foot begin: only where one of the
 * first lines is long and holds a letterhead. Other lines, and all others of such a file, stay.
 */
export function partFlatText(lines: readonly SourceLine[]): SourceLine[] {
  const isFlat = lines.slice(0, MAX_LINES).some(({ text }) => isFlatText(text));
  return isFlat
    ? lines.flatMap((line) => (line.text.length < MIN_FLAT_LENGTH ? [line] : partLine(line)))
    : [...lines];
}

function isFlatText(text: string): boolean {
  return text.length >= MIN_FLAT_LENGTH && HAS_HEAD.test(text.slice(0, HEAD_LENGTH));
}

function partLine(line: SourceLine): SourceLine[] {
  const head = HAS_HEAD.test(line.text.slice(0, HEAD_LENGTH)) ? HEAD_BREAKS : [];
  const parted = BODY_BREAKS.reduce(
    (texts, pattern) => texts.flatMap((text) => text.split(pattern)),
    partHead(line.text, head),
  );
  const signed = parted.flatMap((text) =>
    /^\s*(?:TM|KT|TL|TUQ)\./u.test(text)
      ? SIGNED_BREAKS.reduce((texts, pattern) => texts.flatMap((one) => one.split(pattern)), [text])
      : [text],
  );
  const texts = signed.map((text) => text.trim()).filter((text) => text !== '');
  const words = carryWords(line.text, line.words, texts);
  return texts.map((text, index) => ({ ...line, text, columns: [text], words: words[index] ?? [] }));
}

/** Each mark of a letterhead parts it once, the first time it comes. */
function partHead(text: string, breaks: readonly RegExp[]): string[] {
  const at = breaks
    .map((pattern) => pattern.exec(text.slice(0, HEAD_LENGTH)))
    .flatMap((match) => (match === null ? [] : [match.index]))
    .toSorted((a, b) => a - b);
  return [0, ...at].map((start, i) => text.slice(start, at[i] ?? text.length));
}

import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';
import { passageSource } from '../answer-context.ts';
import type { SourceSpan } from '../compose-answer.ts';
import { carrySentence } from './carry-sentence.ts';
import { toSentence } from './carry-wording.ts';
import type { ComposedParagraph, DraftMaterial } from './draft.ts';
import type { ObligingSentence } from './obliging-sentences.ts';
import { lowerFirst, spanOf, write } from './paragraphs.ts';

/** What a superior wants to be told in writing, point by point. */
export interface AskedPoints {
  readonly document: OfficialDocument;
  /** What leads over to the points: "… gửi công văn đăng ký với các nội dung sau:". */
  readonly lead: string;
  readonly points: readonly { readonly text: string; readonly source: SourceSpan }[];
}

const WRITES = `(?:đăng ký|đăng kí|trả lời|phúc đáp|báo cáo|cung cấp|đề xuất|góp ý|ý kiến|công văn|văn bản|tờ trình|hồ sơ|danh sách)`;
const CONTENT = `(?:nội dung|thông tin|số liệu|vấn đề)(?:,\\s*(?:thông tin|số liệu))?`;
/** "… gửi công văn đăng ký với các nội dung sau:", "… trả lời bằng văn bản các nội dung:", "Hồ sơ gồm:", "Báo cáo nêu rõ:". */
const LEADS = new RegExp(
  `${WRITES}(?<between>[^.;:]{0,80}?)(?:${CONTENT}(?:\\s[^.;:]{0,30})?|gồm(?:\\s+có)?|nêu rõ|ghi rõ)(?:\\s+(?:sau|sau đây|dưới đây|như sau))*\\s*:$`,
  'iu',
);
/** What is to be done, not to be written: "báo cáo và triển khai các nội dung sau:". */
const DOES =
  /(?<!kết quả\s|tình hình\s|quá trình\s)(?:thực hiện|triển khai|chỉ đạo|tổ chức|phối hợp)(?!\p{L})/iu;
const POINT = /^\s*(?:[-–+•]|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)])\s*/iu;

/** The lists, in the basis documents, of what the agency is to write of. */
export function listAskedPoints({ basis, passages }: DraftMaterial): AskedPoints[] {
  return basis.flatMap((document) => {
    const own = passages.get(document.id) ?? [];
    return own.flatMap((passage, i): AskedPoints[] => {
      const lead = passage.text.trim();
      const match = LEADS.exec(lead);
      if (match === null || DOES.test(match.groups?.between ?? '')) return [];
      const points = takePoints(own.slice(i + 1), passage).map((point) => ({
        text: point.text.replace(POINT, ''),
        source: passageSource(document, point),
      }));
      return points.length === 0 ? [] : [{ document, lead, points }];
    });
  });
}

/** The points below a lead, to the first paragraph that is none; below a numbered lead, to its next number. */
function takePoints(behind: readonly StoredPassage[], lead: StoredPassage): StoredPassage[] {
  const [first] = behind;
  const shape = first === undefined ? undefined : shapeOf(first.text);
  if (shape === undefined || shape === shapeOf(lead.text)) return [];
  const end = behind.findIndex(({ text }) => shapeOf(text) !== shape);
  return behind.slice(0, end === -1 ? behind.length : end);
}

function shapeOf(text: string): string | undefined {
  return POINT.exec(text)?.[0]
    .trim()
    .replace(/\d+(?=[.)]$)/u, '1')
    .replace(/^[a-zđ](?=[.)])/iu, 'a');
}

/** What a point wants, told by its own words with their bounds, and what of it is to be filled in. */
export function writePoints({ document, points }: AskedPoints, material: DraftMaterial): ComposedParagraph[] {
  return points.map(({ text, source }) => {
    const { agency } = material;
    const carried = carrySentence({ document, quote: text, actors: [] }, agency) ?? toSentence(text);
    return writePoint(carried, source, agency.name);
  });
}

const PROMISES = /^(?:cam kết|cam đoan|bảo đảm|đảm bảo)(?!\p{L})/iu;

/** How what is told is parted, in front of the parts. */
const PARTED =
  /,?\s+(?:(?:chia|phân|tách)\s+(?:theo|ra)|theo|gồm|bao gồm|trong đó)(?:\s+(?:từng|các))?(?:\s+\p{L}+){0,2}$/u;

function writePoint(point: string, source: SourceSpan, agencyName: string): ComposedParagraph {
  const [name = point, ...rest] = point.split(/\s*:\s+/u);
  const detail = rest.join(': ');
  const said = detail === '' ? point : `${name} (${detail})`;
  const open = PROMISES.test(point) ? wording.promisePlaceholder : lowerFirst(name.replace(PARTED, ''));
  const text = `${wording.told(said, formatPlaceholder(open))}.`;
  return write('item', text, [source], [agencyName]);
}

const FORM = `(?:danh sách|hồ sơ|văn bản|công văn|tờ trình|thông tin|biểu)`;
/** "… nêu rõ vị trí và nguồn điện", "lưu ý làm rõ …", "danh sách gồm: họ và tên, chức vụ", "(họ và tên, chức vụ)". */
const TOLD = new RegExp(
  `(?:(?:nêu rõ|ghi rõ|làm rõ|báo cáo rõ|thuyết minh|${FORM}[^.;:()]{0,80}?\\s\\(?gồm(?: có)?)(?<colon>\\s*:)?\\s+|\\((?=họ (?:và )?tên))(?<items>.+)`,
  'giu',
);

/** What the receiver wants to be told within a sentence, each to be filled in; empty where no sentence says. */
export function composeTold(sentences: readonly ObligingSentence[]): ComposedParagraph[] {
  return sentences.flatMap(({ document, whole }) =>
    [...whole.quote.matchAll(TOLD)].flatMap(({ groups }) =>
      splitTold(groups?.items ?? '', groups?.colon !== undefined).map((item) =>
        write('item', `${wording.told(item, formatPlaceholder(item))}.`, [spanOf(document, whole)]),
      ),
    ),
  );
}

/** Things told behind a colon may be parted by semicolons, and each may have its bound in brackets. */
function splitTold(rest: string, isList: boolean): string[] {
  const isLong = isList && rest.includes(';');
  const end = isLong ? /\.(?:\s|$)/u : /[.;:]|\)|\((?!\s*(?:không|tối|ít|nếu))/u;
  const at = rest.search(end);
  const said = at === -1 ? rest : rest.slice(0, at);
  return said
    .split(isLong ? /\s*;\s*/u : /\s*,\s*|(?<!họ)\s+và\s+/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Whether a sentence says what the letter itself holds: "Tờ trình phải nêu rõ: …", a point that is asked for. */
export function isOfLetter(sentence: ObligingSentence, asked: readonly AskedPoints[]): boolean {
  const { document, whole, deadlines } = sentence;
  const isPoint = asked.some(
    (list) =>
      list.document === document && list.points.some(({ source }) => source.quote.includes(whole.quote)),
  );
  const isTold = OF_LETTER.test(toSentence(whole.quote)) && composeTold([sentence]).length > 0;
  return isPoint || (isTold && deadlines.length === 0);
}

const OF_LETTER = new RegExp(
  `^(?:nội dung\\s+)?${FORM}(?:\\s[^.;:]{0,60}?)?\\s(?:nêu rõ|ghi rõ|làm rõ|gồm)(?!\\p{L})`,
  'iu',
);

import { parseAgencyName } from '../agencies/parse-agency-name.ts';
import type { ParsedAgency } from '../agencies/parsed-agency.ts';
import type { OwnDocument } from './own-documents.ts';
import { type Origin, quoteDocument } from './sourced.ts';

/** A body that a document gives work to or goes to, with where it is named. */
export interface NamedBody {
  /** As written, up to the next comma or note. */
  readonly written: string;
  readonly parsed: ParsedAgency;
  readonly own: OwnDocument;
  readonly origin: Origin;
}

const BODY_WORDS = [
  'Ủy ban',
  'UBND',
  'UBMTTQ',
  'MTTQ',
  'Mặt trận',
  'Đoàn',
  'Hội',
  'Liên đoàn',
  'Liên đội',
  'Công đoàn',
  'Công an',
  'Ban',
  'Trạm',
  'Trung tâm',
  'Phòng',
  'Văn phòng',
  'Sở',
  'Thanh tra',
  'Tổ',
  'Đội',
  'Đồn',
  'Hạt',
  'Kho bạc',
  'Bảo hiểm',
  'Tòa',
  'Viện',
  'Chi cục',
  'Đài',
  'Báo',
  'Quân',
  'Thuế',
  'Tỉnh đoàn',
  'Thành đoàn',
].join('|');
const BODY_AT = new RegExp(
  String.raw`(?<=^|[,;:(/+]\s*|(?<!HĐND\s|Hội đồng nhân dân\s)(?:và|cùng|với|đề nghị|Đề nghị)\s|\s-\s)(?:${BODY_WORDS})(?!\p{L})`,
  'gu',
);
const END_OF_BODY = /[,;:()/.]|\s(?:và|cùng)\s(?=(?:các|những|toàn|nhà|trưởng|cán bộ)(?!\p{L}))|\s-\s*$/u;

/** The bodies that the agency's documents give tasks to or are sent to, in the order of the documents. */
export function listNamedBodies(documents: readonly OwnDocument[]): readonly NamedBody[] {
  return documents.flatMap((own) => {
    const { tasks, recipients } = own.document;
    const assigned = tasks.flatMap(({ actor, quote, locator, page }) =>
      actor === null ? [] : [{ text: actor, quote, locator, page }],
    );
    const sent = recipients.map((text) => ({ text, ...quoteDocument(own, text) }));
    return [...assigned, ...sent].flatMap(({ text, quote, locator, page }) =>
      partBodies(text).map((written) => ({
        written,
        parsed: parseAgencyName(written),
        own,
        origin: { origin: 'document' as const, documentId: own.document.id, quote, locator, page },
      })),
    );
  });
}

/** @example partBodies('Trạm Y tế, các trường học và Công an xã') // ['Trạm Y tế', 'Công an xã'] */
export function partBodies(text: string): readonly string[] {
  const starts = [...text.matchAll(BODY_AT)].map(({ index }) => index);
  return starts.map((start, i) => {
    const words = text.slice(start, starts[i + 1]);
    const name = words.slice(0, findEnd(words));
    return name.replace(/[\s,;:.]+$|\s(?:và|cùng|với|đề nghị)\s*$/iu, '').trim();
  });
}

// "Sở Văn hóa, Thể thao và Du lịch": the comma is the name's.
const COMMA_IN_NAME = /^(?:Sở|Phòng|Bộ) (?:Văn hóa, (?:Thể thao|Khoa học)|Kinh tế, Hạ tầng)/u;

function findEnd(words: string): number {
  const from = COMMA_IN_NAME.exec(words)?.[0].length ?? 0;
  const at = END_OF_BODY.exec(words.slice(from))?.index;
  return at === undefined ? words.length : from + at;
}

import { parseAgencyName } from '../agencies/parse-agency-name.ts';
import type { ParsedAgency } from '../agencies/parsed-agency.ts';
import type { UnitSpec } from '../agencies/unit-specs.ts';
import type { BodyMention, OwnDocument } from './own-documents.ts';
import { type Origin, quoteDocument } from './sourced.ts';

/** A body that a document gives work to, asks or goes to, with where it is named. */
export interface NamedBody {
  /** As written, up to the next comma or note. */
  readonly written: string;
  readonly parsed: ParsedAgency;
  /** The unit it is said to be of, its name empty in "Công an xã"; undefined where none is named. */
  readonly unit: { readonly noun: string | null; readonly name: string } | undefined;
  /** assigned: told to do something · asked: "đề nghị" · sent: in Nơi nhận. */
  readonly role: 'assigned' | 'asked' | 'sent';
  /** Whether the words are known to end where the name does. */
  readonly isBounded: boolean;
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
  'Chi đoàn',
  'Hội',
  'Liên đoàn',
  'Liên đội',
  'Công đoàn',
  'Công an',
  'Ban',
  'Trạm',
  'Trung tâm',
  'Phòng(?!, chống)',
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
  'Bệnh viện',
  'Chi cục',
  'Đài',
  'Báo',
  'Thuế',
  'Tỉnh đoàn',
  'Thành đoàn',
  'Huyện đoàn',
  'Xã đoàn',
].join('|');
const BODY_AT = new RegExp(
  String.raw`(?<=^|[,;:(/+]\s*|(?<!HĐND\s|Hội đồng nhân dân\s)(?:và|cùng|với|đề nghị|Đề nghị|[Tt]rưởng|Chánh|Bí thư|Chủ tịch|Giám đốc)\s|\s-\s)(?:${BODY_WORDS})(?!\p{L})`,
  'gu',
);
// A small letter behind a comma goes on with the name: "Phòng Lao động, việc làm".
const END_OF_BODY =
  /,(?=\s*(?:\p{Lu}|(?:các|những|nhà|trưởng|toàn|cán bộ)(?!\p{L})|$))|[;:()/.]|\s(?:và|cùng)\s(?=(?:các|những|toàn|nhà|trưởng|cán bộ)(?!\p{L}))|\s-\s*$/u;

/** The bodies that the agency's documents name, in the order of the documents: those with work first, then Nơi nhận. */
export function listNamedBodies(documents: readonly OwnDocument[]): readonly NamedBody[] {
  return documents.flatMap((own) => {
    const sent = own.document.recipients.map((text) => {
      const { quote, locator, page } = quoteDocument(own, text);
      return { text, isAsked: false, isBounded: true, quote, locator, page };
    });
    return [
      ...own.mentions.flatMap((mention) => toBodies(own, mention, mention.isAsked ? 'asked' : 'assigned')),
      ...sent.flatMap((mention) => toBodies(own, mention, 'sent')),
    ];
  });
}

function toBodies(own: OwnDocument, mention: BodyMention, role: NamedBody['role']): NamedBody[] {
  const { text, isBounded, quote, locator, page } = mention;
  const origin = { origin: 'document' as const, documentId: own.document.id, quote, locator, page };
  return partBodies(text).map((part) => {
    const written = part.replace(/^Ban (?=Công an|CHQS)/u, (ban) => (part.includes('CHQS') ? ban : ''));
    const parsed = parseAgencyName(written);
    return { written, parsed, unit: findNamedUnit(parsed.units), role, isBounded, own, origin };
  });
}

// "Công an xã tuần tra": small letters behind the noun are the sentence's.
function findNamedUnit([first]: readonly UnitSpec[]): NamedBody['unit'] {
  if (first === undefined) return undefined;
  const name = /^[\p{Lu}\d]/u.test(first.written) ? first.written : '';
  return first.noun === null && name === '' ? undefined : { noun: first.noun, name };
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

// "Sở Văn hóa, Thể thao và Du lịch", "Phòng … và Phòng, chống tệ nạn xã hội": the comma is the name's.
const COMMA_IN_NAME =
  /^(?:Sở|Phòng|Bộ) (?:Văn hóa, (?:Thể thao|Khoa học)|Kinh tế, Hạ tầng|[^,;:()]*Phòng, chống)/u;

function findEnd(words: string): number {
  const from = COMMA_IN_NAME.exec(words)?.[0].length ?? 0;
  const at = END_OF_BODY.exec(words.slice(from))?.index;
  return at === undefined ? words.length : from + at;
}

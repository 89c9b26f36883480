import { documentTypeNames } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import { takeAskedDays } from './asked-days.ts';

/** force: what holds · over: what does so no more · not-yet · the others: what another document did that to. */
export type ListedKind = 'force' | 'over' | 'not-yet' | 'replaces' | 'repeals' | 'amends';

/** "Những quyết định nào của tỉnh còn hiệu lực?" taken apart. */
export interface ValidityListQuestion {
  readonly kinds: readonly ListedKind[];
  /** The words that say of which documents, as typed, without those that ask. */
  readonly scope: string;
  /** Whether only what is held is asked for. */
  readonly isOfStore: boolean;
  /** See `AskedDays`. */
  readonly days: readonly string[];
  readonly impossible: string | null;
}

const TYPE = ['van ban', 'tai lieu', ...documentTypeNames.map((name) => foldMarks(name).toLowerCase())].join(
  '|',
);
const MANY = '(?:nhung|cac|bao nhieu|may|danh sach|danh muc|liet ke|ke ten|tat ca|toan bo)';
const ACT = '(?:thay the|thay|bai bo|huy bo|huy|bo sung|bo|sua doi|dieu chinh|sua)';
const BEFORE =
  '(?:(?:da|dang|van|hien|hien nay|hien tai|den nay|nay|gio|thi|ma|se|co|con|luc nay|hom nay) )*';
const STATUS = `${BEFORE}(?:(?<over>(?:het|khong con|chua con|mat) (?:hieu luc|gia tri|han|thoi han|(?:duoc )?ap dung)|het thoi han)|(?<notYet>chua (?:co |phat sinh |bat dau )?(?:co )?hieu luc)|(?<force>(?:con|co|dang|van) (?:con |co )?(?:hieu luc|gia tri|han|(?:duoc )?ap dung))|(?:bi|duoc) (?<acts>${ACT}(?:(?:,| hay| hoac| va)* ${ACT})*))(?: (?:thi hanh|phap ly|phap luat|ap dung|toan bo|mot phan))*`;
/** "Văn bản nào … còn hiệu lực", "liệt kê các văn bản … còn hiệu lực": many are asked for. */
const LIST = new RegExp(
  `^(?<lead>.*?)\\b(?<many>${MANY} (?:(?:nhung|cac|tat ca|toan bo|moi) )*)?(?<type>${TYPE})(?<which> (?:nao|gi))?(?<about>(?: [^?.;]*?)??)(?<late> (?:nao|gi))? ${STATUS}(?<tail> .*)?$`,
  'd',
);
/** Behind what is asked for these begin another question: since when, by what. */
const OTHER =
  /^ (?:(?:ke )?tu|khi|theo|boi|bang|tai dieu|bao lau|bao gio|den bao gio|the nao|ra sao|vi sao|neu|do|so voi)\b/;
/** Words of the lead and the tail that name nothing. */
const EMPTY =
  /\b(?:trong kho|trong he thong|kho|ma kho (?:dang )?(?:co|giu)|hien nay|hien tai|hien|dang|co|nhung|cac|nao|gi|gom|bao gom|la|va|thi|cho (?:toi|minh|em|anh|chi)|biet|hoi|xin|xem|liet ke|danh sach|danh muc|ke ten|tat ca|toan bo|tim|giup|voi|khong|chua|a|nhe|nhi|vay|ha|roi|nua|hay|do|day|hom nay|den nay|ban hanh)\b/g;

/** Takes a question apart that asks which documents hold, or do so no more; undefined for any other question. */
export function parseValidityList(written: string): ValidityListQuestion | undefined {
  const { text, days, impossible } = takeAskedDays(written);
  const plain = text.replace(/[\s?.!]+$/u, '');
  const folded = foldMarks(plain).toLowerCase();
  const found = LIST.exec(folded);
  const groups = found?.groups;
  const at = found?.indices?.groups;
  if (found === null || groups === undefined || at === undefined) return undefined;
  const { many, which, late, tail = '' } = groups;
  const isAskedBehind = /^ (?:la|gom|bao gom|co)\b.*\b(?:nao|gi)$/.test(tail);
  const isMany = isAskedBehind || [many, which, late].some((words) => words !== undefined);
  // What one document ended is told by that document.
  if (!isMany || OTHER.test(tail) || understandQuestion(plain).numbers.length > 0) return undefined;
  const cut = (span: readonly [number, number] | undefined) => (span ? plain.slice(span[0], span[1]) : '');
  const named = [at.lead, at.type, at.about, at.tail]
    .map(cut)
    .map((part, i) => (i === 1 ? part : blank(part)));
  const scope = named.join(' ').replace(/\s+/gu, ' ').trim();
  const isOfStore = /\bkho\b|he thong/.test(folded);
  return { kinds: toKinds(groups), scope, isOfStore, days, impossible };
}

function blank(part: string): string {
  const folded = foldMarks(part).toLowerCase();
  return [...folded.matchAll(EMPTY)].reduce(
    (left, { index, 0: words }) =>
      `${left.slice(0, index)}${' '.repeat(words.length)}${left.slice(index + words.length)}`,
    part,
  );
}

function toKinds(groups: Readonly<Record<string, string | undefined>>): ListedKind[] {
  if (groups.over !== undefined) return ['over'];
  if (groups.notYet !== undefined) return ['not-yet'];
  const acts = groups.acts;
  if (acts === undefined) return ['force'];
  return [
    ...(/thay/.test(acts) ? ['replaces' as const] : []),
    ...(/bai bo|huy|(?:^|\s)bo(?! sung)/.test(acts) ? ['repeals' as const] : []),
    ...(/sua|bo sung|dieu chinh/.test(acts) ? ['amends' as const] : []),
  ];
}

import type { Agency } from '../agencies/agency.ts';
import { type FormRules, hasEnded } from './form-rules.ts';
import type { OwnDocuments } from './own-documents.ts';
import type { ProposedHamlets } from './propose-hamlets.ts';
import type { ProposedHead } from './propose-head.ts';

/** What a proposal was made of and what was left out of it. */
export interface NotedProposal {
  readonly agency: Agency;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly own: OwnDocuments;
  readonly rules: FormRules;
  readonly head: ProposedHead;
  readonly hamlets: ProposedHamlets;
  readonly dropped: readonly string[];
}

/** What whoever confirms a profile should look at, in Vietnamese. Empty when there is nothing. */
export function profileNotes({ agency, asOf, own, rules, head, hamlets, dropped }: NotedProposal): string[] {
  const today = own.documents.filter(({ isOfPredecessor }) => !isOfPredecessor).length;
  const former = own.documents.length - today;
  const notes: (string | false)[] = [
    own.documents.length === 0 &&
      'Kho chưa có văn bản nào của cơ quan này: chỉ nêu được phần theo quy định về thể thức, còn lại chưa rõ.',
    hasEnded(agency, asOf) &&
      'Đơn vị hành chính trong tên cơ quan không còn vào ngày này: xin ghi tên cơ quan hiện nay.',
    today === 0 &&
      former > 0 &&
      'Kho chỉ có văn bản của đơn vị trước sắp xếp: tên, tiêu đề, địa danh và người ký không lấy từ các văn bản đó.',
    own.unreadCount > 0 && `Còn ${own.unreadCount} văn bản cũ hơn của cơ quan chưa được đọc đến.`,
    head.superior === undefined &&
      rules.superior === null &&
      'Chưa rõ cơ quan chủ quản ghi trên đầu văn bản.',
    hamlets.shared.length > 0 &&
      `Trùng tên giữa các xã, thị trấn cũ, cần ghi tên hiện nay: ${hamlets.shared.join(', ')}.`,
    hamlets.formerCount > 0 &&
      `${hamlets.formerCount} thôn, bản, tổ dân phố lấy từ văn bản của đơn vị cũ: cần kiểm tra tên hiện nay.`,
    dropped.length > 0 && `Đã bỏ khỏi Nơi nhận vì không còn: ${dropped.join('; ')}.`,
    agency.system === 'party' || agency.system === 'front'
      ? 'Thể thức của Đảng, Mặt trận và đoàn thể theo quy định riêng, chưa có trong chương trình.'
      : false,
  ];
  return notes.filter((note) => note !== false);
}

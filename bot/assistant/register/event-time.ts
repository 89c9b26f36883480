import { foldMarks } from '../../../knowledge/language/fold.ts';
import { rememberFor } from '../../../knowledge/language/remember.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';

const WHEN =
  '(?:thoi gian|thoi diem|khi nao|bao gio|luc nao|hom nao|(?:vao |tu )?ngay (?:nao|may|bao nhieu)|thang (?:nao|may))';
const HAPPENS = '(?:to chuc|dien ra|khai mac|be mac|phat dong)';
/** "Thời gian tổ chức …", "khi nào diễn ra …", "… diễn ra từ ngày nào". */
const ASKS_EVENT = new RegExp(
  String.raw`\b(?:${WHEN}(?: (?:la|thi|se|duoc))* ${HAPPENS}|${HAPPENS} (?:[a-z0-9]+ )*?${WHEN})\b`,
);
const SENDS = /\b(?:gui|nop|bao cao|trinh|dang ky|lap danh sach|ban hanh|xay dung)\b/;

/** Whether a question asks when something takes place, and not by when anything is to be sent or made for it. */
export const asksEventTime = rememberFor(
  ({ folded }: UnderstoodQuestion) => ASKS_EVENT.test(folded) && !SENDS.test(folded),
);

/** Whether a deadline is for papers ("gửi trước ngày 15/5"): no time at which an event takes place. */
export function isDueOfPapers({ quote, task, recipient, startOn }: Deadline): boolean {
  const told = foldMarks(`${task} ; ${quote}`).toLowerCase();
  return (
    startOn === null &&
    (recipient !== null || /\b(?:gui|nop|bao cao (?:ket qua|ve|truoc)|dang ky)\b/.test(told))
  );
}

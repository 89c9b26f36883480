import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { formWording } from '../../../../prompts/review-form-wording.ts';
import { type Draft, placeOf } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { breakRule } from './break-rule.ts';

const BASIS = /^[-+*\s]*Căn cứ\s/u;
/** What may stand among the căn cứ, by the same rule. */
const AMONG = /^[-+*\s]*(?:Căn cứ|Theo đề nghị|Xét|Thực hiện|Trên cơ sở|Theo)\s/u;

/** The marks that close the căn cứ lines; one alone is no list. */
export function reviewBases(draft: Draft): Finding[] {
  const opening = draft.items.filter(({ zone }) => zone === 'opening' || zone === 'title');
  if (opening.filter((item) => BASIS.test(item.text) && !isRunningOn(item)).length < 2) return [];
  return opening.flatMap((item, i) => {
    const next = opening[i + 1];
    if (!BASIS.test(item.text) || isRunningOn(item)) return [];
    const isLast = next === undefined || !AMONG.test(next.text) || isRunningOn(next);
    const mark = isLast ? '.' : ';';
    if (hasMark(item.text, isLast)) return [];
    return breakRule(draft, 'bases', placeOf(item), { code: 'BASIS_MARK', ...formWording.basisMark(mark) });
  });
}

const RUNS_ON = /,\s*(?:Ủy ban|UBND|Trường|Sở|Phòng|Hội đồng)[^;]*(?:như sau|ban hành|xây dựng)[^;]*$/u;

/** "Căn cứ …, Ủy ban nhân dân xã ban hành Kế hoạch như sau:" is a sentence, not a line of căn cứ. */
function isRunningOn({ text }: OutlineItem): boolean {
  return /[:,]\s*$/u.test(text) || RUNS_ON.test(text);
}

// What stands behind the last one may be a decision's "QUYẾT ĐỊNH:", a plan's "Ủy ban nhân dân … như sau:".
function hasMark(text: string, isLast: boolean): boolean {
  const end = text.trimEnd().at(-1) ?? '';
  return isLast ? end === '.' : end === ';';
}

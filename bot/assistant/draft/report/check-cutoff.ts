import { formatIsoDate } from '../../../../knowledge/language/vietnamese-date.ts';
import { AssistantError } from '../../../../knowledge/model/errors.ts';
import { reportFormWording as wording } from '../../../../prompts/report-form-wording.ts';
import type { DraftRequest } from '../draft.ts';

/** @throws INPUT_INVALID — the figures' day is still to come, or before the time that is reported on */
export function checkCutoff({
  report,
  asOf,
  period,
}: Pick<DraftRequest, 'report' | 'asOf' | 'period'>): void {
  const cutoffOn = report?.cutoffOn ?? report?.form?.cutoff?.isoDate ?? null;
  if (cutoffOn === null) return;
  const day = formatIsoDate(cutoffOn);
  if (cutoffOn > asOf) throw refusal(wording.cutoffToCome(day, formatIsoDate(asOf)));
  if (period.from !== null && cutoffOn < period.from)
    throw refusal(wording.cutoffBefore(day, formatIsoDate(period.from)));
}

function refusal(problem: string): AssistantError {
  return new AssistantError('INPUT_INVALID', 'no cutoff day for this report', {
    details: { problems: [problem] },
  });
}

import type { Draft } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { reviewCapitals } from './capitals.ts';
import { reviewToneMarks } from './tone-marks.ts';

/** Capitals and tone marks; nothing of text whose letters are not sure. */
export function reviewSpelling(draft: Draft): Finding[] {
  if (draft.isUnsure || draft.document.kind !== 'original') return [];
  return [...reviewCapitals(draft), ...reviewToneMarks(draft)];
}

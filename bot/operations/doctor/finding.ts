import { z } from 'zod';
import { doctorSubjects } from '../../../prompts/doctor-wording.ts';

/** What is looked at; a subject may have several findings. */
export const subjects = z.enum(Object.keys(doctorSubjects) as [keyof typeof doctorSubjects]);
export type Subject = z.infer<typeof subjects>;

/**
 * One line of `doctor --json`. ok: as it should be · hint: optional, left out · warning: works, but not for long or not
 * wholly · error: what the installation is for does not work.
 */
export const findingSchema = z.object({
  check: subjects,
  status: z.enum(['ok', 'hint', 'warning', 'error']),
  /** In Vietnamese, without any secret. */
  finding: z.string(),
  /** What to do about it; null where nothing need be done. */
  advice: z.string().nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

/** Makes a finding of its wording. */
export function toFinding(
  check: Subject,
  status: Finding['status'],
  wording: Pick<Finding, 'finding' | 'advice'>,
): Finding {
  return { check, status, ...wording };
}

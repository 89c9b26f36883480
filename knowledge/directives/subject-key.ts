import { toSyllables } from '../language/fold.ts';

/** What two documents of one matter have in common however their subject is set; null for no subject. */
export function toSubjectKey(subject: string | null): string | null {
  const key = toSyllables(subject ?? '').join(' ');
  return key === '' ? null : key;
}

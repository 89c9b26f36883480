import type { Office } from '../office/office.ts';
import type { RecordedAssistant } from './open-recorded-assistant.ts';

const DAY_MS = 86_400_000;

/** What retention works on. */
export interface Retention {
  readonly office: Pick<Office, 'forgetTalk'>;
  readonly recorded: Pick<RecordedAssistant, 'forgetOlder'>;
  /** How long what people asked and were answered is kept. */
  readonly days: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Is told what failed; the next day tries again. */
  readonly onError: (error: unknown) => void;
}

/** Takes out what is older than the days that are kept: at once, then every day. @returns stops it */
export function keepRetention(retention: Retention): () => void {
  forgetOld(retention);
  const timer = setInterval(() => forgetOld(retention), DAY_MS);
  return () => clearInterval(timer);
}

// One after the other, so that a file that refuses keeps the other from nothing.
function forgetOld({ office, recorded, days, now, onError }: Retention): void {
  const before = now() - days * DAY_MS;
  const works = [() => recorded.forgetOlder(new Date(before).toISOString()), () => office.forgetTalk(before)];
  for (const work of works) {
    try {
      work();
    } catch (error) {
      onError(error);
    }
  }
}

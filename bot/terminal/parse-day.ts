import { z } from 'zod';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { type Arguments, textOption } from './command.ts';

const AS_WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** An option that is a day, `YYYY-MM-DD` or `D/M/YYYY`; null when it was not given. @throws INPUT_USAGE — it is no day */
export function parseDay(args: Arguments, name: string): string | null {
  const typed = textOption(args, name);
  if (typed === null) return null;
  const [, day = '', month = '', year] = AS_WRITTEN.exec(typed.trim()) ?? [];
  const iso = year === undefined ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (z.iso.date().safeParse(iso).success) return iso;
  throw new AssistantError('INPUT_USAGE', `bad --${name}: ${typed}`, {
    details: { problems: [`--${name} phải là ngày, ví dụ 25/6/2031 hoặc 2031-06-25`] },
  });
}

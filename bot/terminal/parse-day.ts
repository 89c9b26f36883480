import { z } from 'zod';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { type Arguments, textOption } from './command.ts';

/** An option that is a day, `YYYY-MM-DD`; null when it was not given. @throws INPUT_USAGE — it is no day */
export function parseDay(args: Arguments, name: string): string | null {
  const day = textOption(args, name);
  if (day === null || z.iso.date().safeParse(day).success) return day;
  throw new AssistantError('INPUT_USAGE', `bad --${name}: ${day}`, {
    details: { problems: [`--${name} phải là ngày YYYY-MM-DD`] },
  });
}

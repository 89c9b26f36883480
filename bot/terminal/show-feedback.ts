import { join } from 'node:path';
import { isFileHeld } from '../../knowledge/store/held-file.ts';
import { feedbackTexts } from '../../prompts/telegram-feedback-texts.ts';
import type { Feedback } from '../office/feedback.ts';
import { openOffice } from '../office/office.ts';
import { OFFICE_FILE } from '../office/open-office-database.ts';
import { type CommandEnvironment, type ExitCode, exitCodes, writeJsonLine, writeText } from './command.ts';

/** `answers --feedback`: what people thought of answers, oldest first; the raw stuff of further evaluation questions. */
export function showFeedback({ dataDirectory, isJson, stdout }: CommandEnvironment): ExitCode {
  const told = readFeedback(dataDirectory);
  for (const feedback of told) {
    if (isJson) writeJsonLine(stdout, feedback);
    else writeText(stdout, formatFeedback(feedback));
  }
  if (told.length === 0 && !isJson) writeText(stdout, 'Chưa có góp ý nào.\n');
  return exitCodes.done;
}

/** None where there is no office: looking must not make the file. */
function readFeedback(dataDirectory: string): Feedback[] {
  if (!isFileHeld(join(dataDirectory, OFFICE_FILE))) return [];
  const office = openOffice(dataDirectory);
  try {
    return office.feedback.list();
  } finally {
    office.close();
  }
}

function formatFeedback({ at, rating, question, reason, answerId, handledAt }: Feedback): string {
  const why = rating === 'bad' ? [feedbackTexts.reason(reason ?? feedbackTexts.noReason)] : [];
  const end = handledAt === null ? [] : [`đã xử lý ${handledAt}`];
  const notes = [...why, ...(answerId === null ? [] : [feedbackTexts.answer(answerId)]), ...end];
  return `${at}  ${rating === 'good' ? feedbackTexts.good : feedbackTexts.bad}  ${question.replaceAll('\n', ' ')}${notes.map((note) => `\n  ${note}`).join('')}\n`;
}

import { foldMarks } from '../../knowledge/language/fold.ts';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { terminalTexts } from '../../prompts/terminal-texts.ts';
import type { DraftRequest } from '../assistant/draft/draft.ts';
import type { ReportInput } from '../assistant/draft/report/report-input.ts';
import { parseTypedResult } from '../assistant/draft/report/typed-result.ts';
import { type Arguments, textOption, textOptions } from './command.ts';
import { parseDay } from './parse-day.ts';

/** Names people give the types that are drafted. */
const TYPES: Readonly<Record<string, DraftRequest['type']>> = {
  plan: 'Kế hoạch',
  'ke hoach': 'Kế hoạch',
  report: 'Báo cáo',
  'bao cao': 'Báo cáo',
};

/** The type of `--type`, a plan where it is not given. @throws INPUT_USAGE — it is none that is drafted */
export function readDraftType(args: Arguments): DraftRequest['type'] {
  const typed = textOption(args, 'type');
  const type = typed === null ? 'Kế hoạch' : TYPES[foldMarks(typed).trim().toLowerCase()];
  if (type === undefined) throw usage(`bad --type: ${typed}`, terminalTexts.usage.notADraftType);
  return type;
}

/** What `--result` and `--cutoff` say of a report; undefined for a plan. @throws INPUT_USAGE — one is not readable, or of a plan */
export function readReportInput(args: Arguments): ReportInput | undefined {
  const typed = textOptions(args, 'result');
  const cutoffOn = parseDay(args, 'cutoff');
  if (readDraftType(args) !== 'Báo cáo') {
    if (typed.length > 0 || cutoffOn !== null)
      throw usage('--result or --cutoff of a plan', terminalTexts.usage.onlyForReports);
    return undefined;
  }
  const results = typed.map((text) => {
    const result = parseTypedResult(text);
    if (result === undefined) throw usage(`bad --result: ${text}`, terminalTexts.usage.notAResult);
    return result;
  });
  return { results, cutoffOn };
}

function usage(message: string, problem: string): AssistantError {
  return new AssistantError('INPUT_USAGE', `draft: ${message}`, { details: { problems: [problem] } });
}

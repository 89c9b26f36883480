import { draftTexts } from '../../../prompts/telegram-draft-texts.ts';
import type { Draft } from '../../assistant/draft/draft.ts';
import { bold, joinStyled, type StyledText } from '../styled-text.ts';
import { truncate } from '../update-context.ts';

const MAX_TITLE_UNITS = 200;
const MAX_LINE_UNITS = 120;
/** What superiors differ in is decided by what both say. */
const MAX_QUESTION_UNITS = 300;
const MOST = { basis: 3, placeholders: 4, questions: 2, warnings: 2 } as const;

/** What a draft is called. */
export function formatTitle({ type, subject }: Draft): string {
  return truncate(`${type} ${subject}`, MAX_TITLE_UNITS);
}

/** What was carried, what is to be filled in and decided, and the first warnings: at most about 1,500 characters. */
export function formatMade(draft: Draft): StyledText {
  return joinStyled(
    [
      bold(draftTexts.made(formatTitle(draft))),
      formatBasis(draft),
      ...formatCarried(draft),
      ...formatFirst(
        draftTexts.decisions(draft.questions.length),
        draft.questions,
        MOST.questions,
        MAX_QUESTION_UNITS,
      ),
      ...formatFirst(
        draftTexts.placeholders(draft.placeholders.length),
        draft.placeholders,
        MOST.placeholders,
      ),
      ...formatFirst(draftTexts.warnings(draft.warnings.length), draft.warnings, MOST.warnings),
      draftTexts.nothingInvented,
    ],
    '\n\n',
  );
}

function formatBasis({ basis }: Draft): string {
  const shown = basis.slice(0, MOST.basis).map(({ name }) => `• ${truncate(name, MAX_LINE_UNITS)}`);
  const left = basis.length - shown.length;
  return [draftTexts.carriesOut, ...shown, ...(left > 0 ? [draftTexts.andMore(left)] : [])].join('\n');
}

const CARRIED: ReadonlySet<string> = new Set(['equal', 'stricter', 'earlier']);
const DIFFERING: ReadonlySet<string> = new Set(['weaker', 'different', 'later']);

function formatCarried({ coverage }: Draft): string[] {
  const carried = coverage.filter(({ status }) => CARRIED.has(status));
  const kinds = (['target', 'deadline', 'task'] as const).flatMap((kind) => {
    const count = carried.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [draftTexts.kinds[kind](count)];
  });
  const differing = coverage.filter(({ status }) => DIFFERING.has(status)).length;
  const missing = coverage.filter(({ status }) => status === 'missing').length;
  const lines = [
    ...(kinds.length === 0 ? [] : [draftTexts.carried(kinds)]),
    ...(differing === 0 ? [] : [draftTexts.differing(differing)]),
    ...(missing === 0 ? [] : [draftTexts.missing(missing)]),
  ];
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function formatFirst(
  heading: string,
  items: readonly string[],
  most: number,
  units = MAX_LINE_UNITS,
): StyledText[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, most).map((item) => `• ${truncate(item.replaceAll('\n', ' '), units)}`);
  const left = items.length - shown.length;
  return [joinStyled([bold(heading), ...shown, ...(left > 0 ? [draftTexts.more(left)] : [])], '\n')];
}

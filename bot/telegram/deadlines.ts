import { Composer } from 'grammy';
import { formatIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import { reminderTexts } from '../../prompts/telegram-reminder-texts.ts';
import { telegramTexts } from '../../prompts/telegram-texts.ts';
import type { UpcomingDeadline } from '../assistant/assistant.ts';
import { createCitationButtons } from './citation-buttons.ts';
import { type FeatureDependencies, toViewer } from './feature.ts';
import { formatDeadline, toCitation } from './format-deadline.ts';
import type { Keyboard } from './keyboard.ts';
import { createPageButtons, takePage } from './pages.ts';
import { bold, joinStyled, plain } from './styled-text.ts';
import {
  addButton,
  addCalendar,
  addEdit,
  addReply,
  markSamples,
  truncate,
  type UpdateContext,
} from './update-context.ts';

const PAGE_SIZE = 5;
/** No agency's name is longer; what is typed comes back in the heading. */
const MAX_AGENCY_UNITS = 200;

interface ShownRange {
  readonly page: number;
  /** First day listed. Kept while turning pages, so that a list begun yesterday does not shift under the reader. */
  readonly from: string;
  readonly agency: string | null;
}

/** `/han [agency]`: deadlines from today on, of the asker's own agency unless another is named, each with its source. */
export function createDeadlinesFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  feature.command('han', (ctx) => {
    const typed = truncate(ctx.match.trim(), MAX_AGENCY_UNITS);
    const agency = typed === '' ? (ctx.asker?.agency ?? null) : typed;
    return showPage(ctx, { page: 1, from: dependencies.today(), agency }, dependencies);
  });
  feature.on('callback_query', (ctx, next) => {
    if (ctx.action?.kind === 'deadlines') return showPage(ctx, ctx.action, dependencies);
    if (ctx.action?.kind !== 'calendar') return next();
    const { from, agency } = ctx.action;
    addCalendar(ctx, { from, agency, person: ctx.asker?.id ?? null });
  });
  return feature;
}

async function showPage(
  ctx: UpdateContext,
  { page: pageNumber, from, agency }: ShownRange,
  { assistant, office, policy, createId, sampleMark }: FeatureDependencies,
): Promise<void> {
  const viewer = toViewer(ctx);
  const deadlines = await assistant.listDeadlines(viewer, { from, to: null, agency });
  const everybodys = agency === null ? [] : [[createListButton(ctx, createId, from)]];
  if (deadlines.length === 0) {
    const none = markSamples(plain(telegramTexts.noDeadlines(agency)), sampleMark);
    return addReply(ctx, none, everybodys);
  }
  const page = takePage(deadlines, pageNumber, PAGE_SIZE);
  const shown = await policy.guardDeadlines(viewer, page.items);
  const numbered = shown.map((deadline, i) => ({ deadline, n: page.before + i + 1 }));
  const heading = bold(telegramTexts.deadlinesHeading(deadlines.length, formatIsoDate(from), agency));
  const footer = page.pages === 1 ? [] : [telegramTexts.pageOf(page.pageNumber, page.pages)];
  const items = numbered.map(({ deadline, n }) =>
    formatDeadline(deadline, n, describeFinish(ctx, agency, deadline.key, office)),
  );
  const keyboard = [
    ...createFinishButtons(ctx, agency, numbered, { office, createId }),
    ...createCitationButtons(ctx, numbered.map(toCitation), createId),
    ...createPageButtons(ctx, page, createId, (turned) => ({
      kind: 'deadlines',
      page: turned,
      from,
      agency,
    })),
    ...(deadlines.some(({ dueOn }) => dueOn !== null)
      ? [[addButton(ctx, createId, telegramTexts.calendarFile, { kind: 'calendar', from, agency })]]
      : []),
    ...everybodys,
  ];
  const show = ctx.action === undefined ? addReply : addEdit;
  show(ctx, markSamples(joinStyled([heading, ...items, ...footer], '\n\n'), sampleMark), keyboard);
}

/** What one's own agency has met already; of others nobody is told. */
function describeFinish(
  { asker }: UpdateContext,
  agency: string | null,
  deadline: string,
  office: FeatureDependencies['office'],
): string[] {
  if (agency === null || agency !== asker?.agency) return [];
  const finish = office.reminders.findFinish({ agency, deadline });
  if (finish === undefined) return [];
  return [reminderTexts.isFinished(office.people.find(finish.by ?? '')?.name ?? reminderTexts.somebody)];
}

/** A row to say that a deadline of one's own agency is met; what is met or has no date needs none. */
function createFinishButtons(
  ctx: UpdateContext,
  agency: string | null,
  numbered: readonly { readonly deadline: UpcomingDeadline; readonly n: number }[],
  { office, createId }: Pick<FeatureDependencies, 'office' | 'createId'>,
): Keyboard {
  if (agency === null || agency !== ctx.asker?.agency || ctx.chat?.type !== 'private') return [];
  const row = numbered
    .filter(({ deadline: { dueOn, key } }) => {
      return dueOn !== null && office.reminders.findFinish({ agency, deadline: key }) === undefined;
    })
    .map(({ deadline: { key: deadline }, n }) =>
      addButton(ctx, createId, reminderTexts.finish(n), {
        kind: 'deadline',
        does: 'finish',
        agency,
        deadline,
      }),
    );
  return row.length === 0 ? [] : [row];
}

function createListButton(ctx: UpdateContext, createId: () => string, from: string) {
  const everybodys = { kind: 'deadlines' as const, page: 1, from, agency: null };
  return addButton(ctx, createId, telegramTexts.everybodysDeadlines, everybodys);
}

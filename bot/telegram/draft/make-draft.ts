import { z } from 'zod';
import { toAssistantError } from '../../../knowledge/model/errors.ts';
import { errorMessages } from '../../../prompts/error-messages.ts';
import { draftTexts } from '../../../prompts/telegram-draft-texts.ts';
import { askForAgency } from '../../assistant/agency-question.ts';
import type { DraftRequest, MadeDraft } from '../../assistant/draft/draft.ts';
import type { DraftFinding } from '../../assistant/draft/draft-document.ts';
import { draftParts } from '../../assistant/draft/draft-files.ts';
import { parseDraftTime } from '../../assistant/draft/draft-time.ts';
import { parseTypedResult } from '../../assistant/draft/report/typed-result.ts';
import { type FeatureDependencies, toViewer } from '../feature.ts';
import { takeQuota } from '../quota.ts';
import type { WorkOptions } from '../running-answers.ts';
import { plain } from '../styled-text.ts';
import { addButton, addEdit, markSamples, setWizard, type UpdateContext } from '../update-context.ts';
import type { DraftWizard } from './draft-state.ts';
import { listWithheld } from './find-shown-draft.ts';
import { formatMade } from './format-made.ts';
import { showStep } from './show-step.ts';

/** Working days by which parts of the agency are done before it owes something itself. */
const MARGIN_DAYS = 3;

/** What a wizard asks of the assistant. A basis nobody changed is left for the draft to choose. */
export function toDraftRequest(state: DraftWizard, asOf: string): DraftRequest {
  const { type, agency, topic, sections, periodName, isBasisProposed } = state;
  const { period } = parseDraftTime(periodName) ?? { period: { from: null, to: null } };
  const ticked = state.basis.filter(({ isTicked }) => isTicked).map(({ documentId }) => documentId);
  const results = state.results.flatMap((typed) => parseTypedResult(typed) ?? []);
  return {
    ...{
      type,
      agency,
      topic,
      sections,
      periodName,
      period,
      asOf,
      template: state.templateId,
      marginDays: MARGIN_DAYS,
    },
    basis: isBasisProposed ? [] : ticked,
    ...(type === 'Báo cáo'
      ? { report: { results, cutoffOn: null, ...(state.form === null ? {} : { form: state.form }) } }
      : {}),
  };
}

/** Makes the draft, keeps it, and has its two files sent; or says why there is none. */
export async function makeDraft(
  ctx: UpdateContext,
  state: DraftWizard,
  dependencies: FeatureDependencies,
): Promise<void> {
  if (!takeQuota(ctx, 'drafts', dependencies)) return;
  const { assistant, today } = dependencies;
  const viewer = toViewer(ctx);
  const request = toDraftRequest(state, today());
  await showMaking(ctx);
  const finding = await draftOrSay(ctx, request, dependencies);
  if (finding === null) return askAgain(ctx, state, null, dependencies);
  if (typeof finding === 'string') return askAgain(ctx, { ...state, form: null }, finding, dependencies);
  if (finding.kind !== 'drafted') return tellWhyNot(ctx, state, finding, dependencies);
  const withheld = await listWithheld(dependencies.policy, viewer, finding);
  if (withheld.length > 0) return askAgain(ctx, state, draftTexts.withheld(withheld), dependencies);
  await assistant.keepDraft({ draft: finding.draft, profile: finding.profile }, today());
  setWizard(ctx, null);
  noteReliances(ctx, finding, state.agency);
  tellMade(ctx, finding, state.agency, dependencies);
}

/**
 * A draft, or why there is none: what is wrong with a form that was sent for it, of another agency or time; that it took too
 * long or broke off; nothing to add when its asker stopped it.
 */
async function draftOrSay(
  ctx: UpdateContext,
  request: DraftRequest,
  { assistant, answers }: FeatureDependencies,
): Promise<DraftFinding | string | null> {
  try {
    const work = ({ signal }: WorkOptions) => assistant.draft(toViewer(ctx), request, { signal });
    return (await answers.run(ctx, work, 'drafting')) ?? null;
  } catch (error) {
    const { code, details } = toAssistantError(error);
    if (code === 'WORK_TIMEOUT' || code === 'WORK_DIED') return errorMessages[code];
    if (code !== 'INPUT_INVALID') throw error;
    return z
      .object({ problems: z.array(z.string()) })
      .parse(details)
      .problems.join('\n');
  }
}

/** Has the form for a report's results sent, an empty row for each obligation. */
export async function sendForm(
  ctx: UpdateContext,
  state: DraftWizard,
  dependencies: FeatureDependencies,
): Promise<void> {
  const { policy, today, sampleMark } = dependencies;
  const viewer = toViewer(ctx);
  const finding = await draftOrSay(ctx, toDraftRequest({ ...state, form: null }, today()), dependencies);
  if (finding === null || typeof finding === 'string') return askAgain(ctx, state, finding, dependencies);
  if (finding.kind !== 'drafted') return tellWhyNot(ctx, state, finding, dependencies);
  const withheld = await listWithheld(policy, viewer, finding);
  if (withheld.length > 0) return askAgain(ctx, state, draftTexts.withheld(withheld), dependencies);
  if (ctx.chat === undefined || finding.form === null) return;
  setWizard(ctx, state);
  const caption = markSamples(plain(draftTexts.files.form), sampleMark).text;
  const whose = { person: viewer.person, agency: state.agency, caption };
  ctx.effects.calls.push({ method: 'sendResultForm', chatId: ctx.chat.id, form: finding.form, ...whose });
}

/** A hint only, sent at once: the draft's own message comes in its place. */
async function showMaking(ctx: UpdateContext): Promise<void> {
  await ctx.editMessageText(draftTexts.making).catch(() => undefined);
}

function tellWhyNot(
  ctx: UpdateContext,
  state: DraftWizard,
  finding: Exclude<DraftFinding, { readonly kind: 'drafted' }>,
  dependencies: FeatureDependencies,
) {
  const note =
    finding.kind === 'without-basis'
      ? [finding.text, ...finding.warnings.slice(0, 3)].join('\n')
      : askForAgency(finding, { agency: state.agency, asOf: dependencies.today() }).text;
  askAgain(ctx, state, note, dependencies);
}

function askAgain(
  ctx: UpdateContext,
  state: DraftWizard,
  note: string | null,
  dependencies: FeatureDependencies,
) {
  setWizard(ctx, state);
  const { text, keyboard } = showStep(ctx, state, dependencies, note);
  addEdit(ctx, text, keyboard);
}

/** The draft rests on these documents: should they change, its maker learns of it. */
function noteReliances(ctx: UpdateContext, { draft }: MadeDraft, agency: string) {
  const person = ctx.asker?.id;
  if (person === undefined) return;
  const ids = [...draft.basis, ...draft.citations].map(({ documentId }) => documentId);
  for (const documentId of new Set(ids))
    ctx.effects.reliances.push({ person, agency, kind: 'draft', subject: draft.id, documentId });
}

function tellMade(
  ctx: UpdateContext,
  { draft }: MadeDraft,
  agency: string,
  { createId, sampleMark }: FeatureDependencies,
) {
  const { chat, asker } = ctx;
  if (chat === undefined) return;
  const openPoints = draft.placeholders.length + draft.questions.length + draft.warnings.length;
  const notes = { kind: 'draft-notes', draftId: draft.id, agency, page: 0 } as const;
  const keyboard = openPoints === 0 ? [] : [[addButton(ctx, createId, draftTexts.seeAll, notes)]];
  addEdit(ctx, markSamples(formatMade(draft), sampleMark), keyboard);
  for (const part of draftParts) {
    const caption = markSamples(plain(draftTexts.files[part]), sampleMark).text;
    const file = { draftId: draft.id, part, person: asker?.id ?? null, agency, caption };
    ctx.effects.calls.push({ method: 'sendDraftFile', chatId: chat.id, ...file });
  }
}

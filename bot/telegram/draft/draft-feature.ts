import { Composer } from 'grammy';
import { administrativeTypes } from '../../../knowledge/model/administrative-document.ts';
import { draftTexts } from '../../../prompts/telegram-draft-texts.ts';
import { parseDraftTime } from '../../assistant/draft/draft-time.ts';
import { parseTypedResult } from '../../assistant/draft/report/typed-result.ts';
import type { SentFile } from '../../intake/intake.ts';
import type { ButtonAction } from '../button-action.ts';
import { askAgency } from '../entry.ts';
import { type FeatureDependencies, toViewer } from '../feature.ts';
import { isCommand } from '../group-manners.ts';
import { hasQuota } from '../quota.ts';
import type { WorkOptions } from '../running-answers.ts';
import { plain } from '../styled-text.ts';
import { addButton, addEdit, addEditOf, addReply, setWizard, type UpdateContext } from '../update-context.ts';
import {
  createDraftWizard,
  type DraftWizard,
  findStep,
  takeProposal,
  toggleBasis,
  toggleSection,
} from './draft-state.ts';
import { makeDraft, sendForm, toDraftRequest } from './make-draft.ts';
import { showNotes } from './show-notes.ts';
import { showStep } from './show-step.ts';

const MAX_TOPIC_LETTERS = 300;
const MAX_RESULTS = 100;

type DraftPress = Extract<ButtonAction, { kind: 'draft' }>;

/**
 * `/soan`: a document is drafted step by step in one message that is edited in place. What is told is kept with each step,
 * so that it goes on after a restart; `/huy` leaves it.
 */
export function createDraftFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const inPrivate = feature.filter((ctx) => ctx.chat?.type === 'private');
  inPrivate.command('soan', (ctx) => resumeOrBegin(ctx, dependencies));
  inPrivate.on('callback_query', (ctx, next) => {
    if (ctx.action?.kind === 'begin-draft') return beginDraft(ctx, dependencies);
    if (ctx.action?.kind === 'draft') return press(ctx, ctx.action, dependencies);
    return ctx.action?.kind === 'draft-notes' ? showNotes(ctx, ctx.action, dependencies) : next();
  });
  inPrivate.on('message:text', (ctx, next) => {
    const state = findState(ctx, dependencies);
    if (state === undefined || isCommand(ctx.message)) return next();
    const typed = ctx.message.text.trim();
    if (isTypedStep(state) && typed.endsWith('?')) return tellOfQuestion(ctx, typed, dependencies);
    if (state.step === 'time') return readTime(ctx, state, typed, dependencies);
    if (state.step === 'topic') return readTopic(ctx, state, typed, dependencies);
    return state.step === 'results' ? readResults(ctx, state, typed, dependencies) : next();
  });
  feature.command('soan', (ctx) => addReply(ctx, plain(draftTexts.privateOnly)));
  return feature;
}

/** `/soan` with a draft under way: whether to go on with that. */
function resumeOrBegin(ctx: UpdateContext, dependencies: FeatureDependencies) {
  const { createId } = dependencies;
  const state = findState(ctx, dependencies);
  if (state === undefined || state.step === 'type' || state.agency !== ctx.asker?.agency)
    return beginDraft(ctx, dependencies);
  const { id: wizard, step, type, topic } = state;
  const action = { kind: 'draft', wizard, step, wish: 'resume', value: '' } as const;
  addReply(ctx, plain(draftTexts.underWay(type, topic)), [
    [addButton(ctx, createId, draftTexts.resume, action)],
    [addButton(ctx, createId, draftTexts.beginAnew, { kind: 'begin-draft' })],
  ]);
}

function isTypedStep({ step }: DraftWizard): boolean {
  return step === 'time' || step === 'topic' || step === 'results';
}

/** A question in the middle of a draft is none of what the draft asks for: both ways on are shown. */
function tellOfQuestion(ctx: UpdateContext, question: string, { createId }: FeatureDependencies) {
  const ask = addButton(ctx, createId, draftTexts.askFirst, { kind: 'option', label: question, question });
  addReply(ctx, plain(draftTexts.questionMeanwhile), [[ask]]);
}

/** Begins a draft, with a document that is already meant for it. */
export function beginDraft(
  ctx: UpdateContext,
  dependencies: FeatureDependencies,
  meant: Partial<Pick<DraftWizard, 'basisId' | 'templateId'>> = {},
) {
  const agency = ctx.asker?.agency ?? null;
  if (agency === null) {
    addReply(ctx, plain(draftTexts.agencyFirst));
    return askAgency(ctx);
  }
  if (!hasQuota(ctx, 'drafts', dependencies)) return;
  const state = { ...createDraftWizard(dependencies.createId(), agency), ...meant };
  setWizard(ctx, state);
  const { text, keyboard } = showStep(ctx, state, dependencies);
  addReply(ctx, text, keyboard);
}

function findState(
  ctx: UpdateContext,
  { queue }: Pick<FeatureDependencies, 'queue'>,
): DraftWizard | undefined {
  const state = queue.findWizard(ctx.chat?.id ?? 0, ctx.from?.id ?? 0);
  if (state?.kind === 'review-file') return state.draft ?? undefined;
  return state?.kind === 'draft' ? state : undefined;
}

async function press(ctx: UpdateContext, action: DraftPress, dependencies: FeatureDependencies) {
  const kept = findState(ctx, dependencies);
  if (kept === undefined || kept.id !== action.wizard) return addReply(ctx, plain(draftTexts.finished));
  if (kept.agency !== ctx.asker?.agency) {
    setWizard(ctx, null);
    return addEdit(ctx, plain(draftTexts.otherAgency), []);
  }
  const state = { ...kept, messageId: ctx.callbackQuery?.message?.message_id ?? kept.messageId };
  // A button of a step that is over, pressed twice or on a slow line: the present step is shown.
  if (state.step !== action.step) return show(ctx, state, dependencies);
  if (action.wish === 'form') return sendForm(ctx, state, dependencies);
  if (action.wish !== 'make') return show(ctx, await obey(ctx, state, action, dependencies), dependencies);
  if (!state.basis.some(({ isTicked }) => isTicked))
    return show(ctx, state, dependencies, draftTexts.noneTicked);
  return makeDraft(ctx, state, dependencies);
}

function obey(
  ctx: UpdateContext,
  state: DraftWizard,
  { wish, value }: DraftPress,
  dependencies: FeatureDependencies,
): DraftWizard | Promise<DraftWizard> {
  if (wish === 'page') return { ...state, page: Number(value) || 1 };
  if (wish === 'resume') return state;
  if (wish === 'widen')
    return goOn(ctx, { ...state, topic: null, step: findStep(state, -1) ?? state.step }, dependencies);
  if (wish === 'back') return { ...state, step: findStep(state, -1) ?? state.step };
  if (wish === 'toggle')
    return state.step === 'basis' ? toggleBasis(state, value) : toggleSection(state, value);
  return goOn(ctx, take(state, value), dependencies);
}

/** What a choice says at the present step. */
function take(state: DraftWizard, value: string): DraftWizard {
  if (state.step === 'type') {
    const type = administrativeTypes.find((each) => each === value) ?? state.type;
    return { ...state, type, sections: type === state.type ? state.sections : [] };
  }
  if (state.step === 'time') return { ...state, periodName: value };
  return state.step === 'topic' ? { ...state, topic: null } : state;
}

/** The next step; on the way to the documents these are looked for. */
async function goOn(
  ctx: UpdateContext,
  state: DraftWizard,
  { assistant, answers, today }: FeatureDependencies,
): Promise<DraftWizard> {
  const step = findStep(state, 1) ?? state.step;
  if (step !== 'basis') return { ...state, step };
  const request = toDraftRequest(state, today());
  const propose = ({ signal }: WorkOptions) => assistant.proposeBasis(toViewer(ctx), request, { signal });
  const proposal = await answers.run(ctx, propose, 'basis');
  if (proposal === undefined) return state;
  const named =
    state.basisId === null ? undefined : await assistant.findDocument(toViewer(ctx), state.basisId);
  const found = proposal.kind === 'found' ? proposal.documents : [];
  return takeProposal({ ...state, step }, found, named);
}

/** Shows the present step in the wizard's message, and keeps it. */
function show(
  ctx: UpdateContext,
  state: DraftWizard,
  dependencies: FeatureDependencies,
  note: string | null = null,
) {
  setWizard(ctx, state);
  const { text, keyboard } = showStep(ctx, state, dependencies, note);
  if (ctx.callbackQuery !== undefined) addEdit(ctx, text, keyboard);
  else addEditOf(ctx, state.messageId, text, keyboard);
}

async function readTime(
  ctx: UpdateContext,
  state: DraftWizard,
  typed: string,
  dependencies: FeatureDependencies,
) {
  const time = typed.length > MAX_TOPIC_LETTERS ? undefined : parseDraftTime(typed);
  if (time === undefined) return addReply(ctx, plain(draftTexts.notATime(typed.slice(0, MAX_TOPIC_LETTERS))));
  show(ctx, await goOn(ctx, { ...state, periodName: time.periodName }, dependencies), dependencies);
}

async function readTopic(
  ctx: UpdateContext,
  state: DraftWizard,
  topic: string,
  dependencies: FeatureDependencies,
) {
  if (topic.length > MAX_TOPIC_LETTERS)
    return addReply(ctx, plain(draftTexts.topicTooLong(MAX_TOPIC_LETTERS)));
  show(ctx, await goOn(ctx, { ...state, topic }, dependencies), dependencies);
}

/**
 * Takes a file for our form of results, where the asker is at that step of a report.
 *
 * @returns whether it was meant so; if not, it is any other file
 */
export async function takeForm(
  ctx: UpdateContext,
  file: SentFile,
  dependencies: FeatureDependencies,
): Promise<boolean> {
  const state = findState(ctx, dependencies);
  if (state?.step !== 'results' || !/\.xlsx$/iu.test(file.name.trim())) return false;
  const reading = await dependencies.intake.readForm(file);
  if (reading.kind === 'form') show(ctx, { ...state, form: reading.form }, dependencies);
  else addReply(ctx, plain(draftTexts.notOurForm));
  return true;
}

function readResults(
  ctx: UpdateContext,
  state: DraftWizard,
  typed: string,
  dependencies: FeatureDependencies,
) {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.some((line) => parseTypedResult(line) === undefined))
    return addReply(ctx, plain(draftTexts.notResults));
  const results = [...state.results, ...lines];
  if (results.length > MAX_RESULTS) return addReply(ctx, plain(draftTexts.tooManyResults(MAX_RESULTS)));
  show(ctx, { ...state, results }, dependencies);
}

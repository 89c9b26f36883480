import { administrativeTypes } from '../../../knowledge/model/administrative-document.ts';
import { draftTexts } from '../../../prompts/telegram-draft-texts.ts';
import { telegramTexts } from '../../../prompts/telegram-texts.ts';
import type { Keyboard } from '../keyboard.ts';
import { createPageButtons, takePage } from '../pages.ts';
import { bold, joinStyled, type StyledText } from '../styled-text.ts';
import { addButton, truncate, type UpdateContext } from '../update-context.ts';
import { type DraftWizard, draftSteps, type draftWishes, findStep, listSections } from './draft-state.ts';

const DOCUMENTS_A_PAGE = 6;
const MAX_NAME_UNITS = 220;
const MAX_SHOWN_RESULTS = 10;
const MAX_RESULT_UNITS = 90;

/** What a step's message shows. */
export interface ShownStep {
  readonly text: StyledText;
  readonly keyboard: Keyboard;
}

type ToButton = (
  label: string,
  wish: (typeof draftWishes)[number],
  value?: string,
) => Keyboard[number][number];

/** The wizard's message at its present step: what is told so far, the question, the choices. */
export function showStep(
  ctx: UpdateContext,
  state: DraftWizard,
  { createId, today }: { readonly createId: () => string; readonly today: () => string },
  note: string | null = null,
): ShownStep {
  const { id: wizard, step } = state;
  const toButton: ToButton = (label, wish, value = '') =>
    addButton(ctx, createId, label, { kind: 'draft', wizard, step, wish, value });
  const { lines, rows } = showChoices(ctx, state, { toButton, createId, today: today() });
  const back = findStep(state, -1) === undefined ? [] : [[toButton(draftTexts.back, 'back')]];
  const told = formatTold(state);
  const text = joinStyled(
    [
      joinStyled([bold(draftTexts.heading(state.agency)), ...told], '\n'),
      ...(note === null ? [] : [note]),
      draftTexts.questions[step],
      ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ],
    '\n\n',
  );
  return { text, keyboard: [...rows, ...back] };
}

function formatTold(state: DraftWizard): string[] {
  const { chosen } = draftTexts;
  const passed = draftSteps.slice(0, draftSteps.indexOf(state.step));
  return passed.flatMap((step) => {
    if (step === 'type') return [chosen.type(state.type)];
    if (step === 'time') return [chosen.time(state.periodName)];
    if (step === 'topic') return [chosen.topic(state.topic)];
    if (step === 'sections')
      return listSections(state).length === 0 ? [] : [chosen.sections(state.sections.map(toSentenceCase))];
    return [chosen.basis(state.basis.filter(({ isTicked }) => isTicked).length)];
  });
}

interface Choices {
  readonly lines: readonly string[];
  readonly rows: Keyboard;
}

function showChoices(
  ctx: UpdateContext,
  state: DraftWizard,
  means: { readonly toButton: ToButton; readonly createId: () => string; readonly today: string },
): Choices {
  const { toButton } = means;
  switch (state.step) {
    case 'type':
      return { lines: [], rows: administrativeTypes.map((type) => [toButton(type, 'choose', type)]) };
    case 'time':
      return {
        lines: [],
        rows: listTimes(state.type, means.today).map((time) => [toButton(time, 'choose', time)]),
      };
    case 'topic':
      return { lines: [], rows: [[toButton(draftTexts.wholeTopic, 'next')]] };
    case 'sections':
      return { lines: [], rows: showSections(state, toButton) };
    case 'basis':
      return showBasis(ctx, state, means);
    case 'results':
      return showResults(state, toButton);
  }
}

/** Times that are asked for most, on a day: a report looks back, a plan forward. */
function listTimes(type: DraftWizard['type'], today: string): string[] {
  const [year, month] = today.split('-').map(Number);
  if (year === undefined || month === undefined) return [];
  const { times } = draftTexts;
  if (type !== 'Báo cáo') return [times.year(year), times.year(year + 1)];
  return [times.quarter(Math.ceil(month / 3), year), times.half(year), times.year(year)];
}

function showSections({ sections, type }: DraftWizard, toButton: ToButton): Keyboard {
  const rows = listSections({ type }).map((heading) => {
    const label = toSentenceCase(heading);
    const isTicked = sections.includes(heading);
    return [toButton(isTicked ? draftTexts.ticked(label) : draftTexts.unticked(label), 'toggle', heading)];
  });
  return [...rows, [toButton(sections.length === 0 ? draftTexts.whole : draftTexts.next, 'next')]];
}

/** A heading in capitals as it reads in a list. */
function toSentenceCase(heading: string): string {
  return `${heading.slice(0, 1)}${heading.slice(1).toLowerCase()}`;
}

function showBasis(
  ctx: UpdateContext,
  state: DraftWizard,
  { toButton, createId }: { readonly toButton: ToButton; readonly createId: () => string },
): Choices {
  if (state.basis.length === 0)
    return {
      lines: [draftTexts.noBasis],
      rows: state.topic === null ? [] : [[toButton(draftTexts.wholeTopic, 'widen')]],
    };
  const page = takePage(state.basis, state.page, DOCUMENTS_A_PAGE);
  const numbered = page.items.map((document, i) => ({ ...document, position: page.before + i + 1 }));
  const lines = numbered.map(({ position, name }) => `${position}. ${truncate(name, MAX_NAME_UNITS)}`);
  const footer = page.pages === 1 ? [] : [telegramTexts.pageOf(page.pageNumber, page.pages)];
  const rows = numbered.map(({ position, documentId, number, year, isTicked }) => {
    const label = `${position}. ${number ?? draftTexts.unnumbered}${year === null ? '' : ` (${year})`}`;
    return [toButton(isTicked ? draftTexts.ticked(label) : draftTexts.unticked(label), 'toggle', documentId)];
  });
  const turning = createPageButtons(ctx, page, createId, (turned) => ({
    kind: 'draft',
    wizard: state.id,
    step: 'basis',
    wish: 'page',
    value: String(turned),
  }));
  const isLast = findStep(state, 1) === undefined;
  const onward = isLast ? toButton(draftTexts.make, 'make') : toButton(draftTexts.next, 'next');
  return { lines: [...lines, ...footer], rows: [...rows, ...turning, [onward]] };
}

function showResults({ results, form }: DraftWizard, toButton: ToButton): Choices {
  const isEmpty = results.length === 0 && form === null;
  const make = toButton(isEmpty ? draftTexts.skip : draftTexts.make, 'make');
  const rows = [...(form === null ? [[toButton(draftTexts.wantForm, 'form')]] : []), [make]];
  const filled = form?.rows.filter(({ result }) => result !== '').length ?? 0;
  const told = form === null ? [] : [draftTexts.formTaken(filled, form.rows.length)];
  if (results.length === 0) return { lines: told, rows };
  const shown = results.slice(-MAX_SHOWN_RESULTS).map((each) => `• ${truncate(each, MAX_RESULT_UNITS)}`);
  const left = results.length - shown.length;
  const more = left === 0 ? [] : [draftTexts.more(left)];
  return { lines: [...told, draftTexts.resultsSoFar(results.length), ...more, ...shown], rows };
}

import { formatCorrectedValue } from '../../../knowledge/store/correction-value.ts';
import { keepingWording } from '../../../prompts/keeping-wording.ts';
import { keeperTexts } from '../../../prompts/telegram-keeper-texts.ts';
import type { FeatureDependencies } from '../feature.ts';
import { plain } from '../styled-text.ts';
import { addButton, addEdit, addReply, setWizard, truncate, type UpdateContext } from '../update-context.ts';
import type { Wizard } from '../wizard.ts';
import { findKept, type KeptDocument } from './find-kept.ts';
import { cardFields, formatValue, isWordy, nameCorrected } from './keeper-card.ts';

const MAX_VALUE_UNITS = 400;

/** Which field of a document's head is to be corrected. */
export function showFields(
  ctx: UpdateContext,
  { document }: KeptDocument,
  { createId }: Pick<FeatureDependencies, 'createId'>,
): void {
  const { id: documentId } = document;
  addEdit(ctx, plain(keeperTexts.chooseField), [
    ...cardFields.map((path) => [
      addButton(ctx, createId, keeperTexts.fields[path], { kind: 'keep-field', documentId, path }),
    ]),
    [addButton(ctx, createId, keeperTexts.buttons.back, { kind: 'keep', documentId, does: 'card' })],
  ]);
}

/** Asks for the right value of a field; the next text is taken for it. */
export function askField(
  ctx: UpdateContext,
  { document }: KeptDocument,
  path: string,
  { policy }: Pick<FeatureDependencies, 'policy'>,
): void {
  setWizard(ctx, { kind: 'correct', documentId: document.id, path, doubted: null });
  const isShown = policy.mayShow(document) || !isWordy(path);
  const value = isShown ? formatValue(document, path) : keeperTexts.notShown;
  addReply(ctx, plain(keeperTexts.typeValue(nameCorrected(path), value)));
}

/** "đúng", "dung roi": what was asked about stands. */
function isYes(written: string): boolean {
  return /^(?:đúng|dung|phải|phai|có|co)(?!\p{L})/iu.test(written.normalize('NFC').trim());
}

/** Corrects the field that a keeper was asked for by what they typed. */
export async function readCorrection(
  ctx: UpdateContext,
  wizard: Extract<Wizard, { kind: 'correct' }>,
  written: string,
  dependencies: FeatureDependencies,
): Promise<void> {
  const { asker } = ctx;
  const { keeper, createId, today } = dependencies;
  const { documentId, path, doubted } = wizard;
  const isSure = doubted !== null && (isYes(written) || written.trim() === doubted.trim());
  const typed = isSure ? doubted : written;
  const kept = await findKept(asker, documentId, dependencies);
  if (asker === undefined || kept === undefined) {
    setWizard(ctx, null);
    return addReply(ctx, plain(keeperTexts.gone));
  }
  const by = keepingWording.by(asker.id);
  const wanted = { documentId, path, typed, by, today: today(), isSure };
  const changed = await keeper.correct(kept.viewer, wanted);
  const name = nameCorrected(path);
  if (changed.kind === 'not-taken') return addReply(ctx, plain(keeperTexts.notTaken(name)));
  if (changed.kind === 'without-year') return addReply(ctx, plain(keeperTexts.withoutYear));
  if (changed.kind === 'future') {
    setWizard(ctx, { ...wizard, doubted: typed });
    return addReply(ctx, plain(keeperTexts.futureDate(formatCorrectedValue(changed.value))));
  }
  setWizard(ctx, null);
  const isShown = dependencies.policy.mayShow(kept.document) || !isWordy(path);
  const toShown = (value: unknown) =>
    isShown ? truncate(formatCorrectedValue(value), MAX_VALUE_UNITS) : keeperTexts.notShown;
  const text = keeperTexts.corrected(name, toShown(changed.oldValue), toShown(changed.newValue));
  addReply(ctx, plain(text), [
    [addButton(ctx, createId, keeperTexts.buttons.edit, { kind: 'keep', documentId, does: 'edit' })],
    [addButton(ctx, createId, keeperTexts.buttons.back, { kind: 'keep', documentId, does: 'card' })],
  ]);
}

import { keeperTexts } from '../../../prompts/telegram-keeper-texts.ts';
import type { FeatureDependencies } from '../feature.ts';
import { plain } from '../styled-text.ts';
import { addButton, addEdit, type UpdateContext } from '../update-context.ts';
import { removeSecret } from './decide-document.ts';
import type { KeptDocument } from './find-kept.ts';
import type { KeepAction } from './keep-actions.ts';

const CLASSES = ['public', 'internal', 'personal', 'secret'] as const;

/** Which class a document is to have; the one it has is left out. */
export function showClasses(
  ctx: UpdateContext,
  { document }: KeptDocument,
  { createId }: Pick<FeatureDependencies, 'createId'>,
): void {
  const { id: documentId } = document;
  const others = CLASSES.filter((each) => each !== document.class || !document.isClassGiven);
  addEdit(ctx, plain(keeperTexts.chooseClass), [
    ...others.map((documentClass) => [
      addButton(ctx, createId, keeperTexts.classes[documentClass], {
        ...{ kind: 'keep-class', documentId, documentClass },
        isSure: documentClass !== 'secret',
      }),
    ]),
    [addButton(ctx, createId, keeperTexts.buttons.back, { kind: 'keep', documentId, does: 'card' })],
  ]);
}

/** Gives a document its class; what is secret is asked about once more and then taken out. */
export async function chooseClass(
  ctx: UpdateContext,
  kept: KeptDocument,
  { documentClass, isSure }: Extract<KeepAction, { kind: 'keep-class' }>,
  dependencies: FeatureDependencies,
) {
  const { createId, keeper } = dependencies;
  const { id: documentId } = kept.document;
  const back = [
    addButton(ctx, createId, keeperTexts.buttons.back, { kind: 'keep', documentId, does: 'card' }),
  ];
  if (documentClass !== 'secret') {
    await keeper.classify(documentId, documentClass);
    return addEdit(ctx, plain(keeperTexts.classified(keeperTexts.classes[documentClass])), [back]);
  }
  if (isSure) return removeSecret(ctx, kept, dependencies);
  const sure = { kind: 'keep-class', documentId, documentClass, isSure: true } as const;
  addEdit(ctx, plain(keeperTexts.askSecret), [
    [addButton(ctx, createId, keeperTexts.buttons.sureSecret, sure)],
    back,
  ]);
}

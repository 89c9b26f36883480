import { telegramTexts } from '../../prompts/telegram-texts.ts';
import type { ButtonAction } from './button-action.ts';
import type { Keyboard } from './keyboard.ts';
import { addButton, type UpdateContext } from './update-context.ts';

/** One page of a list, `pageNumber` brought into range; `pages` is at least 1. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly pageNumber: number;
  readonly pages: number;
  /** How many items stand before this page. */
  readonly before: number;
}

/** The items of a page, numbered from 1; the last page when the list has become shorter. */
export function takePage<T>(items: readonly T[], pageNumber: number, pageSize: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / pageSize));
  const current = Math.min(Math.max(1, pageNumber), pages);
  const before = (current - 1) * pageSize;
  return { items: items.slice(before, before + pageSize), pageNumber: current, pages, before };
}

/** The row "‹ Trước · Sau ›", with what is there to turn to; empty for a single page. */
export function createPageButtons(
  ctx: UpdateContext,
  { pageNumber, pages }: Pick<Page<unknown>, 'pageNumber' | 'pages'>,
  createId: () => string,
  toAction: (page: number) => ButtonAction,
): Keyboard {
  const row: Keyboard[number] = [];
  if (pageNumber > 1)
    row.push(addButton(ctx, createId, telegramTexts.previousPage, toAction(pageNumber - 1)));
  if (pageNumber < pages)
    row.push(addButton(ctx, createId, telegramTexts.nextPage, toAction(pageNumber + 1)));
  return row.length === 0 ? [] : [row];
}

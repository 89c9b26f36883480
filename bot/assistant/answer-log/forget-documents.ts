import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import type { AnswerLog } from './answer-log.ts';
import { type ErasedWords, toComparable } from './quoted-words.ts';

/**
 * Takes documents out of the answer log: the given ones, which are still held and about to be deleted, and all that
 * answers cite and that are held no longer.
 *
 * @param at this instant, ISO 8601 in UTC
 * @returns false when another process kept traces in the log of changes
 */
export async function forgetDocuments(
  log: Pick<AnswerLog, 'listCited' | 'forget'>,
  store: Pick<Store, 'findDocument' | 'listPassages'>,
  ids: readonly string[],
  at: string,
): Promise<boolean> {
  const gone: string[] = [];
  for (const id of log.listCited()) {
    if (!ids.includes(id) && (await store.findDocument(id, OPERATOR)) === undefined) gone.push(id);
  }
  const erased: ErasedWords[] = [];
  for (const id of ids) erased.push(...(await readWords(store, id)));
  if (ids.length === 0 && gone.length === 0) return true;
  return log.forget([...ids, ...gone], at, erased);
}

async function readWords(
  store: Pick<Store, 'findDocument' | 'listPassages'>,
  id: string,
): Promise<ErasedWords[]> {
  const document = await store.findDocument(id, OPERATOR);
  if (document === undefined) return [];
  const passages = await store.listPassages(id, OPERATOR);
  const text = passages.flatMap((passage) => [...passage.headings, passage.text]).join('\n');
  const subject = document.subject === null ? null : toComparable(document.subject);
  return [{ text: toComparable(text), subject }];
}

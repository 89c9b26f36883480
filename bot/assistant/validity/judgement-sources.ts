import { toSubjectKey } from '../../../knowledge/directives/subject-key.ts';
import type { JudgedDocument, ValidityEvidence } from '../../../knowledge/directives/validity.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { type AnswerContext, passageSource, toSource } from '../answer-context.ts';
import type { SourceSpan } from '../compose-answer.ts';

/** The words a judgement rests on; of a title the passage that bears it. */
export async function findSources(
  context: AnswerContext,
  { id }: Pick<JudgedDocument, 'id'>,
  evidence: readonly ValidityEvidence[],
): Promise<SourceSpan[]> {
  const sources = await Promise.all(evidence.map((one) => findSource(context, one)));
  const found = sources.filter((source) => source !== undefined);
  if (found.length > 0) return found;
  const own = await context.store.findDocument(id, context.viewer);
  const place = own === undefined ? undefined : await findTitle(context, own);
  return own === undefined || place === undefined ? [] : [passageSource(own, place)];
}

/** Where the title stands; the first passage where it does not stand in one. */
async function findTitle(
  context: AnswerContext,
  { id, subject }: Pick<OfficialDocument, 'id' | 'subject'>,
): Promise<StoredPassage | undefined> {
  const key = toSubjectKey(subject);
  const passages = await context.catalogue.listPassages(id);
  const title = passages.find(({ text }) => key !== null && toSubjectKey(text)?.includes(key) === true);
  return title ?? passages[0];
}

async function findSource(context: AnswerContext, one: ValidityEvidence): Promise<SourceSpan | undefined> {
  const document = await context.store.findDocument(one.documentId, context.viewer);
  if (document === undefined) return undefined;
  if (one.locator !== 'trích yếu') return toSource(document, { ...one, scan: null });
  const place = await findTitle(context, document);
  return place === undefined ? undefined : passageSource(document, place);
}

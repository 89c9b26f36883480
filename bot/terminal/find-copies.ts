import { z } from 'zod';
import { findHeldRelations } from '../../knowledge/directives/held-relations.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { OPERATOR, type Store } from '../../knowledge/store/store.ts';
import { terminalTexts } from '../../prompts/terminal-texts.ts';
import { describeHeld } from '../assistant/describe-document.ts';

/** A copy as a `--json` line names it. */
export const copyLineSchema = z.object({
  documentId: z.string(),
  number: z.string().nullable(),
  sourceFile: z.string().nullable(),
});
type CopyLine = z.infer<typeof copyLineSchema>;

/**
 * The other held documents that bear the same text as one: what is done to it is not done to them. Asked before it is
 * taken out, while its words are at hand. Empty when there is none.
 */
export async function findCopies(store: Store, id: string): Promise<OfficialDocument[]> {
  const held = await store.listDocuments(OPERATOR);
  const relations = await findHeldRelations(store, OPERATOR, held);
  const copiesOf = (of: string) =>
    (relations.get(of) ?? [])
      .filter(({ relation }) => relation === 'duplicate-of' || relation === 'has-duplicate')
      .map(({ documentId }) => documentId);
  // Copies are told of the one that answers: through it, of each other.
  const near = copiesOf(id);
  const all = new Set([...near, ...near.flatMap(copiesOf)]);
  return held.filter((document) => document.id !== id && all.has(document.id));
}

/** The line of a copy. */
export function toCopyLine({ id, number, sourceFile }: OfficialDocument): CopyLine {
  return { documentId: id, number, sourceFile };
}

/** That a copy is still held, and by what command it goes; a line. */
export function describeCopy(copy: OfficialDocument, command: string): string {
  return `${terminalTexts.copies.stillHeld(describeHeld(copy), copy.id, copy.sourceFile, command)}\n`;
}

import type { Viewer } from '../../../knowledge/store/store.ts';
import type { Assistant } from '../../assistant/assistant.ts';
import type { MadeDraft } from '../../assistant/draft/draft.ts';
import type { ChannelPolicy } from '../channel-policy.ts';

/** A draft that was handed out, while its reader may have it and its sources may leave the agency; else undefined. */
export async function findShownDraft(
  { assistant, policy }: { readonly assistant: Assistant; readonly policy: ChannelPolicy },
  viewer: Viewer,
  id: string,
): Promise<MadeDraft | undefined> {
  const made = await assistant.findDraft(viewer, id);
  if (made === undefined) return undefined;
  return (await listWithheld(policy, viewer, made)).length > 0 ? undefined : made;
}

/** The documents of which a draft has words that may not leave the agency, by name. */
export async function listWithheld(
  policy: ChannelPolicy,
  viewer: Viewer,
  { draft }: Pick<MadeDraft, 'draft'>,
): Promise<string[]> {
  const names = new Map<string, string>([
    ...draft.citations.map(({ documentId, number, sourceFile }) => named(documentId, number ?? sourceFile)),
    ...draft.basis.map(({ documentId, name }) => named(documentId, name)),
  ]);
  const withheld: string[] = [];
  for (const [id, name] of names) if (!(await policy.mayShowDocument(viewer, id))) withheld.push(name);
  return withheld;
}

function named(documentId: string, name: string | null): [string, string] {
  return [documentId, name ?? documentId];
}

import { z } from 'zod';
import { readDocx } from '../../../ingest/read/read-docx.ts';
import { agencyProfileSchema } from '../../../knowledge/model/agency-profile.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';
import { draftSchema, type MadeDraft } from './draft.ts';
import { writeDraftFile } from './draft-files.ts';

const madeDraftSchema = z.object({ draft: draftSchema, profile: agencyProfileSchema });

/**
 * Keeps a draft that is handed out, so that its files can be written again and are known when they come back.
 *
 * @param keptOn `YYYY-MM-DD`
 * @throws STORE_WRITE_FAILED
 */
export async function keepDraft(
  store: Pick<Store, 'saveDraft'>,
  made: MadeDraft,
  keptOn: string,
): Promise<void> {
  const { id, agency, basis, citations } = made.draft;
  const { pages } = await readDocx(Buffer.from(await writeDraftFile(made, 'clean')));
  const { draft, profile } = made;
  await store.saveDraft({
    ...{ id, agency, keptOn },
    basis: basis.map(({ documentId }) => documentId),
    sources: [...new Set(citations.map(({ documentId }) => documentId))],
    text: pages.map(({ text }) => text).join('\n'),
    content: JSON.stringify({ draft, profile }),
  });
}

/** A kept draft, whole; undefined when it is forgotten, rests on what is not the viewer's, or was kept without its content. */
export async function findMadeDraft(
  store: Pick<Store, 'findDraft'>,
  viewer: Viewer,
  id: string,
): Promise<MadeDraft | undefined> {
  const content = (await store.findDraft(id, viewer))?.content;
  return content === undefined ? undefined : madeDraftSchema.parse(JSON.parse(content));
}

/** Main of a process that does heavy work, see `createWorkApart`. It has a handle on the store of its own. */
import { openStore } from '../../knowledge/store/open-store.ts';
import type { Store } from '../../knowledge/store/store.ts';
import { draftDocument } from '../assistant/draft/draft-document.ts';
import { writeDraftFile } from '../assistant/draft/draft-files.ts';
import { keepDraft } from '../assistant/draft/keep-draft.ts';
import { proposeBasis } from '../assistant/draft/propose-basis.ts';
import type { DraftVoice } from '../assistant/draft/voice-draft.ts';
import { reviewDraft } from '../assistant/review/review-draft.ts';
import { serveProcess } from '../serve-process.ts';
import { findModels } from './configured-models.ts';
import { type WorkTask, workDataSchema, workTaskSchema } from './work-task.ts';

serveProcess(async (data) => {
  const { dataDirectory, configuration } = workDataSchema.parse(data);
  const store = await openStore({ dataDirectory, databaseUrl: configuration.DATABASE_URL });
  // What is to be said of the models, the program itself has said.
  const { chatModel } = findModels({ configuration, stderr: { write: () => undefined } });
  const voice = chatModel === undefined ? undefined : { model: chatModel, signal: undefined };
  return (task) => work(workTaskSchema.parse(task), store, voice);
});

async function work(task: WorkTask, store: Store, voice: DraftVoice | undefined): Promise<unknown> {
  switch (task.kind) {
    case 'draft':
      return draftDocument(store, task.viewer, task.request, voice);
    case 'propose-basis':
      return proposeBasis(store, task.viewer, task.request);
    case 'keep-draft':
      return keepDraft(store, task.made, task.keptOn);
    case 'write-draft':
      return writeDraftFile(task.made, task.part);
    case 'review':
      return reviewDraft(task.file, store, task.viewer, task.request);
  }
}

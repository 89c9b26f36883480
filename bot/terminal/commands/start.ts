import { ingestFiles } from '../../../ingest/ingest-files.ts';
import { SAMPLES_DIRECTORY } from '../../../ingest/samples-folder.ts';
import { AssistantError, toAssistantError } from '../../../knowledge/model/errors.ts';
import { openStore, type StorePlace } from '../../../knowledge/store/open-store.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { type Command, type CommandEnvironment, exitCodes, refuseWords } from '../command.ts';
import { withIngestion } from '../with-ingestion.ts';
import { chat } from './chat.ts';

/** Where the samples are kept: beside the office's own documents, never among them. */
const SAMPLES_PLACE = { dataDirectory: './data-samples', databaseUrl: undefined };

/** `start`: the bot when there is a token; else the chat, on the samples while the office has no documents. */
export const startCommand: Command = {
  options: {},
  async run(args, environment) {
    refuseWords(args, 'start');
    if (environment.configuration.TELEGRAM_BOT_TOKEN !== undefined) {
      const { runTelegramBot } = await import('../run-telegram-bot.ts');
      await runTelegramBot(environment);
      return exitCodes.done;
    }
    const hasDocuments = await holdsDocuments(environment);
    if (!hasDocuments) await prepareSamples(environment);
    await chat(hasDocuments ? environment : { ...environment, ...SAMPLES_PLACE });
    return exitCodes.done;
  },
};

async function holdsDocuments(place: StorePlace): Promise<boolean> {
  const store = await openStore(place, 'read-only');
  const { documents } = await store.count(OPERATOR);
  await store.close();
  return documents > 0;
}

/** Every time, since the first may have been cut short and a newer parser reads them again; little work when they stand. */
async function prepareSamples({ stderr }: CommandEnvironment): Promise<void> {
  const isFirst = !(await holdsDocuments(SAMPLES_PLACE));
  if (isFirst) stderr.write('Chưa có văn bản nào: nạp các văn bản mẫu để dùng thử...\n');
  try {
    await ingestSamples();
  } catch (error) {
    // Another chat may be doing the same just now, or the folder may not be ours to write.
    if (isFirst || !['STORE_BUSY', 'STORE_WRITE_FAILED'].includes(toAssistantError(error).code)) throw error;
  }
}

async function ingestSamples(): Promise<void> {
  await withIngestion([SAMPLES_DIRECTORY], { ...SAMPLES_PLACE, searchPath: '' }, async (ingestion) => {
    const keeping = { documentClass: 'public', owner: null } as const;
    for await (const { status, file, problem } of ingestFiles([SAMPLES_DIRECTORY], {
      ...ingestion,
      ...keeping,
    })) {
      if (status === 'rejected')
        throw new AssistantError('INTERNAL', `sample not read: ${file}`, { cause: problem });
    }
  });
}

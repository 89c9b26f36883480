import { existsSync } from 'node:fs';
import { ingestFiles } from '../../../ingest/ingest-files.ts';
import { isSamplesFolder, SAMPLES_DIRECTORY } from '../../../ingest/samples-folder.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { type Command, type CommandEnvironment, exitCodes } from '../command.ts';
import { openAssistant } from '../open-assistant.ts';
import { withIngestion } from '../with-ingestion.ts';
import { chat } from './chat.ts';

/** Where the samples are kept when no folder is named: beside the office's own, never in it. */
const SAMPLES_DATA = './data-samples';

/** `start`: the bot when there is a token; else the chat, on the samples while the office has no documents. */
export const startCommand: Command = {
  options: {},
  async run(_args, environment) {
    if (environment.configuration.TELEGRAM_BOT_TOKEN !== undefined) {
      const { runTelegramBot } = await import('../run-telegram-bot.ts');
      await runTelegramBot(environment);
      return exitCodes.done;
    }
    const hasDocuments = await holdsDocuments(environment.dataDirectory);
    if (!hasDocuments) await prepareSamples(environment);
    await chat(environment, hasDocuments ? environment.dataDirectory : SAMPLES_DATA);
    return exitCodes.done;
  },
};

async function holdsDocuments(dataDirectory: string): Promise<boolean> {
  if (!existsSync(dataDirectory)) return false;
  const { store } = await openAssistant(dataDirectory);
  const { documents } = await store.count(OPERATOR);
  await store.close();
  return documents > 0;
}

async function prepareSamples({ stderr }: CommandEnvironment): Promise<void> {
  if (isSamplesFolder(SAMPLES_DATA) && (await holdsDocuments(SAMPLES_DATA))) return;
  stderr.write('Chưa có văn bản nào: nạp các văn bản mẫu để dùng thử...\n');
  await withIngestion([SAMPLES_DIRECTORY], SAMPLES_DATA, async (ingestion) => {
    for await (const result of ingestFiles([SAMPLES_DIRECTORY], {
      ...ingestion,
      documentClass: 'public',
      owner: null,
    })) {
      if (result.status === 'rejected')
        throw new AssistantError('INTERNAL', `sample not read: ${result.file}`);
    }
  });
}

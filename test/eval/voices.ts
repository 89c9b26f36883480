import { type OpenAssistant, openAssistant } from '../../bot/terminal/open-assistant.ts';

/** Opens the store of a data folder with a voice over it, hands it to `use`, and closes everything whatever happens. */
export type WithVoice = (dataDirectory: string, use: (open: OpenAssistant) => Promise<void>) => Promise<void>;

/** The assistant without a language model: it composes from the register and quotes. */
export const withQuotingVoice: WithVoice = async (dataDirectory, use) => {
  const open = await openAssistant(dataDirectory);
  try {
    await use(open);
  } finally {
    await open.store.close();
  }
};

/** The voices that `--voice` can name. */
export const voices: Readonly<Record<string, WithVoice>> = {
  quoting: withQuotingVoice,
};

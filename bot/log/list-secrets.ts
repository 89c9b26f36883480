import type { Configuration } from '../configuration.ts';

/** Shorter ones are words, and would be taken out of every line. */
const MIN_LENGTH = 6;

/** The secrets of a configuration, as they are and as they stand in addresses: a key may have any form. */
export function listSecrets(configuration: Configuration): string[] {
  const { TELEGRAM_BOT_TOKEN, TELEGRAM_WEBHOOK_SECRET, OPENAI_API_KEY, BACKUP_KEY } = configuration;
  const { DATABASE_URL, TELEGRAM_PROXY } = configuration;
  const passwords = [DATABASE_URL, TELEGRAM_PROXY].flatMap((address) =>
    address === undefined ? [] : toPasswords(new URL(address)),
  );
  return [TELEGRAM_BOT_TOKEN, TELEGRAM_WEBHOOK_SECRET, OPENAI_API_KEY, BACKUP_KEY, ...passwords].filter(
    (secret) => secret !== undefined && secret.length >= MIN_LENGTH,
  ) as string[];
}

function toPasswords({ password }: URL): string[] {
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}

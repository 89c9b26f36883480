import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { groupCommands } from '../../prompts/telegram-texts.ts';
import type { Log } from '../log/log.ts';
import { type CallSignal, toCallSignal } from './call-signal.ts';
import { listCommands } from './command-menu.ts';
import {
  ALLOWED_UPDATES,
  createTokenError,
  isTokenRefusal,
  toPauseMs,
  toPollFields,
} from './poll-updates.ts';
import type { Webhook } from './receive-webhook.ts';
import { sleep, type Timings } from './timings.ts';

/**
 * Learns the bot's own name, says how updates are to come and puts up the menu of commands. Keeps
 * trying while Telegram is out of reach. Undefined when stopped before that.
 */
export async function introduce(
  api: Api,
  webhook: Webhook | undefined,
  stopping: AbortSignal,
  timings: Timings,
  log: Log,
): Promise<UserFromGetMe | undefined> {
  const signal = toCallSignal(stopping);
  for (let failures = 1; !stopping.aborted; failures++) {
    try {
      const me = await api.getMe(signal);
      await setReceiving(api, webhook, signal);
      await api.setMyCommands([...listCommands('member')], {}, signal);
      await api.setMyCommands([...groupCommands], { scope: { type: 'all_group_chats' } }, signal);
      return me;
    } catch (error) {
      if (stopping.aborted) return undefined;
      if (isTokenRefusal(error)) throw createTokenError();
      const pauseMs = toPauseMs(error, failures, timings);
      log('warn', 'Telegram is out of reach', { ...toPollFields(error), failures, pauseMs });
      await sleep(pauseMs, stopping);
    }
  }
  return undefined;
}

/** One way or the other: Telegram refuses polls beside a webhook. */
async function setReceiving(api: Api, webhook: Webhook | undefined, signal: CallSignal): Promise<void> {
  if (webhook === undefined) await api.deleteWebhook({}, signal);
  else
    await api.setWebhook(
      webhook.url,
      { secret_token: webhook.secret, allowed_updates: [...ALLOWED_UPDATES] },
      signal,
    );
}

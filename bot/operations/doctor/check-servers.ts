import { z } from 'zod';
import { classPolicy, findEndpointPlace } from '../../../knowledge/model/class-policy.ts';
import { doctorWording as wording } from '../../../prompts/doctor-wording.ts';
import type { Configuration } from '../../configuration.ts';
import { openProxiedFetch } from '../../telegram/proxy-fetch.ts';
import { askServer, type ServerAnswer } from './ask-server.ts';
import { type Finding, toFinding } from './finding.ts';

/** Differences below it are the network's and the header's. */
const TOLERATED_CLOCK_MS = 60_000;
const MINUTE_MS = 60_000;
const UNAUTHORIZED = [401, 403, 404];

const meSchema = z.object({ ok: z.literal(true), result: z.object({ username: z.string() }) });
const webhookSchema = z.object({
  result: z.object({
    pending_update_count: z.int(),
    last_error_date: z.int().optional(),
  }),
});
const modelsSchema = z.object({ data: z.array(z.object({ id: z.string() })) });

/** What asking the configured servers showed; nobody else is asked. */
export async function checkServers(configuration: Configuration, now: () => number): Promise<Finding[]> {
  const results = await Promise.all([checkTelegram(configuration, now), checkModel(configuration, now)]);
  const offsets = results.flatMap(({ offsetMs }) => offsetMs ?? []);
  return [...results.flatMap(({ findings }) => findings), ...toClockFindings(offsets)];
}

interface ServerCheck {
  readonly findings: readonly Finding[];
  readonly offsetMs: number | null;
}

async function checkTelegram(configuration: Configuration, now: () => number): Promise<ServerCheck> {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: root, TELEGRAM_PROXY: proxy } = configuration;
  if (token === undefined)
    return { findings: [toFinding('telegram', 'ok', wording.telegramUnused)], offsetMs: null };
  const fetch = proxy === undefined ? globalThis.fetch : await openProxiedFetch(proxy);
  const ask = (method: string) => askServer(`${root}/bot${token}/${method}`, { fetch, now });
  const answer = await ask('getMe');
  const me = answer.kind === 'answered' ? meSchema.safeParse(answer.body).data : undefined;
  if (me === undefined) return { findings: [toTelegramProblem(answer, root)], offsetMs: null };
  const findings = [toFinding('telegram', 'ok', wording.telegramReached(me.result.username))];
  if (configuration.TELEGRAM_WEBHOOK_URL !== undefined)
    findings.push(...toWebhook(await ask('getWebhookInfo'), now()));
  return { findings, offsetMs: toOffset(answer) };
}

function toTelegramProblem(answer: ServerAnswer, root: string): Finding {
  if (answer.kind === 'answered' && UNAUTHORIZED.includes(answer.status))
    return toFinding('telegram', 'error', wording.telegramRefused);
  const reason = answer.kind === 'answered' ? wording.reasons.badAnswer(answer.status) : answer.reason;
  return toFinding('telegram', 'error', wording.telegramUnreached(new URL(root).host, reason));
}

/** An error of Telegram's calls to us counts for an hour. */
const WEBHOOK_ERROR_MS = 3_600_000;

function toWebhook(answer: ServerAnswer, at: number): Finding[] {
  const info = answer.kind === 'answered' ? webhookSchema.safeParse(answer.body).data?.result : undefined;
  const failedAt = (info?.last_error_date ?? 0) * 1_000;
  if (info === undefined || failedAt < at - WEBHOOK_ERROR_MS) return [];
  return [toFinding('telegram', 'warning', wording.webhookFailing(info.pending_update_count))];
}

async function checkModel(configuration: Configuration, now: () => number): Promise<ServerCheck> {
  const { CHAT_MODEL, EMBEDDING_MODEL, OPENAI_BASE_URL, OPENAI_API_KEY, TRUSTED_ENDPOINTS } = configuration;
  const models = [CHAT_MODEL, EMBEDDING_MODEL].filter((model) => model !== undefined);
  if (models.length === 0)
    return { findings: [toFinding('model', 'ok', wording.modelUnused)], offsetMs: null };
  const { host } = new URL(OPENAI_BASE_URL);
  const place = findEndpointPlace(new URL(OPENAI_BASE_URL), TRUSTED_ENDPOINTS);
  const isAsked = classPolicy.internal[place] !== 'never';
  const outside =
    CHAT_MODEL !== undefined && !isAsked ? [toFinding('model', 'warning', wording.modelOutside(host))] : [];
  const headers: Record<string, string> =
    OPENAI_API_KEY === undefined ? {} : { authorization: `Bearer ${OPENAI_API_KEY}` };
  const answer = await askServer(`${OPENAI_BASE_URL}/models`, { fetch: globalThis.fetch, headers, now });
  return { findings: [...outside, ...toModelFindings(answer, host, models)], offsetMs: toOffset(answer) };
}

function toModelFindings(answer: ServerAnswer, host: string, models: readonly string[]): Finding[] {
  if (answer.kind === 'unreached')
    return [toFinding('model', 'warning', wording.modelUnreached(host, answer.reason))];
  if (answer.status >= 400) return [toFinding('model', 'warning', wording.modelRefused(host, answer.status))];
  const listed = modelsSchema.safeParse(answer.body).data?.data.map(({ id }) => id);
  // Ollama lists "name:latest" for what is asked for as "name"; a server that lists nothing is believed.
  const isListed = (model: string) =>
    listed === undefined || listed.includes(model) || listed.includes(`${model}:latest`);
  const unknown = models.filter((model) => !isListed(model));
  return unknown.length === 0
    ? [toFinding('model', 'ok', wording.modelReached(host))]
    : unknown.map((model) => toFinding('model', 'warning', wording.modelUnknown(host, model)));
}

function toOffset(answer: ServerAnswer): number | null {
  return answer.kind === 'answered' ? answer.clockOffsetMs : null;
}

function toClockFindings(offsetsMs: readonly number[]): Finding[] {
  const worst = offsetsMs.reduce((far, each) => (Math.abs(each) > Math.abs(far) ? each : far), 0);
  if (Math.abs(worst) <= TOLERATED_CLOCK_MS) return [];
  return [toFinding('clock', 'warning', wording.clockOff(Math.round(Math.abs(worst) / MINUTE_MS)))];
}

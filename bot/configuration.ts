import { z } from 'zod';
import { findEndpointPlace } from '../knowledge/model/class-policy.ts';
import { AssistantError } from '../knowledge/model/errors.ts';
import { ANSWERS_KEPT_DAYS } from './assistant/answer-log/kept-days.ts';
import { logLevels } from './log/log.ts';
import { DEFAULT_QUOTAS, type Quota, quotaKinds } from './quotas.ts';

// "At most 52 significant bits": https://core.telegram.org/bots/api#user
const MAX_USER_ID = 2 ** 52 - 1;
const TOKEN = /^\d+:[\w-]{20,}$/;

const userIdsSchema = z
  .string()
  .regex(/^\s*\d+(?:\s*,\s*\d+)*\s*$/, 'phải là các số cách nhau bằng dấu phẩy, ví dụ 123456789,987654321')
  .transform((list) => list.split(',').map((id) => Number(id.trim())))
  .refine((ids) => ids.every((id) => id > 0 && id <= MAX_USER_ID), 'có số không phải số định danh Telegram')
  .default([]);

const QUOTA = new RegExp(`^(?:${quotaKinds.join('|')})=\\d{1,6}$`);

/** "questions=100, drafts=10": what is not named has its default. */
function createQuotaSchema(defaults: Quota) {
  return z
    .string()
    .transform((list) => list.split(',').map((each) => each.replaceAll(/\s/g, '')))
    .refine(
      (quotas) => quotas.every((quota) => QUOTA.test(quota)),
      `phải có dạng ${quotaKinds.map((kind) => `${kind}=${defaults[kind]}`).join(', ')}; 0 là không cho`,
    )
    .transform((quotas): Quota => {
      const given = quotas.map((quota): [string, number] => {
        const [kind = '', limit] = quota.split('=');
        return [kind, Number(limit)];
      });
      return { ...defaults, ...Object.fromEntries(given) };
    })
    .default(defaults);
}

const portSchema = z.coerce
  .number({ error: 'phải là số cổng, ví dụ 8787' })
  .int('phải là số cổng, ví dụ 8787')
  .min(1, 'phải từ 1 đến 65535')
  .max(65_535, 'phải từ 1 đến 65535');

const yesNoSchema = z
  .enum(['yes', 'no'], { error: 'phải là yes hoặc no' })
  .default('no')
  .transform((word) => word === 'yes');

/**
 * Everything the environment may set. The one list: `.env.example` and README are held to it by a test. The messages
 * are for the operator, in Vietnamese, and never repeat a value.
 */
export const configurationSchema = z
  .object({
    /** Where documents, index and bot state are kept. */
    THAM_MUU_DATA: z.string().min(1, 'phải là đường dẫn thư mục, ví dụ ./data').default('./data'),
    /** A PostgreSQL database that holds the store, so that several programs share it; without it the data folder does. */
    DATABASE_URL: z
      .url({
        protocol: /^postgres(?:ql)?$/,
        error: 'phải có dạng postgres://tên:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu',
      })
      .optional(),
    /** From @BotFather; without it `npm start` opens the chat in the terminal. */
    TELEGRAM_BOT_TOKEN: z.string().regex(TOKEN, 'phải có dạng 123456:ABC… do @BotFather cấp').optional(),
    /** Telegram user ids let in without asking, separated by commas; others ask, and are let in by those who may. */
    TELEGRAM_ALLOWED_USERS: userIdsSchema,
    /** Telegram user ids let in as admins: they decide who else is. */
    TELEGRAM_ADMIN_USERS: userIdsSchema,
    /** Whether words of internal documents may go to Telegram, whose servers stand outside the agency. */
    TELEGRAM_SHOW_INTERNAL: yesNoSchema,
    /** What one person may do a day; 0 allows none. */
    TELEGRAM_QUOTA_PERSON: createQuotaSchema(DEFAULT_QUOTAS.person),
    /** What all of one agency may do a day. */
    TELEGRAM_QUOTA_AGENCY: createQuotaSchema(DEFAULT_QUOTAS.agency),
    /** Another Bot API server, when api.telegram.org is out of reach. */
    TELEGRAM_API_ROOT: z
      .url({ protocol: /^https?$/, error: 'phải là địa chỉ http(s)://…' })
      .transform((root) => root.replace(/\/+$/, ''))
      .default('https://api.telegram.org'),
    /** A proxy for all calls to Telegram; with name and password where it wants them. */
    TELEGRAM_PROXY: z
      .url({ protocol: /^(?:https?|socks5)$/, error: 'phải là địa chỉ http://, https:// hoặc socks5://' })
      .optional(),
    /** Where Telegram brings updates, instead of being asked for them. */
    TELEGRAM_WEBHOOK_URL: z.url({ protocol: /^https$/, error: 'phải là địa chỉ https://…' }).optional(),
    /** What Telegram says with each of them: https://core.telegram.org/bots/api#setwebhook */
    TELEGRAM_WEBHOOK_SECRET: z
      .string()
      .regex(/^[\w-]{16,256}$/, 'phải gồm 16 đến 256 chữ cái, chữ số, dấu _ hoặc -')
      .optional(),
    /** On this machine, where the operator's own server passes them on. */
    TELEGRAM_WEBHOOK_PORT: portSchema.default(8_787),
    /** On this machine, where a running bot answers `/healthz`, `/readyz`, `/metrics`; without it none is opened. */
    METRICS_PORT: portSchema.optional(),
    /** An OpenAI-compatible server for vectors and chat: vLLM, llama.cpp, Ollama, OpenAI; with its path ("…/v1"). */
    OPENAI_BASE_URL: z
      .url({ protocol: /^https?$/, error: 'phải là địa chỉ http(s)://…' })
      .refine((url) => !/^https?:\/\/[^/]*@/i.test(url), 'không được chứa tên và mật khẩu')
      .transform((url) => url.replace(/\/+$/, ''))
      .default('https://api.openai.com/v1'),
    /** Its key; servers inside the agency often want none. */
    OPENAI_API_KEY: z.string().optional(),
    /** The model that makes the vectors; without it none is asked and nothing is sent. */
    EMBEDDING_MODEL: z.string().optional(),
    /** The model that rewrites questions and words answers; without it none is asked and nothing is sent. */
    CHAT_MODEL: z.string().optional(),
    /** How long a running bot keeps what people asked and were answered; the talk under way is gone after 7 days anyhow. */
    CHAT_RETENTION_DAYS: z.coerce
      .number({ error: 'phải là số ngày, từ 7 đến 550' })
      .int('phải là số ngày, từ 7 đến 550')
      .min(7, 'phải là số ngày, từ 7 đến 550')
      .max(ANSWERS_KEPT_DAYS, 'phải là số ngày, từ 7 đến 550')
      .default(ANSWERS_KEPT_DAYS),
    /** The least that a running bot logs. */
    LOG_LEVEL: z.enum(logLevels, { error: `phải là một trong: ${logLevels.join(', ')}` }).default('info'),
    /** Seals backups; whoever has it and the file reads everything, and without it nobody does. */
    BACKUP_KEY: z.string().min(16, 'phải có ít nhất 16 ký tự').optional(),
    /** Hosts or origins inside the agency, which may see internal text; separated by commas. Loopback always may. */
    TRUSTED_ENDPOINTS: z
      .string()
      .transform((list) =>
        list
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== ''),
      )
      .refine(
        (names) =>
          names.every((name) =>
            /^(?:https?:\/\/)?[a-z0-9.-]+(?::\d+)?\/?$|^(?:https?:\/\/)?\[[0-9a-f:]+\](?::\d+)?\/?$/i.test(
              name,
            ),
          ),
        'phải là tên máy (may-chu:8080) hoặc địa chỉ (https://may-chu) cách nhau bằng dấu phẩy, không có đường dẫn',
      )
      .default([]),
  })
  .superRefine((value, context) => {
    if (value.TELEGRAM_WEBHOOK_URL !== undefined && value.TELEGRAM_WEBHOOK_SECRET === undefined)
      context.addIssue({
        code: 'custom',
        path: ['TELEGRAM_WEBHOOK_SECRET'],
        message: 'cần có khi đặt TELEGRAM_WEBHOOK_URL: 16 đến 256 chữ cái, chữ số, dấu _ hoặc -',
      });
  })
  .superRefine((value, context) => {
    const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_PORT: port, METRICS_PORT } = value;
    if (url !== undefined && METRICS_PORT === port)
      context.addIssue({
        code: 'custom',
        path: ['METRICS_PORT'],
        message: 'phải khác TELEGRAM_WEBHOOK_PORT',
      });
  })
  .superRefine(checkEndpoint)
  .superRefine((value, context) => {
    // A wrong list is told by itself; it stands here as it was written, or not at all.
    const isAnybodyIn = [value.TELEGRAM_ALLOWED_USERS, value.TELEGRAM_ADMIN_USERS].some(
      (ids) => ids?.length > 0,
    );
    if (value.TELEGRAM_BOT_TOKEN !== undefined && !isAnybodyIn) {
      context.addIssue({
        code: 'custom',
        path: ['TELEGRAM_ADMIN_USERS'],
        message:
          'cần có khi chạy bot: số định danh Telegram của người quản trị (hỏi @userinfobot), hoặc TELEGRAM_ALLOWED_USERS',
      });
    }
  });
export type Configuration = z.infer<typeof configurationSchema>;

/** Models are asked of a server that is named or paid for, and outside the agency never in the clear. */
function checkEndpoint(
  value: {
    readonly OPENAI_BASE_URL: string;
    readonly OPENAI_API_KEY?: string | undefined;
    readonly EMBEDDING_MODEL?: string | undefined;
    readonly CHAT_MODEL?: string | undefined;
    readonly TRUSTED_ENDPOINTS: readonly string[];
  },
  context: z.core.$RefinementCtx,
): void {
  const model = (['EMBEDDING_MODEL', 'CHAT_MODEL'] as const).find((name) => value[name] !== undefined);
  if (model === undefined || !URL.canParse(value.OPENAI_BASE_URL)) return;
  const endpoint = new URL(value.OPENAI_BASE_URL);
  const isOutside = findEndpointPlace(endpoint, value.TRUSTED_ENDPOINTS) === 'outside';
  const tell = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  if (isOutside && endpoint.protocol === 'http:') {
    tell(
      'OPENAI_BASE_URL',
      'máy chủ ngoài cơ quan phải dùng https://, hoặc được nêu trong TRUSTED_ENDPOINTS',
    );
  }
  if (isOutside && value.OPENAI_API_KEY === undefined) {
    tell('OPENAI_API_KEY', `cần có khi dùng ${model} với máy chủ ngoài cơ quan`);
  }
}

/**
 * Reads the configuration once, where a program starts. Space around a value is dropped; empty values count as not set.
 *
 * @throws CONFIG_INVALID — with every wrong variable and how to set it right in `details.problems`
 */
export function parseConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const parsed = configurationSchema.safeParse(findSet(environment));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(toProblem);
  throw new AssistantError('CONFIG_INVALID', `bad configuration: ${problems.length} variable(s)`, {
    details: { problems },
  });
}

/** What is right of a configuration, wrong variables left out as if they were not set, and what is wrong. */
export function parseSoundConfiguration(environment: Readonly<Record<string, string | undefined>>): {
  readonly configuration: Configuration;
  readonly configurationProblems: readonly string[];
} {
  const set = findSet(environment);
  const problems: string[] = [];
  for (;;) {
    const parsed = configurationSchema.safeParse(set);
    if (parsed.success) return { configuration: parsed.data, configurationProblems: problems };
    problems.push(...parsed.error.issues.map(toProblem));
    const wrong = parsed.error.issues.map(({ path }) => String(path[0]));
    // A variable that is missing is missed because of another one: without any, nothing is.
    const isAnySet = wrong.some((name) => set[name] !== undefined);
    for (const name of isAnySet ? wrong : Object.keys(set)) delete set[name];
  }
}

function findSet(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const set: Record<string, string> = {};
  for (const name of Object.keys(configurationSchema.shape)) {
    const value = environment[name]?.trim();
    if (value !== undefined && value !== '') set[name] = value;
  }
  return set;
}

function toProblem(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`;
}

import { z } from 'zod';
import { errorCodes } from '../../knowledge/model/errors.ts';

/** What may be asked for, least first. `silent`: nothing is written. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything that is ever logged, in words of the program's own: no text is put together. */
export const logEvents = [
  'answers are not kept',
  'bot died',
  'bot hears every message in groups: turn privacy mode on in @BotFather',
  'bot started',
  'bot stopped',
  'chat model stands outside and is never asked: see TRUSTED_ENDPOINTS',
  'chat work failed',
  'erased words are in use elsewhere: erase them again with delete',
  'forgetting failed',
  'metrics failed',
  'metrics listen',
  'nothing is heard from Telegram',
  'poll failed',
  'reminding failed',
  'retention failed',
  'Telegram is heard again',
  'Telegram is out of reach',
  'telegram call failed',
  'telling of changes failed',
  'update failed',
  'update given up',
  'update handled',
  'upkeep failed',
  'webhook failed',
  'webhook listens',
] as const;
export type LogEvent = (typeof logEvents)[number];

/** Why a call to Telegram failed. */
export const callReasons = [
  'chat moved',
  'chat not found',
  'forbidden',
  'network',
  'refused',
  'refused, sent plainer',
  'too many requests',
] as const;
export type CallReason = (typeof callReasons)[number] | `status ${number}`;

const number = z.number();
const FRAME = String.raw`[\w.-]{1,60}:\d+`;
const CAUSE = String.raw`[A-Za-z]\w{0,60}(?: [A-Z0-9_]{2,40})?`;
const inRow = (form: string) => z.string().regex(new RegExp(`^${form}(?: < ${form})*$`));

/** Everything that is ever told of an event; each field has a form in which no text of a person or a document fits. */
const fieldSchemas = {
  afterMinutes: number,
  at: inRow(FRAME),
  attempts: number,
  cause: inRow(CAUSE),
  chatsLeft: number,
  code: z.enum(errorCodes),
  error: z.string().regex(/^[A-Za-z]\w{0,60}$/),
  failures: number,
  forMinutes: number,
  method: z.string().regex(/^[a-z][A-Za-z]{1,40}$/),
  ms: number,
  network: z.string().regex(/^(?:[A-Z][A-Z0-9_]{1,40}|unknown)$/),
  next: z.enum(['retry', 'replace', 'drop', 'drop-chat']),
  pauseMs: number,
  people: number,
  port: number,
  reason: z.union([z.enum(callReasons), z.templateLiteral(['status ', z.int()])]),
  status: number,
  updateId: number,
  username: z.string().regex(/^\w{1,32}bot$/i),
} as const;

/** What is told of an event, chosen field by field: never a message's text, a document's words or a person's data. */
export type LogFields = {
  readonly [Name in keyof typeof fieldSchemas]?: z.infer<(typeof fieldSchemas)[Name]>;
};

/** Where the program reports what it does. */
export type Log = (level: Exclude<LogLevel, 'silent'>, event: LogEvent, fields: LogFields) => void;

/** In place of what does not have its field's form. */
export const LEFT_OUT = '<left out>';

/** The fields that may be written, whatever a caller puts there: others are left out, and values of another form. */
export function chooseFields(fields: LogFields): Record<string, string | number> {
  const given = new Map<string, unknown>(Object.entries(fields));
  const chosen = Object.entries(fieldSchemas).flatMap(([name, schema]) => {
    const value = given.get(name);
    return value === undefined ? [] : [[name, schema.safeParse(value).data ?? LEFT_OUT]];
  });
  return Object.fromEntries(chosen);
}

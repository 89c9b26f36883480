import { z } from 'zod';

/** A refusal in Telegram's words. */
export class Refusal extends Error {
  readonly status: number;
  readonly parameters: Readonly<Record<string, number>>;

  constructor(status: number, description: string, parameters: Record<string, number> = {}) {
    super(description);
    this.status = status;
    this.parameters = parameters;
  }
}

const MAX_TEXT_UNITS = 4096;
const MAX_CALLBACK_BYTES = 64;
const MAX_BUTTONS = 100;
const MAX_COPIED_UNITS = 256;
const MAX_TOAST_UNITS = 200;

const buttonSchema = z.strictObject({
  text: z.string(),
  callback_data: z.string().optional(),
  copy_text: z.strictObject({ text: z.string() }).optional(),
  url: z.string().optional(),
});
export const messageFields = {
  chat_id: z.int(),
  text: z.string().optional(),
  parse_mode: z.string().optional(),
  entities: z.array(z.strictObject({ type: z.string(), offset: z.int(), length: z.int() })).optional(),
  link_preview_options: z.strictObject({ is_disabled: z.boolean() }).optional(),
  reply_markup: z.strictObject({ inline_keyboard: z.array(z.array(buttonSchema)) }).optional(),
};
export const sendMessageSchema = z.strictObject({
  ...messageFields,
  disable_notification: z.boolean().optional(),
  message_thread_id: z.int().optional(),
  reply_parameters: z
    .strictObject({ message_id: z.int(), allow_sending_without_reply: z.boolean().optional() })
    .optional(),
});
/** An uploaded file, with the name its form gave it. */
const fileSchema = z.strictObject({ content: z.instanceof(Uint8Array), name: z.string() });
export const sendPhotoSchema = z.strictObject({
  chat_id: z.int(),
  photo: fileSchema.transform(({ content }) => content),
  caption: z.string().optional(),
  message_thread_id: z.int().optional(),
  reply_parameters: sendMessageSchema.shape.reply_parameters,
});
export const sendDocumentSchema = sendPhotoSchema
  .omit({ photo: true })
  .extend({ document: z.union([fileSchema, z.string()]) });
export const editMessageSchema = z.strictObject({ ...messageFields, message_id: z.int() });
export const toastSchema = z.strictObject({
  callback_query_id: z.string(),
  text: z.string().optional(),
  show_alert: z.boolean().optional(),
});
export const actionSchema = z.strictObject({
  chat_id: z.int(),
  action: z.enum(['typing']),
  message_thread_id: z.int().optional(),
});
export const commandsSchema = z.strictObject({
  commands: z.array(z.strictObject({ command: z.string(), description: z.string() })),
  scope: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('all_group_chats') }),
      z.strictObject({ type: z.literal('chat'), chat_id: z.int() }),
    ])
    .optional(),
});
export const deleteCommandsSchema = z.strictObject({
  scope: z.strictObject({ type: z.literal('chat'), chat_id: z.int() }),
});
export const leaveSchema = z.strictObject({ chat_id: z.int() });
export const webhookSchema = z.strictObject({
  url: z.url({ protocol: /^https$/ }),
  secret_token: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .optional(),
  allowed_updates: z.array(z.string()).optional(),
});
export type Webhook = z.infer<typeof webhookSchema>;
export const pollSchema = z.strictObject({
  offset: z.int().optional(),
  limit: z.int().min(1).max(100).optional(),
  timeout: z.int().min(0).optional(),
  allowed_updates: z.array(z.string()).optional(),
});
export type MessageCall = z.infer<typeof sendMessageSchema>;

/** What Telegram would store of a message, or its refusal thrown. */
export function checkMessage(call: Omit<MessageCall, 'message_thread_id' | 'reply_parameters'>): string {
  checkStrings(call);
  if (call.parse_mode !== undefined)
    throw new Refusal(400, "Bad Request: can't parse entities: no parse_mode here");
  const text = (call.text ?? '').trimEnd();
  if (text.trim() === '') throw new Refusal(400, 'Bad Request: message text is empty');
  if (text.length > MAX_TEXT_UNITS) throw new Refusal(400, 'Bad Request: message is too long');
  for (const entity of call.entities ?? []) checkEntity(entity, text);
  checkKeyboard(call.reply_markup?.inline_keyboard ?? []);
  return text;
}

const ENTITY_TYPES = new Set(['bold', 'italic', 'underline', 'code', 'blockquote', 'expandable_blockquote']);

function checkEntity(
  { type, offset, length }: { type: string; offset: number; length: number },
  text: string,
): void {
  if (!ENTITY_TYPES.has(type))
    throw new Refusal(400, `Bad Request: can't parse entities: unsupported type ${type}`);
  if (offset < 0 || length <= 0)
    throw new Refusal(400, "Bad Request: can't parse entities: receive invalid entity");
  const end = offset + length;
  if (end > text.length) {
    throw new Refusal(
      400,
      `Bad Request: entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  if (isInsidePair(text, offset) || isInsidePair(text, end)) {
    throw new Refusal(
      400,
      `Bad Request: entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol`,
    );
  }
}

function isInsidePair(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function checkKeyboard(rows: readonly (readonly z.infer<typeof buttonSchema>[])[]): void {
  const buttons = rows.flat();
  if (buttons.length > MAX_BUTTONS) throw new Refusal(400, 'Bad Request: reply markup is too long');
  for (const button of buttons) {
    if (button.text.trim() === '')
      throw new Refusal(400, 'Bad Request: text buttons are unallowed in the inline keyboard');
    const { callback_data: data = '', copy_text: copied, url } = button;
    if (url !== undefined) {
      if (data !== '' || !URL.canParse(url)) throw new Refusal(400, 'Bad Request: BUTTON_URL_INVALID');
      continue;
    }
    if (copied !== undefined) {
      if (data !== '' || copied.text.length < 1 || copied.text.length > MAX_COPIED_UNITS)
        throw new Refusal(400, 'Bad Request: BUTTON_COPY_TEXT_INVALID');
      continue;
    }
    const bytes = Buffer.byteLength(data);
    if (bytes < 1 || bytes > MAX_CALLBACK_BYTES) throw new Refusal(400, 'Bad Request: BUTTON_DATA_INVALID');
  }
}

/** The notice of a callback answer, or its refusal thrown. */
export function checkToast(call: z.infer<typeof toastSchema>): void {
  checkStrings(call);
  if ((call.text ?? '').length > MAX_TOAST_UNITS) throw new Refusal(400, 'Bad Request: MESSAGE_TOO_LONG');
}

const MAX_CAPTION_UNITS = 1024;
const PNG_MAGIC = '89504e470d0a1a0a';
/** https://core.telegram.org/bots/api#sendphoto */
const MAX_RATIO = 20;
const MAX_SIDES = 10_000;

/** Looks at a photo as Telegram does, or throws its refusal. */
export function checkPhoto({ photo, caption }: z.infer<typeof sendPhotoSchema>): void {
  checkStrings(caption);
  if ((caption ?? '').length > MAX_CAPTION_UNITS)
    throw new Refusal(400, 'Bad Request: message caption is too long');
  const bytes = Buffer.from(photo);
  if (bytes.toString('hex', 0, 8) !== PNG_MAGIC) throw new Refusal(400, 'Bad Request: IMAGE_PROCESS_FAILED');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const ratio = Math.max(width / height, height / width);
  if (ratio > MAX_RATIO || width + height > MAX_SIDES)
    throw new Refusal(400, 'Bad Request: PHOTO_INVALID_DIMENSIONS');
}

/** The menu of commands, or its refusal thrown. */
export function checkCommands({ commands }: z.infer<typeof commandsSchema>): void {
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw new Refusal(400, 'Bad Request: BOT_COMMAND_INVALID');
    if (description.length < 1 || description.length > 256) {
      throw new Refusal(400, 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID');
    }
  }
}

function checkStrings(value: unknown): void {
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw new Refusal(400, 'Bad Request: strings must be encoded in UTF-8');
  }
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) checkStrings(inner);
}

import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { Refusal } from './telegram-refusals.ts';

/** JSON, or a form whose values are JSON or text and whose files are bytes. */
export async function readPayload(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data'))
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body.toString('utf8') || '{}'));
  const parts = readForm(body, /boundary=(.+)$/.exec(type)?.[1] ?? '');
  const files = new Map(
    parts.filter(({ fileName }) => fileName !== null).map((part) => [`attach://${part.name}`, toFile(part)]),
  );
  const fields = parts.filter(({ fileName }) => fileName === null);
  return Object.fromEntries(
    fields.map(({ name, content }) => {
      const text = content.toString('utf8');
      return [name, files.get(text) ?? (JSON_FIELDS.has(name) ? JSON.parse(text) : text)];
    }),
  );
}

interface FormPart {
  readonly name: string;
  /** Null for a field. */
  readonly fileName: string | null;
  readonly content: Buffer;
}

/** A file keeps its name, which grammY writes unquoted and so must be plain. */
function toFile({ fileName, content }: FormPart): { name: string; content: Buffer } {
  const name = fileName ?? '';
  if (!/^[\p{L}\p{N}_. ()-]+$/u.test(name))
    throw new Refusal(400, 'Bad Request: file name would break the form');
  return { name, content };
}

/** The parts of a form as grammY writes it: looser in its spaces and quotes than the platform's own reader takes. */
function readForm(body: Buffer, boundary: string): FormPart[] {
  const pieces = body.toString('latin1').split(`--${boundary}`).slice(1, -1);
  return pieces.map((piece) => {
    const end = piece.indexOf('\r\n\r\n');
    const head = piece.slice(0, end);
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? '';
    const fileName = /filename=([^\r\n]*)/.exec(head)?.[1];
    if (fileName !== undefined && !/^[\w.-]+$/.test(fileName))
      throw new Refusal(400, `Bad Request: file name ${fileName}`);
    return {
      name,
      fileName: /filename="?([^"\r\n]*)/.exec(head)?.[1] ?? null,
      content: Buffer.from(piece.slice(end + 4, -2), 'latin1'),
    };
  });
}

/** Fields of a form that are JSON; all others are text. */
const JSON_FIELDS = new Set(['chat_id', 'message_thread_id', 'reply_parameters', 'reply_markup']);

import { AssistantError } from '../../knowledge/model/errors.ts';
import { readHtml } from './read-html.ts';
import type { ReadResult } from './read-result.ts';

/** Browsers nest the parts of a saved page two deep. */
const MAX_DEPTH = 5;

interface MimePart {
  readonly type: string;
  readonly charset: string | null;
  readonly bytes: Buffer;
}

/**
 * A web page saved in one file (MHTML, RFC 2557): its first HTML part, or where there is none its plain text; pictures and
 * styles are left.
 *
 * @throws DOCUMENT_DAMAGED — no such part
 * @throws DOCUMENT_EMPTY
 */
export async function readMht(bytes: Buffer): Promise<ReadResult> {
  const parts = listParts(bytes.toString('latin1'), 0);
  const page =
    parts.find(({ type }) => type === 'text/html') ?? parts.find(({ type }) => type === 'text/plain');
  if (page === undefined) throw new AssistantError('DOCUMENT_DAMAGED', 'saved page holds no HTML');
  return { ...(await readHtml(page.bytes, page.charset)), format: 'mht' };
}

function listParts(source: string, depth: number): MimePart[] {
  const headEnd = /\r?\n\r?\n/.exec(source);
  const head = (headEnd === null ? source : source.slice(0, headEnd.index)).replace(/\r?\n[ \t]+/g, ' ');
  const body = headEnd === null ? '' : source.slice(headEnd.index + headEnd[0].length);
  const contentType = findHeader(head, 'Content-Type') ?? 'text/plain';
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!type.startsWith('multipart/')) {
    const bytes = decodeBody(body, findHeader(head, 'Content-Transfer-Encoding') ?? '');
    return [{ type, charset: findParameter(contentType, 'charset'), bytes }];
  }
  const boundary = findParameter(contentType, 'boundary');
  if (boundary === null || depth >= MAX_DEPTH) return [];
  const [, ...parts] = `\n${body}`.split(`\n--${boundary}`);
  return parts
    .filter((part) => !part.startsWith('--'))
    .flatMap((part) => listParts(part.replace(/^[ \t]*\r?\n/, ''), depth + 1));
}

function findHeader(head: string, name: string): string | null {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? null;
}

function findParameter(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'i').exec(header);
  return match?.[1] ?? match?.[2] ?? null;
}

function decodeBody(body: string, encoding: string): Buffer {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

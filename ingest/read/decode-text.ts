import { AssistantError } from '../../knowledge/model/errors.ts';
import type { Warning } from '../../knowledge/model/register.ts';
import { decodeTcvn5712 } from './tcvn5712.ts';

/** Text with what had to be guessed or given up on the way. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly Warning[];
}

/**
 * Bytes as text: byte order marks first, then valid UTF-8, then TCVN 5712, then a declared 8-bit encoding, then UTF-8 with a few
 * damaged bytes, last windows-1258 or windows-1252 by what the letters look like. The mark is not part of the text.
 *
 * @param declared the encoding a page names for itself; believed only where the bytes are not valid UTF-8
 * @throws DOCUMENT_UNSUPPORTED — binary content
 * @throws DOCUMENT_DAMAGED — text in no encoding known here
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const marked = decodeByMark(bytes);
  if (marked !== null) return checkBinary(marked);
  const strict = tryDecode(bytes, 'utf-8');
  if (strict !== null) return checkBinary({ text: strict, encoding: 'utf-8', warnings: [] });
  const tcvn = decodeTcvn5712(bytes);
  if (tcvn !== null) return guessed(tcvn, 'TCVN 5712');
  if (looksBinary(latin1(bytes))) throw binary();
  return decodeDeclared(bytes, declared) ?? decodeDamagedUtf8(bytes) ?? guessEightBit(bytes);
}

function decodeByMark(bytes: Uint8Array): DecodedText | null {
  const mark = marks.find(({ prefix }) => prefix.every((byte, i) => bytes[i] === byte));
  if (mark === undefined) return null;
  const text = new TextDecoder(mark.encoding).decode(bytes);
  return { text, encoding: mark.encoding, warnings: text.includes('\uFFFD') ? [bytesLost(text)] : [] };
}

const marks = [
  { prefix: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { prefix: [0xff, 0xfe], encoding: 'utf-16le' },
  { prefix: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Bytes invalid in that encoding, or an encoding name that does not exist.
    return null;
  }
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const CONTROLS = /[[\p{Cc}&&\p{ASCII}]--[\t\n\v\f\r]]/gv;
/** Control characters per character above which content is binary; stray ones occur in exports of old programs. */
const MAX_CONTROL_SHARE = 0.005;

function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  return (text.match(CONTROLS)?.length ?? 0) > text.length * MAX_CONTROL_SHARE;
}

function checkBinary(decoded: DecodedText): DecodedText {
  if (looksBinary(decoded.text)) throw binary();
  return decoded;
}

const binary = () => new AssistantError('DOCUMENT_UNSUPPORTED', 'binary content, not text');

function decodeDeclared(bytes: Uint8Array, declared: string | null): DecodedText | null {
  if (declared === null || /^utf-?(8|16)/i.test(declared)) return null;
  const text = tryDecode(bytes, declared);
  return text === null
    ? null
    : { text: text.normalize('NFC'), encoding: declared.toLowerCase(), warnings: [] };
}

/** Replacement characters per character up to which text still counts as UTF-8 with damage. */
const MAX_LOST_SHARE = 0.005;

// A file cut in mid-character, or one with a few bad bytes: more valid multi-byte letters than invalid bytes.
function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = countLost(text);
  const valid = text.match(/[\P{ASCII}--\uFFFD]/gv)?.length ?? 0;
  if (valid < lost * 4 || lost > Math.max(1, text.length * MAX_LOST_SHARE)) return null;
  return { text, encoding: 'utf-8', warnings: [bytesLost(text)] };
}

const countLost = (text: string) => text.match(/\uFFFD/g)?.length ?? 0;

function bytesLost(text: string): Warning {
  const at = text.indexOf('\uFFFD');
  return {
    code: 'BYTES_LOST',
    message: `Tệp có ${countLost(text)} chỗ hỏng không giải mã được (hiện là \uFFFD).`,
    quote: text.slice(Math.max(0, at - 30), at + 30).replace(/\s+/g, ' '),
  };
}

function guessEightBit(bytes: Uint8Array): DecodedText {
  const vietnamese = tryDecode(bytes, 'windows-1258')?.normalize('NFC');
  if (vietnamese !== undefined && looksVietnamese(vietnamese)) return guessed(vietnamese, 'windows-1258');
  const western = tryDecode(bytes, 'windows-1252');
  if (western !== null && looksLikeWords(western)) return guessed(western, 'windows-1252');
  throw new AssistantError(
    'DOCUMENT_DAMAGED',
    'text in no encoding known: neither UTF-8, UTF-16 nor windows-1258/1252',
  );
}

function guessed(text: string, encoding: string): DecodedText {
  const message = `Tệp không phải Unicode; đã đọc theo bảng mã ${encoding}. Cần đối chiếu với bản gốc.`;
  return { text, encoding, warnings: [{ code: 'ENCODING_GUESSED', message, quote: null }] };
}

// Letters only Vietnamese uses. A tone mark left over after NFC stands on a letter that takes none: not Vietnamese.
const VIETNAMESE = /[\u1EA0-\u1EF9ăđơưĂĐƠƯ]/g;
const STRAY_MARK = /[\u0300-\u0323]/g;

function looksVietnamese(text: string): boolean {
  const own = text.match(VIETNAMESE)?.length ?? 0;
  const stray = text.match(STRAY_MARK)?.length ?? 0;
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return own > stray * 10 && own * 3 >= foreign;
}

// Fonts before Unicode (TCVN3, VNI) come out as Latin letters and signs here; cleaning knows them again.
function looksLikeWords(text: string): boolean {
  const wordly = text.match(/[\p{L}\p{N}\s]/gu)?.length ?? 0;
  return wordly >= text.length * 0.7;
}

/** Letters of code page 437, in which old zips name their files, from byte 128 on. */
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';
const UTF8_FLAG = 0x800;
/** A name in Unicode beside the one in the zip's own letters (APPNOTE 4.6.9). */
const UNICODE_NAME_FIELD = 0x7075;
const VIETNAMESE = /[\u1EA0-\u1EF9ăđơưĂĐƠƯ]/;

/** What a zip says of a name. */
export interface RawName {
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly fields: readonly { readonly id: number; readonly data: Uint8Array }[];
}

/**
 * The name of an entry: in Unicode where the zip says so or the bytes can be nothing else, in windows-1258 where that
 * gives Vietnamese letters, else in code page 437.
 */
export function decodeEntryName({ nameBytes, flags, fields }: RawName): string {
  const field = fields.find(({ id }) => id === UNICODE_NAME_FIELD)?.data.subarray(5);
  if (field !== undefined) return new TextDecoder().decode(field).normalize('NFC');
  if ((flags & UTF8_FLAG) !== 0) return new TextDecoder().decode(nameBytes).normalize('NFC');
  return decodeUnmarked(nameBytes).normalize('NFC');
}

function decodeUnmarked(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    if (VIETNAMESE.test(vietnamese)) return vietnamese;
    return Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : CODE_PAGE_437.charAt(byte - 128),
    ).join('');
  }
}

/**
 * The name as a path below the archive, with "/" between its parts; null for one that leads out of it ("../x", "C:\x",
 * "/x") or names nothing.
 */
export function toInnerPath(name: string): string | null {
  const parts = name.replaceAll('\\', '/').split('/');
  if (parts[0] === '' || /^[a-z]:$/i.test(parts[0] ?? '') || name.includes('\0')) return null;
  const kept = parts.filter((part) => part !== '' && part !== '.');
  return kept.length === 0 || kept.includes('..') ? null : kept.join('/');
}

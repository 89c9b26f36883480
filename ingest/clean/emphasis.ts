const DOUBLE = /(?<!\()\*{2,}(?!\))/g;
// One star opens before a word and closes behind one, on the same line. "* item" is a bullet and stays.
const SINGLE = /(?<![\p{L}\p{N}*])\*(?=[^\s*)])([^*\n]+)(?<=[^\s*(])\*(?![\p{L}\p{N}*])/gu;

/**
 * The text without Markdown emphasis: "**KẾ HOẠCH**" → "KẾ HOẠCH", "“*chủ đề*”" → "“chủ đề”". Bullets and footnote
 * stars "(*)" stay.
 */
export function removeEmphasis(text: string): string {
  return text.includes('*') ? text.replace(DOUBLE, '').replace(SINGLE, '$1') : text;
}

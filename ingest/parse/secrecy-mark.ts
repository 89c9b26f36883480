import type { OutlinedText } from './outlined-text.ts';

const STAMP =
  /^[[(]?\s*(?<mark>T\s?U\s?Y\s?Ệ\s?T\s+M\s?Ậ\s?T|T\s?Ố\s?I\s+M\s?Ậ\s?T|M\s?Ậ\s?T)\s*[\])]?[.!]?$/u;
const LABEL = /(?:độ|mức độ)\s+mật\s*:\s*(?<mark>tuyệt mật|tối mật|mật)(?!\p{L})/iu;
/** A stamp stands on the first page, most often in its head. */
const MAX_LINES = 40;

function toMark(written: string): string {
  const compact = written.replace(/\s+/g, '').toUpperCase();
  if (compact.startsWith('TUYỆT')) return 'TUYỆT MẬT';
  return compact.startsWith('TỐI') ? 'TỐI MẬT' : 'MẬT';
}

/**
 * The stamp of secrecy (Luật Bảo vệ bí mật nhà nước: MẬT, TỐI MẬT, TUYỆT MẬT) on a line or in a cell of its own on the
 * first page, or "Độ mật: …"; null when there is none. "bí mật", "mật khẩu", "Không mật" are no stamps.
 */
export function findSecrecyMark(outlined: OutlinedText): string | null {
  const lines = outlined.items.slice(0, MAX_LINES).filter((item) => item.page === null || item.page === 1);
  for (const { text } of lines) {
    const label = LABEL.exec(text)?.groups?.mark;
    if (label !== undefined) return toMark(label);
    for (const cell of text.split(/\s*\|\s*/u)) {
      const stamp = STAMP.exec(cell.replace(/[*_]/g, '').trim())?.groups?.mark;
      if (stamp !== undefined) return toMark(stamp);
    }
  }
  return null;
}

import type { PartialDate } from './calendar.ts';

/** The types we write, of the 29 that Nghị định 30/2020/NĐ-CP, Điều 7 names. */
export const administrativeTypes = ['Kế hoạch', 'Báo cáo', 'Công văn', 'Tờ trình'] as const;
/** One of `administrativeTypes`. */
export type AdministrativeType = (typeof administrativeTypes)[number];

/**
 * A part of the body. `cites` are indices into the citations of the draft it was made from; they are not printed in the
 * document itself.
 */
export type Block =
  /** Level 1 "I. TIÊU ĐỀ", printed in capitals, 2 "1. Tiêu đề", 3 "a) Tiêu đề"; the label without its mark's space. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly label: string; readonly text: string }
  /** An item is printed behind "- ", which its text leaves out. */
  | { readonly kind: 'paragraph' | 'item'; readonly text: string; readonly cites: readonly number[] }
  /** Rows shorter than the header end in empty cells. */
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly cites: readonly number[];
    };

/** A document of our own to be printed in the form of Nghị định 30/2020/NĐ-CP. What is not known stays to be filled in. */
export interface AdministrativeDocument {
  /** Embedded in the file, so that a returned one is recognised. */
  readonly id: string;
  readonly type: AdministrativeType;
  /** Lines as printed: the body over it (none over a UBND), and the issuer. */
  readonly letterhead: { readonly superior: readonly string[]; readonly issuer: readonly string[] };
  /** "KH-UBND", of a công văn "UBND-VX": the number before it stays blank. */
  readonly symbol: string;
  /** Địa danh; null = to fill in. */
  readonly place: string | null;
  /** Parts the clerk will fill in are null. */
  readonly date: PartialDate;
  /** Trích yếu, without "V/v". */
  readonly subject: string;
  /** Kính gửi; a kế hoạch has none. */
  readonly addressees: readonly string[];
  /** "Căn cứ …" lines, without the closing mark. */
  readonly bases: readonly string[];
  readonly body: readonly Block[];
  /** Nơi nhận, a line each, without dash and closing mark. */
  readonly recipients: readonly string[];
  /** Stands over every page; null for none. */
  readonly mark: string | null;
  /** The lines of the capacity ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"); a name that is null stays to fill in. */
  readonly signature: { readonly capacity: readonly string[]; readonly name: string | null };
}

import type { Passage } from '../../knowledge/model/passage.ts';

/** Which part of an official document a line stands in (Nghị định 30/2020/NĐ-CP, Điều 8). */
export type Zone =
  | 'letterhead' // issuer, quốc hiệu, number, place and date
  | 'title' // type and trích yếu, "V/v …", "Kính gửi"
  | 'opening' // căn cứ, "Thực hiện …", up to the first item
  | 'body'
  | 'closing' // "Trên đây là …", "Trong quá trình thực hiện …", "./."
  | 'recipients' // Nơi nhận
  | 'signature'
  | 'annex'
  | 'other-document'; // behind this one in the same file, with a letterhead of its own

/** One line of the cleaned text with its place in the outline. Items in order tile the text, as passages do. */
export interface OutlineItem extends Omit<Passage, 'scan'> {
  readonly zone: Zone;
  /** The mark that opens the line, as written ("II.", "1.2.", "a)", "-"); null for a plain paragraph. */
  readonly marker: string | null;
  /** 0 for a top heading or unmarked text, deeper below. */
  readonly depth: number;
  /** Ordinal of the item this one stands under (its heading or the sentence ending in ":" that introduces it); null at the top. */
  readonly parent: number | null;
}

/** A cleaned text with its outline: what the register is read from. */
export interface OutlinedText {
  readonly text: string;
  readonly items: readonly OutlineItem[];
}

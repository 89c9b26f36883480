import { markedKey } from '../agencies/unit-names.ts';
import { expandAbbreviations } from '../language/abbreviations.ts';
import type { OwnDocument } from './own-documents.ts';
import { quoteDocument, type Sourced } from './sourced.ts';
import type { Standing } from './standing-bodies.ts';

/** Nơi nhận as proposed, and the parts that were left out of it, as written. */
export interface ProposedRecipients {
  readonly lines: readonly Sourced<string>[];
  readonly dropped: readonly string[];
}

/** Of the documents that go to the same bodies again and again. */
const GENERAL_TYPES: readonly string[] = ['Kế hoạch', 'Chương trình', 'Báo cáo', 'Tờ trình', 'Đề án'];

/**
 * Lines of Nơi nhận of the agency's last plan (else of another document that goes to the same bodies), or of the last one
 * of each of its predecessors; without bodies that are gone, persons, and what hangs on the one document.
 *
 * @param ownNoun The noun of the agency's unit ("xã"), for "thị trấn" of a predecessor; null for none.
 */
export function proposeRecipients(
  documents: readonly OwnDocument[],
  standing: Standing,
  ownNoun: string | null,
): ProposedRecipients {
  const dropped: string[] = [];
  const kept = new Map<string, Sourced<string>>();
  for (const own of chooseDocuments(documents))
    for (const written of own.document.recipients) {
      const line = keepStanding(adaptNoun(written, own, ownNoun), standing, dropped);
      const key = line === undefined ? '' : toLineKey(line);
      const isFuller = line !== undefined && line.length > (kept.get(key)?.value.length ?? 0);
      if (isFuller) kept.set(key, { value: line, origin: quoteDocument(own, written) });
    }
  return { lines: lastFiled([...kept.values()]), dropped: [...new Set(dropped)] };
}

function chooseDocuments(documents: readonly OwnDocument[]): readonly OwnDocument[] {
  const sent = documents.filter(({ document }) => document.recipients.length > 0);
  const today = findGeneral(sent.filter(({ isOfPredecessor }) => !isOfPredecessor));
  if (today !== undefined) return [today];
  const issuers = Map.groupBy(sent, ({ document }) => `${document.issuer} ${document.place}`);
  return [...issuers.values()].flatMap((ofOne) => findGeneral(ofOne) ?? []);
}

function findGeneral(documents: readonly OwnDocument[]): OwnDocument | undefined {
  return GENERAL_TYPES.map((type) => documents.find(({ document }) => document.type === type)).find(
    (own) => own !== undefined,
  );
}

// "HĐND thị trấn" without a name is the body of the agency's own unit.
function adaptNoun(line: string, { isOfPredecessor }: OwnDocument, ownNoun: string | null): string {
  if (!isOfPredecessor || ownNoun === null) return line;
  return line.replace(/(?<!\p{L})(?:thị trấn|xã|phường)(?=\s*(?:[,;.(/)-]|$))/gu, ownNoun);
}

const OF_ONE_DOCUMENT = /^(?:Như|nt|-nt-)(?!\p{L})/iu;
const PERSON = /^(?:Ông|Bà|Anh|Chị)\s+\p{Lu}|^(?:Đ\/c|Đồng chí)\s+\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+/u;
const CONTACT = /\d{8,}|@/u;
const FILED = /^Lưu\s*:/iu;

function keepStanding(written: string, standing: Standing, dropped: string[]): string | undefined {
  const bare = written.replace(/[\s;.]+$/u, '').replace(/^[-–+•*\s]+/u, '');
  // Who drafted the one document stands behind where it is filed.
  const line = FILED.test(bare) ? bare.replace(/\s*\([^()]*\)$/u, '') : bare;
  if (line === '' || OF_ONE_DOCUMENT.test(line) || PERSON.test(line) || CONTACT.test(line)) return undefined;
  const [, head = '', list = '', note = ''] = /^(Lưu\s*:\s*)?(.*?)(\s*\([^()]*\))?$/u.exec(line) ?? [];
  const parts = list.split(/[,;]\s*(?![^()]*\))/u).filter((part) => part !== '');
  const standingParts = parts.filter((part) => !standing.isGone(part));
  if (standingParts.length === parts.length) return line;
  dropped.push(...parts.filter((part) => standing.isGone(part)));
  return standingParts.length === 0 ? undefined : `${head}${standingParts.join(', ')}${note}`;
}

/** "TT ĐU" and "TT Đảng ủy" are one line. */
function toLineKey(line: string): string {
  const long = line
    .replace(/(?<!\p{L})ĐU(?!\p{L})/gu, 'Đảng ủy')
    .replace(/(?<!\p{L})(?:TTr?|Thường trực)(?=\.?\s)/gu, 'TT');
  return markedKey(expandAbbreviations(long));
}

// Of several documents one line says where it is filed, and it is the last.
function lastFiled(lines: readonly Sourced<string>[]): readonly Sourced<string>[] {
  const filed = lines.filter(({ value }) => FILED.test(value));
  const byClerk = filed.find(({ value }) => /(?<!\p{L})VT(?!\p{L})/u.test(value)) ?? filed[0];
  return [...lines.filter(({ value }) => !FILED.test(value)), ...(byClerk === undefined ? [] : [byClerk])];
}

import { FIRST_DAY_OF_TWO_TIERS } from '../agencies/unit-days.ts';
import { markedKey } from '../agencies/unit-names.ts';
import { expandAbbreviations } from '../language/abbreviations.ts';
import { toDayBounds } from '../language/vietnamese-date.ts';
import type { OwnDocument } from './own-documents.ts';
import { quoteDocument, type Sourced } from './sourced.ts';
import type { Standing } from './standing-bodies.ts';

/** Nơi nhận as proposed, and the parts that were left out of it, as written. */
export interface ProposedRecipients {
  readonly lines: readonly Sourced<string>[];
  readonly dropped: readonly string[];
}

/** The nouns of the units an agency lies in ("xã", "thành phố"), for those a predecessor's papers have; null for none. */
export interface OwnNouns {
  readonly commune: string | null;
  readonly province: string | null;
}

/** Of the documents that go to the same bodies again and again. */
const GENERAL_TYPES: readonly string[] = ['Kế hoạch', 'Chương trình', 'Báo cáo', 'Tờ trình', 'Đề án'];

/**
 * Lines of Nơi nhận of the agency's last plan (else of another document that goes to the same bodies), or of the last one
 * of each of its predecessors; without bodies that are gone, persons, and what hangs on the one document.
 *
 */
export function proposeRecipients(
  documents: readonly OwnDocument[],
  standing: Standing,
  nouns: OwnNouns,
): ProposedRecipients {
  const dropped: string[] = [];
  const kept = new Map<string, Sourced<string>>();
  for (const own of chooseDocuments(documents))
    for (const written of own.document.recipients) {
      const line = keepStanding(adaptNouns(written, own, nouns), own, standing, dropped);
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

const COMMUNE_NOUN = /(?<!\p{L})(?:thị trấn|xã|phường)(?=\s*(?:[,;.(/)-]|$))/gu;
const PROVINCE_NOUN = /(?<!\p{L})tỉnh(?=\s*(?:[,;.(/)-]|$))/gu;

// "HĐND thị trấn" without a name is the body of the agency's own unit, "UBND tỉnh" of the province it lies in.
function adaptNouns(line: string, { isOfPredecessor }: OwnDocument, { commune, province }: OwnNouns): string {
  if (!isOfPredecessor) return line;
  const adapted = commune === null ? line : line.replace(COMMUNE_NOUN, commune);
  return province === null ? adapted : adapted.replace(PROVINCE_NOUN, province);
}

const OF_ONE_DOCUMENT = /^(?:Như|nt|-nt-)(?!\p{L})/iu;
const PERSON = /^(?:Ông|Bà|Anh|Chị)\s+\p{Lu}|^(?:Đ\/c|Đồng chí)\s+\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+/u;
const CONTACT = /\d[\d .]{6,}\d|@/u;
const FILED = /^Lưu\s*:/iu;

function keepStanding(
  written: string,
  own: OwnDocument,
  standing: Standing,
  dropped: string[],
): string | undefined {
  const bare = written.replace(/[\s;,.]+$/u, '').replace(/^[^\p{L}\d]+/u, '');
  // Who drafted the one document stands behind where it is filed.
  const line = FILED.test(bare) ? bare.replace(/\s*\([^()]*\)$/u, '') : bare;
  if (line === '' || OF_ONE_DOCUMENT.test(line) || PERSON.test(line) || CONTACT.test(line)) return undefined;
  const [, head = '', list = '', note = ''] = /^(Lưu\s*:\s*)?(.*?)(\s*\([^()]*\))?$/u.exec(line) ?? [];
  const isGone = isOld(own) ? standing.wasOfGone : standing.isGone;
  const parts = list.split(/[,;]\s*(?![^()]*\))/u).filter((part) => part !== '');
  if (!parts.some(isGone)) return line;
  dropped.push(...parts.filter(isGone));
  const left = parts.filter((part) => !isGone(part) && !BARE_NOUN.test(part));
  return left.length === 0 ? undefined : `${head}${left.join(', ')}${note}`;
}

/** "các huyện, TX, TP": what is left of a list of units names nobody. */
const BARE_NOUN = /^(?:và )?(?:TP|TX|TT|thành phố|xã|phường|trực thuộc)\.?$/iu;

// From before the last changes of offices.
function isOld({ document, isOfPredecessor }: OwnDocument): boolean {
  const issuedBy = toDayBounds(document.issuedOn)?.last ?? '';
  return isOfPredecessor || issuedBy < FIRST_DAY_OF_TWO_TIERS;
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

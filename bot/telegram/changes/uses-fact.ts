import { toSyllables } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { formatCorrectedValue } from '../../../knowledge/store/correction-value.ts';
import type { Answer } from '../../assistant/answer.ts';
import type { Assistant } from '../../assistant/assistant.ts';
import { toDeadlineKey } from '../../assistant/listing/deadline-key.ts';
import { findItemChanges } from '../../assistant/register/corrected-values.ts';
import type { FactChange } from './fact-changes.ts';
import type { KeptReliance } from './reliance-ledger.ts';

/** What is looked up of what somebody was told or given. */
export interface RelianceReaders {
  /** An answer that is kept; undefined when it, or its words, are not. */
  readonly findAnswer: (id: string) => Pick<Answer, 'text' | 'citations'> | undefined;
  readonly findDraft: Assistant['findDraft'];
}

/** Under these a document is cited and found: whatever rests on it shows them. */
const IDENTITY: ReadonlySet<string> = new Set(['number', 'issuedOn', 'issuer', 'type', 'subject']);
const ITEM = /^(?<list>[A-Za-z]+)\[(?<index>\d+)\]/;

/** The item of the register that a correction is of, as it stands, or as it stood before it was removed. */
export function findCorrectedItem(
  document: OfficialDocument,
  { kind, path, oldValue }: FactChange,
): { readonly quote: string; readonly locator: string } | undefined {
  if (kind === 'remove') return isItem(oldValue) ? oldValue : undefined;
  const { list = '', index = '' } = ITEM.exec(path)?.groups ?? {};
  const items: unknown = Object.hasOwn(document, list) ? Reflect.get(document, list) : undefined;
  const item: unknown = Array.isArray(items) ? items[Number(index)] : undefined;
  return isItem(item) ? item : undefined;
}

function isItem(value: unknown): value is { quote: string; locator: string } {
  return typeof value === 'object' && value !== null && 'quote' in value && 'locator' in value;
}

/**
 * Whether something of a person's rests on the very fact that was corrected, and not on the document alone. What cannot be
 * looked up any more counts: who is told in vain loses a minute.
 */
export async function usesFact(
  reliance: KeptReliance,
  document: OfficialDocument,
  correction: FactChange,
  readers: RelianceReaders,
): Promise<boolean> {
  const item = findCorrectedItem(document, correction);
  if (item === undefined && IDENTITY.has(correction.path)) return true;
  if (reliance.kind === 'reminder') return findKey(document, correction) === reliance.subject;
  const said = await readSaid(reliance, readers);
  if (said === undefined) return true;
  if (item === undefined) return holds(said.text, formatCorrectedValue(correction.oldValue));
  return said.quotes.some((quote) => holds(quote, item.quote) || holds(item.quote, quote));
}

/** The key of the deadline that was corrected or removed; undefined for anything else. */
function findKey(document: OfficialDocument, { kind, path, oldValue }: FactChange): string | undefined {
  const index = /^deadlines\[(\d+)\]/.exec(path)?.[1];
  if (index === undefined) return undefined;
  const { id: documentId } = document;
  if (kind === 'remove') return toDeadlineKey({ ...Object(oldValue), documentId }, []);
  const deadline = document.deadlines[Number(index)];
  return deadline === undefined
    ? undefined
    : toDeadlineKey({ ...deadline, documentId }, findItemChanges(document, deadline));
}

async function readSaid(
  { kind, subject, person, agency, documentId }: KeptReliance,
  { findAnswer, findDraft }: RelianceReaders,
): Promise<{ readonly text: string; readonly quotes: readonly string[] } | undefined> {
  const found =
    kind === 'answer' ? findAnswer(subject) : (await findDraft({ agency, person }, subject))?.draft;
  if (found === undefined) return undefined;
  const quotes = found.citations.filter((each) => each.documentId === documentId).map(({ quote }) => quote);
  const text = 'text' in found ? found.text : JSON.stringify(found.sections);
  return { text: [text, ...quotes].join('\n'), quotes };
}

/** Whether words stand in a text, whatever their marks and line ends; none do not. */
function holds(text: string, words: string): boolean {
  const wanted = toSyllables(words);
  return wanted.length > 0 && ` ${toSyllables(text).join(' ')} `.includes(` ${wanted.join(' ')} `);
}

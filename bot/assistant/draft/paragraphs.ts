import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { toSubjectKey } from '../../../knowledge/directives/subject-key.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Evidence } from '../../../knowledge/model/register.ts';
import { passageSource, toSource } from '../answer-context.ts';
import type { SourceSpan } from '../compose-answer.ts';
import type { ComposedParagraph, DraftMaterial } from './draft.ts';

/** A paragraph that quotes or rests on spans; what stands in `rows` comes from the request or a table. */
export function write(
  kind: ComposedParagraph['kind'],
  text: string,
  sources: readonly SourceSpan[] = [],
  rows: readonly string[] = [],
): ComposedParagraph {
  return { kind, statement: { text, sources, referenceRows: rows } };
}

/** A heading below a section's, which says nothing itself. */
export function head(text: string): ComposedParagraph {
  return write('subheading', text, [], [text]);
}

/** The span of a register item. */
export function spanOf(document: OfficialDocument, item: Evidence): SourceSpan {
  return toSource(document, item);
}

/** Where a document gives its title; its first passage where none holds it. */
export function titleSpan(document: OfficialDocument, { passages }: DraftMaterial): readonly SourceSpan[] {
  const own = passages.get(document.id) ?? [];
  const key = toSubjectKey(document.subject);
  const title = own.find(({ text }) => key !== null && toSubjectKey(text)?.includes(key) === true) ?? own[0];
  return title === undefined ? [] : [passageSource(document, title)];
}

/** A document named in full, as at its first mention (Nghị định 30/2020/NĐ-CP, Phụ lục I): with what it is about. */
export function nameInFull(document: OfficialDocument): string {
  const { subject } = document;
  const name = describeIdentity(document);
  if (subject === null) return name;
  const about = /^(?:về|quy định|ban hành|phê duyệt)(?!\p{L})/iu.test(subject) ? '' : 'về ';
  return `${name} ${about}${lowerFirst(subject)}`;
}

/** A document named again: type and number alone. */
export function nameAgain({ type, number, ...rest }: OfficialDocument): string {
  return number === null ? describeIdentity({ type, number, ...rest }) : `${type ?? 'Văn bản'} số ${number}`;
}

/** Words as they stand within a sentence; what is written in capitals whole ("TTHC") stays. */
export function lowerFirst(text: string): string {
  if (/^\p{Lu}{2}/u.test(text)) return text;
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

/** What a carried sentence may name beside its source's words: the agency, and the source itself in place of "this plan". */
export function listNames(agencyName: string, sources: readonly SourceSpan[]): string[] {
  const names = [...new Set(sources.map(({ document }) => nameAgain(document)))];
  // "Phụ lục" of a source is, in the agency's own words, "Phụ lục kèm theo" it.
  return [agencyName, ...names, ...names.map((name) => `Phụ lục kèm theo ${name}`)];
}

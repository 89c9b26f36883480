import { findLaterStart } from '../knowledge/directives/act-start.ts';
import { findHeldRelations } from '../knowledge/directives/held-relations.ts';
import { toOutwardAct } from '../knowledge/directives/outward-acts.ts';
import type { VersionRelation } from '../knowledge/directives/related-documents.ts';
import { toSubjectKey } from '../knowledge/directives/subject-key.ts';
import { documentNumberKey } from '../knowledge/language/document-number.ts';
import { formatIsoDate } from '../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../knowledge/model/official-document.ts';
import type { Warning } from '../knowledge/model/register.ts';
import { OPERATOR, type Store, type Viewer } from '../knowledge/store/store.ts';

/** A held document that one is to be read with. */
export interface HeldVersion {
  readonly code: string;
  /** How the one stands to it, to be read before its name: "Thay thế". */
  readonly said: string;
  readonly other: OfficialDocument;
  /** Why we think so, in Vietnamese. */
  readonly reason: string;
}

/**
 * What whoever brings a document in should know of those already held: a copy, an earlier or later version, a post
 * whose plan has arrived, what it amends, replaces or repeals or is by now. Empty when it stands alone.
 */
export async function listVersionWarnings(document: OfficialDocument, store: Store): Promise<Warning[]> {
  const versions = await findHeldVersions(document, store, OPERATOR);
  return versions.map(({ code, said, other, reason }) => ({
    code,
    message: `${said} ${name(other)} (${reason}).`,
    quote: null,
  }));
}

/** The same, of what a viewer sees. */
export async function findHeldVersions(
  document: OfficialDocument,
  store: Store,
  viewer: Viewer,
): Promise<HeldVersion[]> {
  const others = await findCandidates(document, store, viewer);
  if (others.length === 0) return [];
  const { id } = document;
  // As others see it: corrections laid over, references resolved.
  const arrived = await store.findDocument(id, viewer);
  if (arrived === undefined) return [];
  const relations = await findHeldRelations(store, viewer, [...others, arrived], id);
  const byId = new Map(others.map((other) => [other.id, other]));
  return (relations.get(id) ?? []).flatMap(({ relation, documentId, reason }) => {
    const other = byId.get(documentId);
    if (other === undefined) return [];
    const { code, words } = WARNINGS[relation];
    const from = findStart(relation, arrived, other);
    const said = from === null ? words : (WORDS_TO_COME[relation]?.(formatIsoDate(from)) ?? words);
    return [{ code, said, other, reason }];
  });
}

/** The day from which one of the two acts on the other, where that is behind the day of its own document. */
function findStart(
  relation: VersionRelation,
  arrived: OfficialDocument,
  other: OfficialDocument,
): string | null {
  const [by, acted] = relation.endsWith('-by') ? [other, arrived] : [arrived, other];
  const acting = by.references.filter(
    (reference) => reference.documentId === acted.id && toOutwardAct(by, reference) !== null,
  );
  const starts = acting.map(({ actsFrom }) => findLaterStart({ by, actsFrom }));
  return starts.includes(null) ? null : (starts.toSorted()[0] ?? null);
}

/** Held documents that bear the same number or subject, or that one of the two acts on. */
async function findCandidates(
  document: OfficialDocument,
  store: Store,
  viewer: Viewer,
): Promise<OfficialDocument[]> {
  const { id, number, describes, subject, references } = document;
  const acted = references
    .filter(({ relation }) => ACTS.includes(relation))
    .map((reference) => reference.number);
  const toKeys = (numbers: readonly (string | null)[]) =>
    numbers.flatMap((own) => documentNumberKey(own) ?? []);
  const own = toKeys([number]);
  const citing = (await Promise.all(own.map((key) => store.listReferences(viewer, key)))).flat();
  const ids = citing.filter(({ documentId }) => documentId === id).map(({ citedBy }) => citedBy);
  const numberKeys = [...own, ...toKeys([describes?.number ?? null, ...acted])];
  const subjectKey = toSubjectKey(subject);
  const found = [
    ...(numberKeys.length === 0 ? [] : await store.listDocuments(viewer, { numberKeys, exceptId: id })),
    ...(ids.length === 0 ? [] : await store.listDocuments(viewer, { ids, exceptId: id })),
    ...(subjectKey === null
      ? []
      : await store.listDocuments(viewer, { subjectKey, isUnnumbered: number !== null, exceptId: id })),
  ];
  return [...new Map(found.map((other) => [other.id, other])).values()];
}

const ACTS: readonly string[] = ['amends', 'replaces', 'repeals'];

function name({ id, type, number, issuer }: OfficialDocument): string {
  const parts = [type ?? 'văn bản', number === null ? '(chưa có số)' : `số ${number}`, issuer];
  return `${parts.filter((part) => part !== null).join(' ')} [${id}]`;
}

/** The same of acts that begin behind the day of their document: the day tells whether they have. */
const WORDS_TO_COME: Partial<Record<VersionRelation, (day: string) => string>> = {
  amends: (day) => `Từ ngày ${day} sửa đổi, bổ sung`,
  'amended-by': (day) => `Từ ngày ${day} được sửa đổi, bổ sung theo`,
  replaces: (day) => `Từ ngày ${day} thay thế`,
  'replaced-by': (day) => `Từ ngày ${day} được thay thế theo`,
  repeals: (day) => `Từ ngày ${day} bãi bỏ`,
  'repealed-by': (day) => `Từ ngày ${day} bị bãi bỏ theo`,
};

const WARNINGS: Readonly<Record<VersionRelation, { code: string; words: string }>> = {
  'duplicate-of': { code: 'DUPLICATE_OF', words: 'Trùng nội dung với' },
  'has-duplicate': { code: 'DUPLICATE_OF', words: 'Trùng nội dung với' },
  'earlier-version-of': { code: 'OLDER_VERSION_OF', words: 'Kho đã có bản sau:' },
  'later-version-of': { code: 'NEWER_VERSION_OF', words: 'Là bản sau của' },
  'other-version-of': { code: 'OTHER_VERSION_OF', words: 'Là một bản khác của' },
  describes: { code: 'PLAN_HELD', words: 'Kho đã có văn bản mà bài đăng này nói tới:' },
  'described-by': { code: 'PLAN_ARRIVED', words: 'Là văn bản được giới thiệu trong bài đăng đã nạp về' },
  amends: { code: 'AMENDS', words: 'Sửa đổi, bổ sung' },
  'amended-by': { code: 'AMENDED_BY', words: 'Có văn bản ghi sửa đổi, bổ sung văn bản này:' },
  replaces: { code: 'REPLACES', words: 'Thay thế' },
  'replaced-by': { code: 'REPLACED_BY', words: 'Có văn bản ghi thay thế văn bản này:' },
  repeals: { code: 'REPEALS', words: 'Bãi bỏ' },
  'repealed-by': { code: 'REPEALED_BY', words: 'Có văn bản ghi bãi bỏ văn bản này:' },
};

import { foldMarks } from '../../language/fold.ts';
import type { Store, StoredPassage, Viewer } from '../../store/store.ts';
import type { ApplicableQuestion } from './list-applicable.ts';
import type { FoundRelation } from './relate.ts';
import type { SuperiorDocument, Surroundings } from './superior-documents.ts';
import { createTopicJudge } from './topic.ts';

/** A document that concerns the agency, with what shows it. */
export interface ConcernedDocument {
  readonly document: SuperiorDocument;
  readonly relation: FoundRelation;
  /** The passage that speaks of the topic, where the subject does not say it. */
  readonly speaking: StoredPassage | undefined;
}

/**
 * Of the documents above an agency those that concern it: on the topic by their subject or text, or a basis of one that
 * is. Without a topic all. Of bodies of other fields, over an agency of no one field, only those that are cited below or
 * sent to bodies like it: a sở directs communes only where it says so.
 */
export async function keepConcerned(
  store: Pick<Store, 'searchKeywords' | 'listHeadsOf'>,
  viewer: Viewer,
  question: ApplicableQuestion,
  surroundings: Surroundings,
  relate: (document: SuperiorDocument) => FoundRelation,
): Promise<ConcernedDocument[]> {
  const related = surroundings.superior.map((document) => ({ document, relation: relate(document) }));
  if (question.topic === null) {
    return related
      .filter((one) => concernsInGeneral(question, one))
      .map((one) => ({ ...one, speaking: undefined }));
  }
  const judge = createTopicJudge(store, question.topic);
  const heads = [...surroundings.superior.map(({ head }) => head), ...surroundings.own];
  const bySubject = new Set(heads.filter(({ subject }) => judge.isSubject(subject)).map(({ id }) => id));
  const held = [
    ...surroundings.superior.filter(({ isHeld }) => isHeld).map(({ head }) => head),
    ...surroundings.own,
  ];
  const speaking = await judge.findSpeaking(
    viewer,
    held.map(({ id }) => id).filter((id) => !bySubject.has(id)),
  );
  const onTopic = new Set([...bySubject, ...speaking.keys()]);
  const others = related.flatMap(({ document, relation: { citation } }) =>
    citation === null || onTopic.has(document.head.id) ? [] : [citation.citedBy],
  );
  const citing = await store.listHeadsOf(viewer, [...new Set(others)].slice(0, CITING_LOOKED_AT));
  const isBasis = new Set([
    ...onTopic,
    ...citing.filter(({ subject }) => judge.isSubject(subject)).map(({ id }) => id),
  ]);
  return related
    .filter(({ document, relation }) => {
      const isOnTopic = onTopic.has(document.head.id);
      const isCited = relation.citation !== null && isBasis.has(relation.citation.citedBy);
      return (
        isCited || (isOnTopic && (document.isOfField || concernsInGeneral(question, { document, relation })))
      );
    })
    .map((one) => ({ ...one, speaking: speaking.get(one.document.head.id) }));
}

/** Citing documents of other places whose subjects are looked at, to tell what a document they cite is about. */
const CITING_LOOKED_AT = 500;

function concernsInGeneral(
  { agency }: ApplicableQuestion,
  { document: { head, placed }, relation }: Omit<ConcernedDocument, 'speaking'>,
): boolean {
  if (placed.chain === 'administrative' || agency.fields.length > 0) return true;
  if (relation.citation !== null) return true;
  const words = LIKE_BODIES[agency.level] ?? [];
  return [...head.addressees, ...head.recipients].some((line) =>
    words.some((word) => foldMarks(line).includes(word)),
  );
}

/** How lists of recipients name all bodies of a level together; folded. */
const LIKE_BODIES: Readonly<Partial<Record<string, readonly string[]>>> = {
  commune: [
    'cac xa',
    'xa, phuong',
    'xa, thi tran',
    'phuong, xa',
    'cap xa',
    'cac phuong',
    'ubnd xa',
    'dac khu',
  ],
  district: ['cac huyen', 'huyen, thi xa', 'huyen, thanh pho', 'cap huyen', 'cac quan', 'quan, huyen'],
  province: ['cac tinh', 'tinh, thanh pho'],
};

import { readStandings } from '../../../knowledge/directives/held-standings.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Target } from '../../../knowledge/model/register.ts';
import { isHeld } from '../../../knowledge/search/document-cards.ts';
import { applicableWording } from '../../../prompts/applicable-wording.ts';
import { listWording } from '../../../prompts/list-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { loadScope } from '../find-scope.ts';
import { type Candidate, mergeRepeated } from '../register/register-candidates.ts';
import { asksForOwn } from './concerns-asker.ts';
import type { OwnObligations } from './own-deadlines.ts';
import { writeList } from './write-list.ts';

const TARGETS = /\b(?:chi tieu|muc tieu)\b/;
/** Words that only frame such a question: with any other, it has a matter of its own. */
const FRAME = new Set(
  `chi muc tieu nhung cac nao gi la co cua cho giao duoc phai can dat thuc hien hoan thanh trong nam nay hien tat ca
  toan bo danh sach liet ke ke ra biet xin hoi ve co quan don vi xa phuong truong phong so minh em chung ta toi nha
  khong a nhe bao nhieu may the vay`.split(/\s+/),
);
const YEAR = /^(?:19|20)\d\d$/;
/** A document whose issuer is not known comes behind all others. */
const UNPLACED = Number.POSITIVE_INFINITY;

/**
 * "Những chỉ tiêu nào giao cho cơ quan tôi năm nay?": the targets for a year that the asker's own documents and those over
 * it set for it, by document, its own first and then the nearest superior's. Without a year, for that of the day asked of;
 * documents replaced by then are left out. Undefined where the question names a matter, a document or a place.
 */
export async function answerOwnTargets(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { question, agency, asOf } = context;
  const words =
    foldMarks(question.text)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const folded = words.join(' ');
  const isFramed = words.every((word) => FRAME.has(word) || YEAR.test(word));
  if (!TARGETS.test(folded) || !isFramed || !asksForOwn(folded)) return undefined;
  if (agency === null) return say('clarify', applicableWording.whichAgency, [applicableWording.whichAgency]);
  if (asOf === null) return undefined;
  // The map of the country is read only when an agency is asked about.
  const { findOwnObligations } = await import('./own-deadlines.ts');
  const findOwn = await findOwnObligations(context.store, context.viewer, { agency, asOf });
  if (findOwn === undefined) return undefined;
  const year = question.years[0] ?? Number(asOf.slice(0, 4));
  const items = await findItems(context, findOwn, year);
  if (items.length > 0) return writeList(items, 'target');
  return say('not-found', listWording.noOwnTargets(agency, year), [agency, `năm ${year}`]);
}

function say(outcome: DraftAnswer['outcome'], text: string, referenceRows: readonly string[]): DraftAnswer {
  return { outcome, statements: [{ text, sources: [], referenceRows }] };
}

/** The targets for a year of the documents in force, the nearest issuer's first. */
async function findItems(
  context: AnswerContext,
  findOwn: (document: OfficialDocument) => OwnObligations,
  year: number,
): Promise<Candidate[]> {
  const { store, viewer, catalogue, asOf } = context;
  const { documents } = await loadScope(context, catalogue.cards.filter(isHeld));
  const { relations } = catalogue;
  const standings = await readStandings(store, viewer, documents, { relations, asOf });
  const owed = documents
    .filter(({ id }) => (standings.get(id)?.ended.length ?? 0) === 0)
    .map((document) => ({ document, ...findOwn(document) }))
    .toSorted((a, b) => (a.distance ?? UNPLACED) - (b.distance ?? UNPLACED));
  const items = owed.map(async ({ document, obligations }): Promise<Candidate[]> => {
    const targets = obligations
      .flatMap((one) => (one.kind === 'target' ? [one.item] : []))
      .filter((target) => isForYear(target, document, year));
    const passages = targets.length === 0 ? [] : await catalogue.listPassages(document.id);
    return targets.map((fact) => ({
      ...{ document, fact, kind: 'target', repeated: [], passages },
      passage: passages[fact.passage],
    }));
  });
  return mergeRepeated((await Promise.all(items)).flat());
}

/** Whether a target is to be worked for in a year: what is to be reached by a later one is. */
function isForYear({ period }: Target, document: OfficialDocument, year: number): boolean {
  const { from, to } = period.from === null && period.to === null ? document.period : period;
  const first = Number((from ?? document.period.from ?? String(document.issuedOn.year ?? year)).slice(0, 4));
  const last = to === null ? first : Number(to.slice(0, 4));
  return first <= year && year <= last;
}

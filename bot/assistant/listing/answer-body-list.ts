import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Task } from '../../../knowledge/model/register.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { listWording } from '../../../prompts/list-wording.ts';
import { type AnswerContext, toSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { findNamedScope } from '../named-scope.ts';
import { findActor } from '../register/find-actor.ts';
import { blankMatches } from '../relations/blank-matches.ts';
import { closeGroup } from './write-list.ts';

const KIND =
  '(?<kind>bo|so|phong|ban|uy ban nhan dan|ubnd|truong|hoi|benh vien|trung tam|chi cuc|cong ty|co quan|don vi)';
const WORK = '(?:duoc giao|giao|phan cong|phai|chu tri|phoi hop|tham gia|co nhiem vu|thuc hien|lam)';
/** "Giao những sở nào", "những sở nào được giao", "kể tên các UBND được giao"; folded, short forms written out. */
const ASKS_BODIES: readonly RegExp[] = [
  new RegExp(String.raw`\b${WORK}\b.*\b(?:nhung|cac) ${KIND}(?: [a-z]+)? nao\b`),
  new RegExp(String.raw`\b(?:nhung|cac) ${KIND}(?: [a-z]+)? nao\b.*\b${WORK}\b`),
  new RegExp(String.raw`\bke ten (?:cac |nhung )?${KIND}\b.*\b${WORK}\b`),
];
/** A short form within a document's number stays. */
const FRAME =
  /(?<![/-])\b(?:giao|duoc giao|phan cong|phai|chu tri|phoi hop|tham gia|co nhiem vu|thuc hien|lam|viec|nhiem vu|gi|cho|nhung|cac|ke ten|liet ke|nao|bo|so|phong|ban|ubnd|uy ban nhan dan|truong|hoi|benh vien|trung tam|chi cuc|cong ty|co quan|don vi|phuong xa|xa phuong|dien ra|o|tai|trong|theo)\b/g;
const OTHER_INTENTS: ReadonlySet<string> = new Set([
  'deadline',
  'target',
  'signer',
  'recipients',
  'delivery',
  'issuer',
]);
const ANY_BODY = /^(?:co quan|don vi)$/;
/** A group that no body is told by. */
const GROUP = /^(?:cac|nhung|moi|tung) |^(?:so|bo|ban) (?:ban )?nganh\b|\blien quan\b/;
/** Who else is named behind a body: "UBND xã A, các nghệ nhân". */
const OTHERS = /(?:;|,\s+các|\s+và\s+các)\s.*$/su;
const MAX_LISTED = 24;

/**
 * "Kế hoạch … giao việc cho những sở nào": the bodies of that kind which a named document's tasks name, each with where it
 * is named. Undefined for any other question, and where no document, or several, name any.
 */
export async function answerBodyList(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { question } = context;
  const asked = agencyKey(question.text.replace(/[?!.]+$/u, ''));
  const kind = ASKS_BODIES.map((pattern) => pattern.exec(asked)?.groups?.kind).find((found) => found);
  if (kind === undefined || question.intents.some((intent) => OTHER_INTENTS.has(intent))) return undefined;
  const named = await findNamedScope(context, blankMatches(question.text, FRAME));
  const perDocument = (named?.documents ?? []).map((document) => ({
    document,
    tasks: keepAsked(document.tasks, asked, kind),
  }));
  const [only, ...others] = perDocument.filter(({ tasks }) => tasks.length > 0);
  if (only === undefined || others.length > 0) return undefined;
  return writeBodies(only.document, only.tasks, await context.catalogue.listPassages(only.document.id));
}

/** The tasks of bodies of the kind asked for, in the role asked for. */
function keepAsked(tasks: readonly Task[], asked: string, kind: string): readonly Task[] {
  const role = /\bchu tri\b/.test(asked) ? 'lead' : /\bphoi hop\b/.test(asked) ? 'coordinate' : undefined;
  const head = kind === 'ubnd' ? 'uy ban nhan dan' : kind;
  return tasks.filter((task) => {
    const actor = agencyKey(nameOf(task));
    const isOfKind = ANY_BODY.test(kind) || `${actor} `.startsWith(`${head} `);
    return actor !== '' && isOfKind && !GROUP.test(actor) && (role === undefined || task.role === role);
  });
}

/** The first body a task names. */
function nameOf({ actor }: Task): string {
  return (actor ?? '').replace(OTHERS, '').trim();
}

function writeBodies(
  document: OfficialDocument,
  tasks: readonly Task[],
  passages: readonly StoredPassage[],
): DraftAnswer | undefined {
  const byBody = [...Map.groupBy(tasks, (task) => agencyKey(nameOf(task))).values()];
  if (byBody.length > MAX_LISTED) return undefined;
  const bodies = byBody.flatMap(([first, ...more]): DraftStatement[] => {
    if (first === undefined) return [];
    const count = more.length + 1;
    const naming = findActor(first.actor, first.passage, passages).map((place) => ({
      ...place,
      quote: place.text,
    }));
    const text = listWording.bodyWithTasks(nameOf(first), count);
    const sources = [...naming, first].map((source) => toSource(document, source));
    return [{ text, sources, referenceRows: [String(count)] }];
  });
  const opening = listWording.listOpening(bodies.length, listWording.bodies, describeSource(document));
  const source = bodies[0]?.sources.slice(0, 1) ?? [];
  return {
    outcome: 'answered',
    statements: [
      { text: opening, sources: source, referenceRows: [String(bodies.length)] },
      ...bodies,
      ...closeGroup(document, 'task'),
    ],
  };
}

import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Task } from '../../../knowledge/model/register.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { type CarriedText, mergeCarried } from './carried.ts';
import { carrySentence } from './carry-sentence.ts';
import { isOfItsTime, toSentence } from './carry-wording.ts';
import type { ComposedPart, DraftMaterial } from './draft.ts';
import { toDatedItem } from './internal-day.ts';
import type { ObligingSentence } from './obliging-sentences.ts';
import { head, spanOf } from './paragraphs.ts';

/**
 * The tasks that are carried down under the headings of the superiors they come from, then the agency's own of last time
 * that no superior has. One that several superiors set is written once; what cannot be said by the agency is told.
 */
export function composeTasks(sentences: readonly ObligingSentence[], material: DraftMaterial): ComposedPart {
  const { carried, warnings } = carryTasks(sentences, material);
  const given = mergeCarried(carried);
  const local = listLocalTasks(given, material);
  const items = [...groupByHeading(given), ...groupByHeading(local)].map(({ heading, texts }) => ({
    heading,
    dated: texts.map((text) => toDatedItem(text, material)),
  }));
  const { template } = material;
  const told =
    template === null || local.length === 0 ? [] : [wording.localTasks(describeIdentity(template))];
  return {
    paragraphs: items.flatMap(({ heading, dated }) => [
      head(heading),
      ...dated.map(({ paragraph }) => paragraph),
    ]),
    questions: [],
    warnings: [...warnings, ...items.flatMap(({ dated }) => dated.flatMap((item) => item.warnings)), ...told],
  };
}

/** Sentences in the agency's own words, and what cannot be said by it. */
export function carryTasks(
  sentences: readonly ObligingSentence[],
  { agency }: DraftMaterial,
): { readonly carried: readonly CarriedText[]; readonly warnings: readonly string[] } {
  const carried: CarriedText[] = [];
  const warnings: string[] = [];
  for (const { document, whole, headings, tasks, deadlines } of sentences) {
    const actors = [...tasks, ...deadlines].map(({ actor }) => actor);
    const quote = whole.quote.includes(CELL_BORDER) ? (tasks[0]?.task ?? '') : whole.quote;
    const text = quote === '' ? undefined : carrySentence({ document, quote, actors }, agency);
    if (text === undefined) warnings.push(wording.notCarried(whole.quote, describeIdentity(document)));
    else
      carried.push({
        heading: findHeading(headings),
        text,
        sources: [spanOf(document, whole)],
        due: deadlines.find(({ dueOn }) => dueOn !== null) ?? null,
      });
  }
  return { carried, warnings };
}

const CELL_BORDER = ' | ';
/** "Yêu cầu các đơn vị nghiêm túc thực hiện": the document's own ending. */
const CLOSING = 'kết thúc';

/** One heading for all that stands under who is to do it, behind the superiors' own headings. */
function groupByHeading(texts: readonly CarriedText[]): { heading: string; texts: CarriedText[] }[] {
  const groups = [...Map.groupBy(texts, ({ heading }) => heading)].map(([heading, own]) => ({
    heading,
    texts: own,
  }));
  const isAssigned = ({ heading }: { heading: string }) => heading === wording.taskGroups.assigned;
  return [...groups.filter((group) => !isAssigned(group)), ...groups.filter(isAssigned)];
}

const NUMBERING = /^\s*(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s*/iu;
const ORGANISATION = /tổ chức thực hiện|chế độ báo cáo|phân công|^(?:về )?nhiệm vụ$/iu;
/** An article of a decree is none of a plan's headings. */
const ARTICLE = /^\s*(?:Điều|Chương|Mục|Khoản)\s+[\dIVX]+/iu;
/** A heading longer than this is a sentence. */
const MAX_HEADING = 120;

function findHeading(headings: readonly string[]): string {
  const last = headings.at(-1) ?? '';
  const own = last.replace(NUMBERING, '').replace(/[:.;\s]+$/u, '');
  const isOrganisation = headings.some((heading) => ORGANISATION.test(heading.replace(NUMBERING, '').trim()));
  const isUsable =
    own !== '' &&
    !ARTICLE.test(last) &&
    !isOrganisation &&
    own.length <= MAX_HEADING &&
    own !== own.toUpperCase();
  return isUsable ? own : wording.taskGroups.assigned;
}

/** Of the agency's own last plan what no superior sets, without figures, times, themes and what is of other levels. */
function listLocalTasks(given: readonly CarriedText[], material: DraftMaterial): CarriedText[] {
  const { template } = material;
  if (template === null) return [];
  const local = template.tasks.flatMap((task) => {
    const text = isLocal(task, template) ? carryOwn(template, task, material) : undefined;
    if (text === undefined) return [];
    return [{ heading: wording.taskGroups.local, text, due: null, sources: [spanOf(template, task)] }];
  });
  return mergeCarried([...given, ...local]).filter(({ heading }) => heading === wording.taskGroups.local);
}

function isLocal(task: Task, template: OfficialDocument): boolean {
  return task.actor === null && task.locator !== CLOSING && !isOfItsTime(task.quote, template);
}

/** A task of the agency's own earlier plan as it may stand again; undefined where it is of a table or of others. */
function carryOwn(
  document: OfficialDocument,
  { quote }: Task,
  { agency }: DraftMaterial,
): string | undefined {
  if (quote.includes(CELL_BORDER)) return undefined;
  const own = toSentence(quote).replace(DIRECTING, '');
  return carrySentence({ document, quote: own, actors: [] }, agency);
}

/** Left over from a superior's plan: a commune directs no communes, it does the work itself. */
const DIRECTING =
  /^(?:Kịp thời |Chủ động )?(?:hướng dẫn|chỉ đạo|đôn đốc|yêu cầu)(?:,? (?:hướng dẫn|chỉ đạo|đôn đốc))* (?:các )?(?:xã|phường|thị trấn|huyện)(?:,? (?:và )?(?:xã|phường|thị trấn|huyện))*(?: (?:trong|trên địa bàn) (?:huyện|tỉnh|thành phố))?\s+(?=\p{L})/iu;

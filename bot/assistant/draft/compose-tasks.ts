import type { Agency } from '../../../knowledge/agencies/agency.ts';
import { isClosingFormula } from '../../../knowledge/directives/coverage/closing-formula.ts';
import { judgeActor } from '../../../knowledge/directives/coverage/judge-actor.ts';
import { withoutOthers, withoutProvince } from '../../../knowledge/directives/coverage/other-clauses.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { isNormative } from '../../../knowledge/directives/validity-term.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Evidence, Task } from '../../../knowledge/model/register.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';
import { passageSource } from '../answer-context.ts';
import { askForDays } from './ask-for-days.ts';
import { type CarriedText, mergeCarried } from './carried.ts';
import { carryEarlier } from './carry-earlier.ts';
import { findParts, type PartWords } from './carry-part.ts';
import { sayDeadline, sayRow } from './carry-row.ts';
import { carrySentence, nameDocument } from './carry-sentence.ts';
import { toSentence } from './carry-wording.ts';
import { sayChoice } from './compose-targets.ts';
import { isDoneOnce } from './done-once.ts';
import type { ComposedPart, DraftMaterial } from './draft.ts';
import { toDatedItem } from './internal-day.ts';
import type { IndicatorRow } from './merge-indicators.ts';
import type { ObligingSentence } from './obliging-sentences.ts';
import { keepOwnStage } from './own-stage.ts';
import { head, nameAgain, spanOf } from './paragraphs.ts';
import { isGroupLine, isTableRow } from './table-row.ts';

/**
 * The tasks that are carried down under the headings of the superiors they come from, then the agency's own of last time
 * that no superior has. One that several superiors set is written once; what cannot be said by the agency is told.
 *
 * @param rows of every target, for those that stand within a task
 */
export function composeTasks(
  sentences: readonly ObligingSentence[],
  rows: readonly IndicatorRow[],
  material: DraftMaterial,
): ComposedPart {
  const { carried, warnings } = carryTasks(
    sentences.filter((sentence) => !isTheme(sentence) && !POINTER.test(sentence.whole.quote)),
    material,
    rows,
  );
  const { texts: timed, questions } = askForDays(mergeCarried(carried));
  const given = addThemes(timed, material);
  const rules = listRules(material).filter(({ text }) => !given.some((other) => other.text === text));
  const local = addThemes(listLocalTasks(given, material), { ...material, basis: [] });
  const items = [...groupByHeading([...rules, ...given]), ...groupByHeading(local)].map(
    ({ heading, texts }) => ({
      heading,
      dated: texts.map((text) => toDatedItem(text, material)),
    }),
  );
  const { earlierPlans } = material;
  const told = local.length === 0 ? [] : [wording.localTasks(earlierPlans.map(describeIdentity).join('; '))];
  return {
    paragraphs: items.flatMap(({ heading, dated }) => [
      head(heading),
      ...dated.map(({ paragraph }) => paragraph),
    ]),
    questions,
    warnings: [
      ...warnings,
      ...items.flatMap(({ dated }) => dated.flatMap((item) => item.warnings)),
      ...told,
      ...tellDoneOnce(material),
    ],
  };
}

/** What a law or decree sets with figures that is nobody's task: the levels and conditions the agency works by. */
function listRules({ basis, agency }: DraftMaterial): CarriedText[] {
  const isOthers = ({ start, end }: Evidence, { tasks }: OfficialDocument) =>
    tasks.some(
      (task) =>
        task.actor !== null &&
        task.start < end &&
        start < task.end &&
        !judgeActor(task.actor, agency).applies,
    );
  return basis.filter(isNormative).flatMap((document) =>
    document.uncovered
      .filter((sentence) => !isOthers(sentence, document))
      .filter(({ quote }) => /\d/u.test(quote) && !isTableRow({ quote }))
      .map((sentence) => ({
        heading: wording.taskGroups.rules(nameAgain(document)),
        text: nameDocument(keepOwnStage(toSentence(sentence.quote), agency), document),
        due: null,
        sources: [spanOf(document, sentence)],
      })),
  );
}

/** Sentences in the agency's own words, and what cannot be said by it. */
export function carryTasks(
  sentences: readonly ObligingSentence[],
  { agency, passages }: DraftMaterial,
  rows: readonly IndicatorRow[] = [],
): { readonly carried: readonly CarriedText[]; readonly warnings: readonly string[] } {
  const carried: CarriedText[] = [];
  const warnings: string[] = [];
  for (const sentence of sentences) {
    const { document, whole, headings, targets, deadlines } = sentence;
    const differing = rows
      .filter(({ proposed }) => targets.includes(proposed.target))
      .flatMap((row) => row.differing);
    for (const { text, names, also, heading, due } of carryWords(sentence, agency)) {
      const over = findOver(heading, whole, passages.get(document.id) ?? []);
      if (text === undefined) warnings.push(wording.notCarried(whole.quote, describeIdentity(document)));
      else
        carried.push({
          heading: findHeading(headings),
          text: differing.length === 0 ? text : `${text}. ${sayChoice(differing)}`,
          names,
          sources: [
            spanOf(document, whole),
            ...also.map((place) => spanOf(document, place)),
            ...over.map((passage) => passageSource(document, passage)),
            ...differing.map((set) => spanOf(set.document, set.target)),
          ],
          due: due ?? deadlines.find(({ dueOn }) => dueOn !== null) ?? null,
        });
    }
  }
  return { carried, warnings };
}

/** The nearest passage before a sentence that holds the words of a heading it takes up. */
function findOver(
  heading: string | null,
  { passage }: Evidence,
  passages: readonly StoredPassage[],
): StoredPassage[] {
  const over = passages.findLast(
    ({ ordinal, text }) => heading !== null && ordinal <= passage && text.includes(heading),
  );
  return over === undefined ? [] : [over];
}

/** What a sentence is carried by; `text` is undefined for what the agency cannot say. */
interface Words extends Omit<PartWords, 'text'> {
  readonly text: string | undefined;
}

/** "…; mỗi xã phân công một công chức": how far a province goes with its own task, which it has each of those below it do. */
function isEachBelow(actor: string, { kind, level }: Agency): boolean {
  const below = kind === 'committee' ? EACH_BELOW[level] : undefined;
  return below?.test(actor) === true;
}

const EACH_BELOW: Readonly<Partial<Record<Agency['level'], RegExp>>> = {
  province: /^(?:mỗi|từng)\s+(?:huyện|quận|xã|phường|thị trấn|đặc khu|thôn|tổ dân phố)(?!\p{L})/iu,
  district: /^(?:mỗi|từng)\s+(?:xã|phường|thị trấn|thôn|tổ dân phố)(?!\p{L})/iu,
  commune: /^(?:mỗi|từng)\s+(?:thôn|bản|ấp|khu phố|tổ dân phố|khu dân cư)(?!\p{L})/iu,
};

/** "2. Cấp xã: tổ chức …" */
const AT_COMMUNES =
  /^\s*(?:(?:[-–•+]|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)])\s*)?(?:Ở |Tại |Đối với )?cấp xã\s*:\s*/iu;

function carryWords(sentence: ObligingSentence, agency: Agency): Words[] {
  const { document, whole, tasks, deadlines, targets } = sentence;
  if (isTableRow(whole)) {
    if (isGroupLine(whole)) return [];
    const [due] = targets.length === 0 ? deadlines : [];
    const row = sayRow(sentence, agency) ?? (due === undefined ? undefined : sayDeadline(due));
    const text = row === undefined ? undefined : carrySentence({ document, quote: row, actors: [] }, agency);
    return [{ text, names: [], also: [], heading: null, due: null }];
  }
  const parts = findParts(sentence, agency);
  if (parts !== undefined)
    return parts.map((part) => ({
      ...part,
      text: carrySentence({ document, quote: part.text, actors: [] }, agency),
    }));
  const actors = [...tasks, ...deadlines].map(({ actor }) => actor);
  const own = withoutOthers(
    whole,
    document,
    (actor) => judgeActor(actor, agency).applies || isEachBelow(actor, agency),
  );
  const quote = agency.level === 'commune' ? withoutProvince(own).replace(AT_COMMUNES, '') : own;
  const text = carrySentence({ document, quote, actors }, agency);
  return [{ text, names: [], also: [], heading: null, due: null }];
}

/** The theme of the year where a superior names one, with what goes by it; else to be filled in where a sentence goes by one. */
function addThemes(
  texts: readonly CarriedText[],
  { basis, periodName, period }: DraftMaterial,
): CarriedText[] {
  const year = Number(period.to?.slice(0, 4));
  const [known] = basis.flatMap((document) =>
    document.themes
      .filter(
        (theme) =>
          theme.year === year || (theme.year === null && document.period.to?.startsWith(String(year))),
      )
      .map((theme) => ({ document, theme })),
  );
  if (known === undefined) {
    const open = wording.theme(formatPlaceholder(wording.themePlaceholder(periodName)));
    return texts.map((text) => (BY_THEME.test(text.text) ? { ...text, text: text.text + open } : text));
  }
  const source = spanOf(known.document, known.theme);
  const said = wording.theme(`“${known.theme.theme}”`);
  if (!texts.some(({ text }) => BY_THEME.test(text))) {
    const text = wording.themeOf(periodName, known.theme.theme);
    return [{ heading: wording.taskGroups.assigned, text, due: null, sources: [source] }, ...texts];
  }
  return texts.map((text) =>
    BY_THEME.test(text.text) ? { ...text, text: text.text + said, sources: [...text.sources, source] } : text,
  );
}

/** A theme that stands by itself under a heading is no task. */
function isTheme({ document: { themes }, whole }: ObligingSentence): boolean {
  const bare = whole.quote.replaceAll(/^[\s\-–]*[“"]|[”".\s]+$/gu, '');
  return themes.some(({ theme }) => theme === bare);
}

/** "(Nhiệm vụ cụ thể tại Phụ lục kèm theo)": where the tasks stand. */
const POINTER = /^\s*\([^()]*(?:phụ lục|kèm theo|biểu)[^()]*\)[.;]?\s*$/iu;

/** "Theo chủ đề do Bộ A thông báo": a theme that is not named. */
const BY_THEME = /chủ đề(?!\s*[:“"])/iu;

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
const ORGANISATION = /tổ chức thực hiện|chế độ báo cáo|phân công|^(?:về )?nhiệm vụ$|^phụ lục(?!\p{L})/iu;
/** An article of a decree is none of a plan's headings. */
const ARTICLE = /^\s*(?:Điều|Chương|Mục|Khoản)\s+[\dIVX]+/iu;
/** "… đề nghị Ủy ban nhân dân các xã, phường thực hiện:" leads over to points, and names others. */
const LEAD =
  /(?<!\p{L})(?:yêu cầu|đề nghị|giao|như sau|các (?:xã|phường|huyện|sở|trường|đơn vị|địa phương))(?!\p{L})/iu;
/** A heading longer than this is a sentence. */
const MAX_HEADING = 120;

function findHeading(headings: readonly string[]): string {
  const last = headings.findLast((heading) => !isTableRow({ quote: heading })) ?? '';
  const own = toSentence(last.replace(NUMBERING, '')).replace(/[:.;\s]+$/u, '');
  const isOrganisation = headings.some((heading) => ORGANISATION.test(heading.replace(NUMBERING, '').trim()));
  const isUsable =
    own !== '' &&
    !ARTICLE.test(last) &&
    !LEAD.test(own) &&
    !isOrganisation &&
    own.length <= MAX_HEADING &&
    own !== own.toUpperCase();
  return isUsable ? own : wording.taskGroups.assigned;
}

/** Of the agency's own last plans what no superior sets, without figures, times, themes and what is of other levels. */
function listLocalTasks(given: readonly CarriedText[], material: DraftMaterial): CarriedText[] {
  const { earlierPlans, agency, asOf } = material;
  const local = earlierPlans.flatMap((plan) =>
    plan.tasks.flatMap((task) => {
      const text = isLocal(task, plan) ? carryEarlier(plan, task.quote, agency, asOf) : undefined;
      if (text === undefined) return [];
      return [{ heading: wording.taskGroups.local, text, due: null, sources: [spanOf(plan, task)] }];
    }),
  );
  return mergeCarried([...given, ...local]).filter(({ heading }) => heading === wording.taskGroups.local);
}

/** What nobody else was given: a plan without parts on whose tasks they are has its issuer do all of it. */
function isLocal(task: Task, { issuer }: OfficialDocument): boolean {
  const words = toSentence(task.quote);
  const isOwn = task.actor === null || task.actor === issuer;
  return isOwn && !isClosingFormula(task) && !isDoneOnce(words) && !IS_SUM.test(words);
}

/** "Kinh phí 25.000.000 đồng": money of last time, no work. */
const IS_SUM = /^(?:tổng )?(?:nguồn )?kinh phí(?!\p{L})[^;]*\d/iu;

/** What was of last time alone is no duty of this: a person sees whether anything of it is left. */
function tellDoneOnce({ earlierPlans }: DraftMaterial): string[] {
  return earlierPlans.flatMap((plan) => {
    const quotes = plan.tasks.map(({ quote }) => toSentence(quote)).filter(isDoneOnce);
    return quotes.length === 0 ? [] : [wording.doneOnce(quotes, describeIdentity(plan))];
  });
}

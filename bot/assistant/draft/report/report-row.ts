import { createHash } from 'node:crypto';
import type { Agency } from '../../../../knowledge/agencies/agency.ts';
import { comparatorKinds } from '../../../../knowledge/directives/comparator-kinds.ts';
import { judgeTargets } from '../../../../knowledge/directives/conflicts/judge-targets.ts';
import { obligationWording } from '../../../../knowledge/directives/coverage/coverage-wording.ts';
import { isIssuedBy } from '../../../../knowledge/directives/coverage/issued-by.ts';
import type { Obligation } from '../../../../knowledge/directives/coverage/obligation.ts';
import { describeIdentity } from '../../../../knowledge/directives/describe-identity.ts';
import { toSubjectKey } from '../../../../knowledge/directives/subject-key.ts';
import { foldMarks } from '../../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { Deadline, Target } from '../../../../knowledge/model/register.ts';
import { draftWording } from '../../../../prompts/draft-wording.ts';
import { reportWording as wording } from '../../../../prompts/report-wording.ts';
import type { SourceSpan } from '../../compose-answer.ts';
import { mergeCarried } from '../carried.ts';
import { sayRow } from '../carry-row.ts';
import { carrySentence } from '../carry-sentence.ts';
import { capitalise, toSentence, withoutActor } from '../carry-wording.ts';
import { carryTasks } from '../compose-tasks.ts';
import type { DraftMaterial } from '../draft.ts';
import { type IndicatorRow, mergeIndicators, type SetTarget } from '../merge-indicators.ts';
import { groupSentences, type ObligingSentence } from '../obliging-sentences.ts';
import { findOwnKind, isOwnKind } from '../own-kind.ts';
import { lowerFirst, spanOf } from '../paragraphs.ts';
import { placeSentence } from '../place-sentence.ts';
import { areOneUnit } from './figure.ts';
import { joinRepeated } from './join-repeated.ts';
import { findDirection, isForbidding, wholeOf } from './judge-result.ts';
import { isOverall } from './overall.ts';

/** One obligation of the agency as a row of its report. */
export interface ReportRow {
  /** The same for the same words of the same document: what a row of our form is known by. */
  readonly key: string;
  /** What is to be reached or done, in the agency's words. */
  readonly text: string;
  /** The whole sentence with the headings over it: what a result's name may take its words from. */
  readonly context: string;
  /** The target with every value set for it; null for a task without a figure. */
  readonly set: IndicatorRow | null;
  /** It stands among the targets, not among the tasks. */
  readonly isTarget: boolean;
  /** The days it is due. */
  readonly dues: readonly Deadline[];
  /** Of the values set for it those of a whole territory over the agency, which nobody holds against its own figure. */
  readonly overall: ReadonlySet<Target>;
  /** Of those values the numbers of a whole territory, of which the agency's share is not known. */
  readonly wholeCounts: ReadonlySet<Target>;
  /** So many are set for each of several below it: their sum says nothing of any one. */
  readonly isOfEach: boolean;
  /** Why it is not, or not surely, the agency's; null where it surely is. */
  readonly doubt: string | null;
  readonly sources: readonly SourceSpan[];
}

/** The rows of a report, and what could not be said. */
export interface ReportRows {
  readonly rows: readonly ReportRow[];
  readonly warnings: readonly string[];
}

/** @param parts what tells a row from the others of its sentence */
function toKey(
  document: OfficialDocument | undefined,
  quote: string,
  parts: readonly (string | number | null)[] = [],
): string {
  const told = parts.map((part) => part ?? '').join(' / ');
  return createHash('sha256')
    .update(`${document?.id ?? ''} ${toSubjectKey(quote) ?? ''} ${told}`)
    .digest('hex')
    .slice(0, KEY_DIGITS);
}

/** What a cell of a table or a part of a sentence sets, told from the others of it. */
function toTargetKey({ document, target }: SetTarget): string {
  const { indicator, scope, condition, value, unit, period } = target;
  return toKey(document, target.quote, [indicator, scope, condition, value, unit, period.to]);
}

/** Two rows of the same words in two places are told apart by their order. */
function withOwnKeys(rows: readonly ReportRow[]): ReportRow[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const count = (counts.get(row.key) ?? 0) + 1;
    counts.set(row.key, count);
    return count === 1 ? row : { ...row, key: `${row.key}-${count}` };
  });
}

const KEY_DIGITS = 12;

/** "Ủy ban nhân dân cấp xã thăm, tặng quà …" in its own report: "Thăm, tặng quà …". */
function withoutItself(text: string, agency: Agency): string {
  const own = withoutActor(text, agency.name);
  const kind = findOwnKind(agency);
  // With its own flags: under "i" the letters that may not follow a kind would be any.
  const opening =
    kind === undefined ? null : new RegExp(`^(?:${kind.together.source})\\s+(?=\\p{Ll})`, 'u').exec(own);
  return opening === null ? own : capitalise(own.slice(opening[0].length));
}

/** A number and a rate of one thing are two results. */
function partByUnit({ proposed, others: all, differing }: IndicatorRow): IndicatorRow[] {
  const isSame = ({ target }: SetTarget) => areOneUnit(target, proposed.target);
  const [first, ...rest] = all.filter((other) => !isSame(other));
  const own = { proposed, others: all.filter(isSame), differing: differing.filter(isSame) };
  if (first === undefined) return [own];
  const others = rest.filter(({ target }) => judgeTargets(target, first.target) !== null);
  return [own, ...partByUnit({ proposed: first, others: rest, differing: others })];
}

const WHOLE_COUNT: string = obligationWording.wholeCount;

/** One row for each indicator and each task that binds the agency, in the order of the basis documents. */
export function listReportRows(obligations: readonly Obligation[], material: DraftMaterial): ReportRows {
  const indicators = mergeIndicators(obligations.filter(({ kind }) => kind === 'target')).flatMap(partByUnit);
  const doubts = new Map(obligations.map(({ item, reason }) => [item, reason]));
  const wholeCounts = new Set(
    obligations.flatMap(({ kind, item, reason }) =>
      kind === 'target' && reason === WHOLE_COUNT ? [item] : [],
    ),
  );
  const rows: ReportRow[] = [];
  const plain: ObligingSentence[] = [];
  const told: string[] = [];
  const sentences = groupSentences(obligations, material.passages, material.agency);
  for (const sentence of sentences) {
    const place = placeSentence(sentence, material.period);
    if (place === 'over' || place === 'requirement' || isInner(sentence, material)) continue;
    const own = indicators.filter(({ proposed }) => sentence.targets.includes(proposed.target));
    if (own.length > 0 || place === 'target' || place === 'long-term')
      for (const set of own) {
        if (isOfWholeTerritory(set, material)) {
          told.push(draftWording.notCarried(set.proposed.target.quote, describeIdentity(sentence.document)));
          continue;
        }
        const doubt = doubts.get(set.proposed.target) ?? null;
        rows.push({ ...toTargetRow(set, sentence, material), doubt, wholeCounts });
      }
    else plain.push(sentence);
  }
  const { carried, warnings } = carryTasks(plain, material);
  const tasks = mergeCarried(carried).map(
    ({ text, sources, due }): ReportRow => ({
      key: toKey(sources[0]?.document, sources[0]?.quote ?? text),
      text: withoutItself(text, material.agency),
      ...{
        sources,
        set: null,
        isTarget: false,
        isOfEach: false,
        doubt: null,
        overall: new Set(),
        wholeCounts,
      },
      dues: listDues(sentences, sources, due),
      context: sources.map(({ quote }) => quote).join('\n'),
    }),
  );
  const joined = joinRepeated([...rows, ...tasks], material.agency);
  return { rows: withOwnKeys(joined), warnings: [...told, ...warnings] };
}

/** Every day set in the sentences a row is made of. */
function listDues(
  sentences: readonly ObligingSentence[],
  sources: readonly SourceSpan[],
  due: Deadline | null,
): Deadline[] {
  const dues = sentences
    .filter(({ document, whole }) =>
      sources.some((source) => source.document.id === document.id && source.quote === whole.quote),
    )
    .flatMap(({ deadlines }) => deadlines);
  return [...new Set([...(due === null ? [] : [due]), ...dues])];
}

/** What the agency's own parts owe it for its reports: "trình dự thảo báo cáo trước ngày …". */
function isInner({ document, targets, deadlines }: ObligingSentence, { agency }: DraftMaterial): boolean {
  if (targets.length > 0 || deadlines.length === 0) return false;
  const isOwn = isIssuedBy(document, agency);
  return deadlines.every(
    ({ recipient, quote }) =>
      (recipient !== null && isOwnKind(recipient, agency)) || (isOwn && /\bbao cao\b/.test(foldMarks(quote))),
  );
}

function toTargetRow(
  set: IndicatorRow,
  sentence: ObligingSentence,
  material: DraftMaterial,
): Omit<ReportRow, 'doubt' | 'wholeCounts'> {
  const { document, whole, headings, deadlines } = sentence;
  const { target } = set.proposed;
  const isTarget = isMeasured(target, headings);
  const overall = new Set(
    [set.proposed, ...set.differing]
      .filter((one) => isOverall(one, material.agency))
      .map(({ target: one }) => one),
  );
  const isOwnWords = !isTarget || isForbidding(target);
  // What a row of a table of tasks counts is said by its columns.
  const row = !isTarget && whole.quote.includes(CELL_BORDER) ? sayRow(sentence, material.agency) : undefined;
  const isWhole = row !== undefined || (isOwnWords && !whole.quote.includes(CELL_BORDER));
  const said = row ?? (isWhole ? whole.quote : nameIndicator(target));
  const carried = overall.has(target)
    ? undefined
    : carrySentence({ document, quote: said, actors: listActors(set) }, material.agency);
  return {
    key: toTargetKey(set.proposed),
    text: toSentence(carried ?? said),
    context: [...headings, whole.quote].join('\n'),
    set,
    isTarget,
    isOfEach: isOfEach(target, material.agency),
    ...{ dues: deadlines, overall },
    sources: [
      ...(isWhole ? [spanOf(document, whole)] : []),
      ...[set.proposed, ...set.others].map((one) => spanOf(one.document, one.target)),
    ],
  };
}

/** "Toàn tỉnh có 72% xã, phường …": what no single one of them can report. */
function isOfWholeTerritory({ proposed }: IndicatorRow, { agency }: DraftMaterial): boolean {
  const { document, target } = proposed;
  if (isBelowProvince(agency) && OF_DISTRICTS.test(target.indicator)) return true;
  const isWhole = /(?<!\p{L})toàn (?:tỉnh|huyện|thành phố)(?!\p{L})/iu.test(target.quote);
  return isWhole && carrySentence({ document, quote: target.quote, actors: [] }, agency) === undefined;
}

function isBelowProvince({ level }: Agency): boolean {
  return level === 'commune' || level === 'school';
}

/** "100% các quận, huyện có …": districts are counted, or provinces, none of which the agency is. */
const OF_DISTRICTS =
  /^\P{L}*(?:tỷ lệ |số )?(?:các )?(?:tỉnh|quận|huyện|thị xã|thành phố trực thuộc)(?:(?:,| và) (?:quận|huyện|thị xã|thành phố))*\s+(?:có|triển khai|tổ chức|thực hiện|đạt|ban hành|xây dựng|thành lập|được)(?!\p{L})/iu;

/** A share, a change or a ceiling, or a count under a heading of targets; a count elsewhere is what a task asks for. */
function isMeasured(target: Target, headings: readonly string[]): boolean {
  const isShare = target.unit === '%' || target.unit === '‰' || target.per !== null || target.value === null;
  if (comparatorKinds[target.comparator] === 'ceiling' && !isForbidding(target)) return true;
  return isShare || headings.some((heading) => /chi tieu|muc tieu/.test(foldMarks(heading)));
}

/** "Mỗi thôn có …", "02 lớp/xã": which each of them has, as its words or its unit say. */
function isOfEach({ indicator, unit, per }: Target, { level }: Agency): boolean {
  if (unit === '%' || unit === '‰' || per !== null) return false;
  const each =
    /(?<!\p{L})(?:mỗi|từng)\s+(\p{L}+)/iu.exec(indicator)?.[1] ?? /\/\s*(\p{L}+)$/u.exec(unit ?? '')?.[1];
  return each !== undefined && PARTS.test(each) && OWN_NOUNS[level]?.test(each) !== true;
}

/** What bodies have several of, by the first syllable. */
const PARTS =
  /^(?:thôn|bản|làng|xóm|ấp|tổ|khu|khối|lớp|hộ|gia|học|người|trường|nhà|xã|phường|đặc|cơ|đơn|địa|sở|huyện)$/iu;
const OWN_NOUNS: Readonly<Partial<Record<Agency['level'], RegExp>>> = {
  department: /^(?:sở|cơ|đơn|địa)$/iu,
  commune: /^(?:xã|phường|đặc|địa|cơ|đơn)$/iu,
  school: /^(?:trường|nhà|đơn|cơ)$/iu,
};

const CELL_BORDER = ' | ';

function listActors({ proposed: { document, target } }: IndicatorRow): (string | null)[] {
  return document.tasks
    .filter((task) => task.start < target.end && target.start < task.end)
    .map(({ actor }) => actor);
}

const RATE =
  /^(?:tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|tỷ trọng|tốc độ|độ che phủ|chỉ số|mức|giá trị|thu nhập|doanh thu|sản lượng|diện tích|(?:tổng )?số(?! hóa)|toàn (?:tỉnh|huyện|xã|thành phố))(?!\p{L})/iu;

/** What is measured, with what it is measured against, under which condition and where. */
function nameIndicator(target: Target): string {
  const { indicator, denominator, condition, scope, unit } = target;
  const missing = [wholeOf(target) === null ? denominator : null, condition, scope]
    .filter((part) => part !== null)
    .filter((part) => !indicator.toLowerCase().includes(part.toLowerCase()))
    .map(lowerFirst);
  const bare = indicator.trim();
  const isNamed = unit !== '%' || findDirection(target) !== null || RATE.test(bare);
  const name = isNamed ? capitalise(bare) : wording.rateOf(lowerFirst(bare));
  return missing.length === 0 ? name : `${name} (${missing.join('; ')})`;
}

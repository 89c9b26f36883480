import { isOfColumn } from '../../../knowledge/directives/coverage/judge-kind.ts';
import { isLongTerm } from '../../../knowledge/directives/coverage/long-term.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { sayFigure } from '../../../knowledge/directives/say-figure.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Evidence, Target } from '../../../knowledge/model/register.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';
import { passageSource } from '../answer-context.ts';
import type { SourceSpan } from '../compose-answer.ts';
import { type CarriedText, mergeCarried } from './carried.ts';
import { carrySentence, WHOLE_PROVINCE, withoutSharer } from './carry-sentence.ts';
import { toSentence } from './carry-wording.ts';
import type { ComposedParagraph, ComposedPart, DraftMaterial } from './draft.ts';
import type { IndicatorRow, SetTarget } from './merge-indicators.ts';
import type { ObligingSentence } from './obliging-sentences.ts';
import { isOfOtherKind } from './own-condition.ts';
import { isOwnKind } from './own-kind.ts';
import { head, nameAgain, spanOf, write } from './paragraphs.ts';
import { isOver } from './place-sentence.ts';
import { namesUnit, sayShare, sayTarget, toQuotation, withYear } from './say-target.ts';
import { CELL_BORDER, isTableHead, isTableRow } from './table-row.ts';

/** Sentences that set targets, by the part of the plan they stand in. */
export interface TargetSentences {
  readonly yearly: readonly ObligingSentence[];
  readonly longTerm: readonly ObligingSentence[];
}

/**
 * The targets that are carried down, one paragraph for each sentence of the nearest superior, its comparators and conditions
 * unchanged; superiors that differ are asked about. Of what counts a whole territory the agency's share is left to be filled in.
 *
 * @param rows of every target that binds the agency, also of those within tasks
 */
export function composeTargets(
  { yearly, longTerm }: TargetSentences,
  rows: readonly IndicatorRow[],
  material: DraftMaterial,
): ComposedPart {
  // A row of a table sets one level for each year.
  const laterRows = rows.filter(
    ({ proposed: { target } }) => isTableRow(target) && isLongTerm(target.period, material.period),
  );
  const yearlyRows = rows.filter((row) => !laterRows.includes(row));
  const own = carryAll(yearly, yearlyRows, material);
  const parts = [carryAll(longTerm, rows, material), carryAll(yearly, laterRows, material)];
  const later = {
    items: parts.flatMap(({ items }) => items),
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
  return {
    paragraphs: [
      ...(own.items.length > 0 && later.items.length > 0
        ? [head(wording.yearTargets(material.periodName))]
        : []),
      ...own.items,
      ...(later.items.length > 0 ? [head(wording.longTermTargets)] : []),
      ...later.items,
    ],
    questions: rows.flatMap(toQuestion),
    warnings: [...own.warnings, ...later.warnings],
  };
}

function carryAll(
  sentences: readonly ObligingSentence[],
  rows: readonly IndicatorRow[],
  material: DraftMaterial,
): { readonly items: readonly ComposedParagraph[]; readonly warnings: readonly string[] } {
  const carried: CarriedText[] = [];
  const warnings: string[] = [];
  const agreed = new Set(
    rows.flatMap(({ others, differing }) =>
      others.filter((other) => !differing.includes(other)).map(({ target }) => target),
    ),
  );
  for (const sentence of sentences) {
    const { document, whole, tasks } = sentence;
    if (sentence.targets.length === 0) {
      // "Không để hình thành điểm phức tạp mới": a target without a figure.
      const actors = tasks.map(({ actor }) => actor);
      const text = carrySentence({ document, quote: whole.quote, actors }, material.agency);
      if (text === undefined) warnings.push(wording.notCarried(whole.quote, describeIdentity(document)));
      else carried.push({ heading: '', text, due: null, sources: [spanOf(document, whole)] });
      continue;
    }
    const own = rows.filter(
      ({ proposed: { target } }) =>
        sentence.targets.includes(target) &&
        !isOver(target.period, material.period) &&
        !isSum(target) &&
        !isOfWholeTerritory(target, sentence, material),
    );
    if (own.length === 0) continue;
    for (const part of splitSentence(sentence, own, agreed)) {
      const text = sayPart(part, sentence, material);
      if (text === undefined) {
        warnings.push(wording.notCarried(part.whole.quote, describeIdentity(document)));
        continue;
      }
      // The whole count is not its own: where its share cannot be said, nothing is.
      const isBare = isTableRow(part.whole) || text.includes(wording.sharePlaceholder);
      const instead = isBare ? text : toSentence(part.whole.quote);
      carried.push({ heading: '', text, instead, due: null, sources: listSources(part, material) });
    }
  }
  const items = mergeCarried(carried).map(({ text, instead = text, sources }) => {
    const item = write('item', `${text}.`, sources, [material.agency.name]);
    return { ...item, statement: { ...item.statement, shorter: { text: `${instead}.`, sources } } };
  });
  return { items, warnings };
}

/** The whole sentence where all its targets are to be said, else those alone: what a nearer superior sets otherwise is left out. */
interface SentencePart {
  readonly whole: Evidence;
  readonly rows: readonly IndicatorRow[];
}

function splitSentence(
  sentence: ObligingSentence,
  rows: readonly IndicatorRow[],
  agreed: ReadonlySet<Target>,
): SentencePart[] {
  const said = rows.map(({ proposed }) => proposed.target);
  const left = sentence.targets.filter((target) => !said.includes(target));
  // What agrees with a nearer superior may be said twice; what differs from it or is over may not.
  const isWhole =
    !isTableRow(sentence.whole) &&
    left.every((target) => agreed.has(target)) &&
    !sentence.document.targets.some((target) => isOthers(target, sentence));
  if (isWhole) return [{ whole: sentence.whole, rows }];
  return rows.map((row) => ({ whole: row.proposed.target, rows: [row] }));
}

/** "Toàn tỉnh cải tạo 06 hồ chứa; xây 01 kè": counts that the superior itself says are the whole territory's. */
function isOfWholeTerritory(
  target: Target,
  { document }: ObligingSentence,
  material: DraftMaterial,
): boolean {
  const passage = material.passages.get(document.id)?.find(({ ordinal }) => ordinal === target.passage);
  const isOfAll =
    WHOLE_TERRITORY.test(passage?.text ?? '') &&
    !WHOLE_PROVINCE.includes(material.agency.level) &&
    isWholeCount({ document, target }, material);
  return isOfAll && !namesUnit(target.quote, material);
}
const WHOLE_TERRITORY =
  /^\s*(?:(?:[-–+•*]|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)])\s*)?(?:trên (?:phạm vi|địa bàn) )?(?:toàn (?:tỉnh|thành phố|quốc|huyện|ngành)|cả (?:tỉnh|nước))(?!\p{L})/iu;

/** "… 75% đối với cấp tỉnh, 60% đối với cấp xã": what of a sentence is set for others. */
function isOthers(target: Target, { whole, targets }: ObligingSentence): boolean {
  return overlaps(target, whole) && !targets.some((own) => isSameTarget(own, target));
}

function isSameTarget(a: Target, b: Target): boolean {
  return a.start === b.start && a.end === b.end && a.indicator === b.indicator && a.value === b.value;
}

/** The row of a table that adds the others up. */
function isSum({ quote }: Evidence): boolean {
  return (
    quote.includes(CELL_BORDER.trim()) && /(?:^|\|)\s*(?:tổng cộng|tổng số|cộng|toàn tỉnh)\s*\|/iu.test(quote)
  );
}

function sayPart(
  { whole, rows }: SentencePart,
  { document, headings }: ObligingSentence,
  material: DraftMaterial,
): string | undefined {
  const [first] = rows;
  if (first === undefined) throw new RangeError('a part of a sentence without a target');
  const { target } = first.proposed;
  const said = rows.map(({ proposed }) => proposed.target);
  const isTorn = document.targets.some(
    (other) => overlaps(other, target) && !said.some((one) => isSameTarget(one, other)),
  );
  const written = isTableRow(whole) || isTorn ? sayTarget(target, material) : whole.quote;
  const text = carrySentence({ document, quote: written, actors: listActors(rows) }, material.agency);
  // A share of what units do is a unit's: a school or sở has none.
  if (text === undefined)
    return material.agency.kind === 'committee' && !isOfOtherKind(written, material.agency)
      ? sayShare(target, document, material, isTorn ? target : whole)
      : undefined;
  const isGiven =
    document.addressees.length > 0 ||
    headings.some((heading) => isOwnKind(heading, material.agency)) ||
    namesUnit(target.quote, material);
  const isTotal = rows.some(({ proposed }) => isWholeCount(proposed, material));
  if (isTotal && !isGiven) return sayShare(target, document, material, isTorn ? target : whole);
  const timed = withYear(text, target, material);
  const others = rows.flatMap(({ differing }) => differing);
  return others.length === 0 ? timed : `${timed}. ${sayChoice(others)}`;
}

function overlaps(a: Evidence, b: Evidence): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Of the tasks that the same words make: who stands in front of them. */
function listActors(rows: readonly IndicatorRow[]): (string | null)[] {
  return rows.flatMap(({ proposed: { document, target } }) => listActorsOf(document, target));
}

function listActorsOf({ tasks }: OfficialDocument, target: Target): (string | null)[] {
  return tasks.filter((task) => overlaps(task, target)).map(({ actor }) => actor);
}

/** What a person must choose from before the plan is signed, in the place where it stands. */
export function sayChoice(others: readonly SetTarget[]): string {
  const values = others.map(({ document, target }) => wording.otherValue(nameAgain(document), target.quote));
  return formatPlaceholder(wording.choose(values));
}

/** A count of a whole territory ("thành lập 20 câu lạc bộ") says nothing of a part of it, unless each has so many. */
function isWholeCount({ document, target }: SetTarget, { agency }: DraftMaterial): boolean {
  if (isOfColumn(target, document)) return false;
  const { unit, per, value, comparator, quote } = target;
  const isCount = unit !== '%' && unit !== '‰' && per === null && value !== null;
  const isChange = comparator === 'maintain' || comparator.endsWith('_baseline');
  // "Không để xảy ra …" is said of every part of a territory.
  const isZero = NEVER.test(toSentence(quote));
  const isShared = withoutSharer(toSentence(quote), agency) !== toSentence(quote) || EACH.test(quote);
  const isGiven = listActorsOf(document, target).some((actor) => actor !== null && isOwnKind(actor, agency));
  return isCount && !isZero && !isChange && !isShared && !isGiven && target.scope === null;
}

const NEVER = /^(?:không (?:để|xảy ra|phát sinh|có)|kiên quyết không để)(?!\p{L})/iu;
const EACH = /(?:(?<!\p{L})(?:mỗi|từng)|\/\s*(?:xã|phường|trường|lớp|năm|tháng|quý|tuần|ngày))(?!\p{L})/iu;

function listSources({ whole, rows }: SentencePart, material: DraftMaterial): SourceSpan[] {
  const [first] = rows;
  const isLonger = first !== undefined && !rows.some(({ proposed }) => proposed.target.quote === whole.quote);
  const around =
    isLonger && !isTableRow(whole)
      ? [spanOf(first.proposed.document, { ...whole, quote: toQuotation(whole.quote) })]
      : [];
  const own = rows.flatMap(({ proposed, others }) =>
    [proposed, ...others].flatMap(({ document, target }) => [
      spanOf(document, target),
      ...findTableHead(document, target, material),
    ]),
  );
  return [...own, ...around];
}

/** The line that names the columns of the table a target stands in: units and measures are said there. */
function findTableHead(
  document: OfficialDocument,
  target: Target,
  { passages }: DraftMaterial,
): readonly SourceSpan[] {
  if (!isTableRow(target)) return [];
  const rows = (passages.get(document.id) ?? []).filter(({ ordinal }) => ordinal < target.passage);
  const head = rows.findLast(({ text }) => text.includes(CELL_BORDER) && isTableHead(text));
  return head === undefined ? [] : [passageSource(document, head)];
}

function toQuestion({ proposed, differing }: IndicatorRow): string[] {
  if (differing.length === 0) return [];
  const say = ({ document, target }: SetTarget) =>
    wording.valueOf(sayFigure(target), describeIdentity(document));
  return [wording.differs(proposed.target.indicator, say(proposed), differing.map(say))];
}

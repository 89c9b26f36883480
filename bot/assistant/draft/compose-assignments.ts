import { withoutOthers } from '../../../knowledge/directives/coverage/other-clauses.ts';
import { classifyIssuer } from '../../../knowledge/language/agency.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { issuerLevels, type OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Task } from '../../../knowledge/model/register.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';
import { listBodiesBeside } from './bodies-beside.ts';
import { carryEarlier } from './carry-earlier.ts';
import { carrySentence } from './carry-sentence.ts';
import { toSentence, withoutActor } from './carry-wording.ts';
import { isDoneOnce } from './done-once.ts';
import type { ComposedParagraph, DraftMaterial } from './draft.ts';
import { lowerFirst, spanOf, write } from './paragraphs.ts';
import { isTableRow } from './table-row.ts';

/** A task with the document that sets it. */
export interface SetTask {
  readonly document: OfficialDocument;
  readonly task: Task;
}

/**
 * The agency's own units, each with what it did in the last plan where that is of no time, else to be filled in. Bodies beside
 * it are never ordered: what superiors and the last plan want of them, they are asked for.
 *
 * @param superiorTasks tasks of the basis documents that are not the agency's own
 */
export function composeAssignments(
  superiorTasks: readonly SetTask[],
  material: DraftMaterial,
): ComposedParagraph[] {
  const { units, partners } = material.profile;
  const { agency } = material;
  const earlier = listTimeless(material);
  const own = units.filter(({ kind }) => kind === 'division' || kind === 'team');
  const assigned = own.map(({ name }) => assign(name, earlier, material));
  const hasHamlets =
    units.some(({ kind }) => kind === 'hamlet') ||
    (agency.kind === 'committee' && agency.level === 'commune');
  const hamlets = hasHamlets
    ? earlier.flatMap((set) => (HAMLETS.test(set.task.actor ?? '') ? say(set, material) : []))
    : [];
  const none = write('item', `${formatPlaceholder(wording.assignPlaceholder)}.`);
  const inner = [...assigned, ...hamlets];
  const below = earlier
    .filter(({ task }) => isBelow(task.actor, material) && !partners.includes(task.actor ?? ''))
    .flatMap((set) => say(set, material))
    .filter(({ statement }) => !assigned.some((other) => other.statement.text === statement.text));
  const asked = partners.flatMap((body) => {
    const said = askFor(body, keepFor(body, [...superiorTasks, ...earlier]), material);
    const general = wording.ask(body);
    return said.length > 0 ? said : [write('item', general, [], [general])];
  });
  const askedBefore = earlier.filter(
    ({ task }) => ASKS_BESIDE.test(task.quote) && !partners.some((body) => isBody(body, task.actor ?? '')),
  );
  const further = [
    ...askOthers(superiorTasks, material),
    ...askedBefore.flatMap((set) => askFor(nameActor(set.task.actor), [set], material)),
  ];
  return [...(inner.length + below.length > 0 ? [...inner, ...below] : [none]), ...asked, ...further];
}

/** What superiors want of the bodies beside the agency, asked of each: its known partners, and what else they name. */
export function composeAsked(
  superiorTasks: readonly SetTask[],
  material: DraftMaterial,
): ComposedParagraph[] {
  const { partners } = material.profile;
  const asked = partners.flatMap((body) => askFor(body, keepFor(body, superiorTasks), material));
  return [...asked, ...askOthers(superiorTasks, material)];
}

function askOthers(superiorTasks: readonly SetTask[], material: DraftMaterial): ComposedParagraph[] {
  return listOthersAsked(superiorTasks, material).flatMap(({ body, sets }) => askFor(body, sets, material));
}

function keepFor(body: string, tasks: readonly SetTask[]): SetTask[] {
  return tasks.filter(({ task }) => task.actor !== null && isBody(body, task.actor));
}

/** Those who live or work in hamlets, whom a commune gives work to. */
const HAMLETS =
  /^(?:các |đồng chí |ông,? bà |ban quản lý |ban điều hành |(?:tổ )?trưởng )*(?:thôn|bản|làng|xóm|buôn|phum|sóc|khóm|tổ dân phố|khu phố|khu dân cư|ấp|khối)(?!\p{L})/iu;

/** Bodies of a lower level, that a body of general competence gives work to. */
function isBelow(actor: string | null, { agency }: DraftMaterial): boolean {
  if (actor === null || agency.kind !== 'committee') return false;
  const { level, system } = classifyIssuer(actor, null);
  if (level === null || system !== 'state' || level === 'school') return false;
  return issuerLevels.indexOf(level) > issuerLevels.indexOf(agency.level);
}

/** A body that is asked, with what it is asked for. */
interface Asked {
  readonly body: string;
  readonly sets: readonly SetTask[];
}

/** Bodies of a commune that superiors give work to and that are not among its known partners, those of one sentence together. */
function listOthersAsked(superiorTasks: readonly SetTask[], { agency, profile }: DraftMaterial): Asked[] {
  const meant = superiorTasks.flatMap((set) => {
    const bodies = listBodiesBeside(set.task.actor ?? '', set.document, agency).filter(
      (body) => !profile.partners.some((partner) => isBody(partner, body)),
    );
    return bodies.length === 0 ? [] : [{ body: nameTogether(bodies, agency.units[0]?.noun ?? 'xã'), set }];
  });
  return [...Map.groupBy(meant, ({ body }) => body)].map(([body, own]) => ({
    body,
    sets: own.map(({ set }) => set),
  }));
}

/** "các trường học", "trạm y tế, công an xã", and "Công an xã" for what a letter calls "Công an cấp xã". */
function nameTogether(bodies: readonly string[], noun: string): string {
  return bodies
    .map((body) =>
      body.replace(/ (?:cấp|các) (?:xã|phường|đặc khu)(?:(?:,| và) (?:xã|phường|đặc khu))*$/u, ` ${noun}`),
    )
    .map((body) => (/^(?:Các|Hiệu|Thủ|Nhà)\s/u.test(body) ? lowerFirst(body) : body))
    .join(', ');
}

function listTimeless({ earlierPlans }: DraftMaterial): SetTask[] {
  return earlierPlans.flatMap((plan) =>
    plan.tasks
      .filter(
        ({ actor, role, quote }) =>
          actor !== null &&
          (role !== 'coordinate' || ASKS_BESIDE.test(quote)) &&
          !isDoneOnce(withoutActor(toSentence(quote), nameActor(actor))),
      )
      .map((task) => ({ document: plan, task })),
  );
}

/** "2. Đề nghị Hội Phụ nữ xã phối hợp vận động …": what a body beside was asked to join in, and may be asked again. */
const ASKS_BESIDE = /^\P{L}*(?:[a-zđ][.)]\s+)?đề nghị\s/iu;

function assign(unit: string, earlier: readonly SetTask[], material: DraftMaterial): ComposedParagraph {
  const before = earlier.find(({ task }) => task.actor === unit);
  const [said] = before === undefined ? [] : say(before, material);
  return (
    said ?? write('item', wording.unitDuty(unit, formatPlaceholder(wording.unitPlaceholder)), [], [unit])
  );
}

/** "Phòng Kinh tế: Bố trí kinh phí." */
function say({ document, task }: SetTask, { agency, asOf }: DraftMaterial): ComposedParagraph[] {
  const actor = nameActor(task.actor);
  const text = carryEarlier(document, task.quote, agency, asOf);
  if (text === undefined) return [];
  const duty = withoutActor(text, actor);
  // "Khi có cháy, trưởng thôn …": it says by itself who acts.
  const isSaid = duty === text && text.toLowerCase().includes(actor.toLowerCase());
  const said = isSaid ? text : `${toSentence(actor)}: ${duty}`;
  return [write('item', `${said}.`, [spanOf(document, task)], [actor])];
}

/** "Công an xã: Thường trực": what stands behind the colon is of the duty. */
function nameActor(actor: string | null): string {
  return (actor ?? '').replace(/\s*:.*$/u, '');
}

function askFor(
  body: string,
  tasks: readonly SetTask[],
  { agency, earlierPlans, asOf }: DraftMaterial,
): ComposedParagraph[] {
  return tasks.flatMap(({ document, task }) => {
    const isEarlier = earlierPlans.includes(document);
    const text = isEarlier
      ? carryEarlier(document, task.quote, agency, asOf)
      : carrySentence({ document, quote: withoutOthers(task, document), actors: [] }, agency);
    if (text === undefined || isTableRow(task)) return [];
    const duty = withoutActor(withoutActor(text, nameActor(task.actor)), body);
    // What says by itself who acts is not said twice.
    const isSaid = duty === text && text.toLowerCase().startsWith(body.toLowerCase());
    const asking = isSaid ? wording.askFor(text, '').trim() : wording.askFor(body, lowerFirst(duty));
    return [write('item', `${asking}.`, [spanOf(document, task)], [body, ASKING])];
  });
}

const ASKING = wording.askFor('', '').trim();

/** What the full names of the Front and the Youth Union have, and what is mostly called them has not; folded. */
const LEFT_OUT = / cong san ho chi minh(?!\w)| viet nam(?!\w)|^uy ban (?=mat tran)/g;

/** "Trạm Y tế" of a letter to communes is the commune's "Trạm Y tế xã"; that of the province is another. */
function isBody(body: string, actor: string): boolean {
  const [whole, part] = [body, actor].map((name) =>
    foldMarks(name).replaceAll('cap xa', 'xa').replaceAll(LEFT_OUT, ''),
  );
  if (whole === undefined || part === undefined) return false;
  return (
    part.includes(whole) ||
    (whole.startsWith(part) && /^ (?:cap )?(?:xa|phuong|thi tran|dac khu)$/.test(whole.slice(part.length)))
  );
}

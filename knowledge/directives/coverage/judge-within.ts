import type { Agency } from '../../agencies/agency.ts';
import { foldMarks } from '../../language/fold.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Evidence } from '../../model/register.ts';
import { obligationWording as wording } from './coverage-wording.ts';
import { judgeActor, type Verdict } from './judge-actor.ts';
import { isOfOtherGrades } from './school-grades.ts';

/**
 * What is given to somebody else by its lead or words and still is the agency's to see to, mostly with a doubt as the reason:
 * its own sentence begins with bodies of its kind; or it is given to a part of
 * it, under a point for bodies of its kind ("2. UBND các xã: … c) Giao Phòng A làm đầu mối"); or, for a school, what a letter
 * to the body over it says of pupils and schools. Undefined where neither is so.
 */
export function judgeWithin(item: Evidence, document: OfficialDocument, agency: Agency): Verdict | undefined {
  const opening = OPENING.exec(item.quote)?.groups?.body;
  if (opening !== undefined && judgeActor(opening, agency).applies) return judgeActor(opening, agency);
  const actor = findActor(item, document);
  if (actor === undefined) return undefined;
  if (isPartOf(actor, agency) && hasLeadFor(item, document, agency))
    return { applies: true, reason: wording.ofOwnUnit(actor) };
  if (isOfItsSchools(actor, document, agency))
    return { applies: true, reason: wording.throughSchools(actor) };
  const isOfSchools = agency.kind === 'school' && COMMITTEE.test(actor) && speaksOfSchool(item.quote, agency);
  return isOfSchools ? { applies: true, reason: wording.sentAbove(actor) } : undefined;
}

/** Schools of whatever stage. */
const ALL_SCHOOLS =
  /^(?:(?:tất cả|toàn bộ|toàn thể) )?(?:các )?(?:nhà trường|trường(?: học)?|cơ sở giáo dục)(?: trực thuộc| trên địa bàn)?$/iu;

/** What a letter to communes gives all schools: each commune has it done by its own. */
function isOfItsSchools(actor: string, { addressees }: OfficialDocument, agency: Agency): boolean {
  const isCommune = agency.kind === 'committee' && agency.level === 'commune';
  return isCommune && ALL_SCHOOLS.test(actor) && addressees.some((line) => judgeActor(line, agency).applies);
}

/** Who a sentence begins with: "4. Ủy ban nhân dân cấp xã thăm, tặng quà …". */
const OPENING =
  /^\s*(?:(?:\d{1,2}|[a-zđ])[.)]\s*)?(?<body>(?:[UỦ][ỷy] ban nhân dân|UBND) (?:các |cấp )?(?:tỉnh|thành phố|huyện|xã|phường|đặc khu)(?:(?:,| và) (?:thành phố|huyện|phường|thị trấn|đặc khu))*)(?!\s+\p{Lu})/u;

function findActor({ start, end }: Evidence, { tasks, deadlines }: OfficialDocument): string | undefined {
  const own = [...tasks, ...deadlines].find(
    (other) => other.actor !== null && other.start < end && start < other.end,
  );
  return own?.actor ?? undefined;
}

/** Parts of a body and those who work in it; none of a level of its own. */
const INNER =
  /^(?:(?:mỗi|từng|các|trưởng|lãnh đạo) )*(?:phòng|văn phòng|bộ phận|tổ|công chức|viên chức|cán bộ|nhân viên|giáo viên|thôn|bản|tổ dân phố|khu phố|ấp)(?!\p{L})(?!.*(?:tỉnh|huyện|Sở)(?!\p{L}))/iu;

/** What a commune has and a school has not. */
const OF_COMMUNE = /(?<!\p{L})(?:phòng|thôn|bản|tổ dân phố|khu phố|ấp|công chức)(?!\p{L})/iu;

function isPartOf(actor: string, { kind }: Agency): boolean {
  return INNER.test(actor) && (kind !== 'school' || !OF_COMMUNE.test(actor));
}

/** Whether other items of the same point are for bodies of the agency's kind. */
function hasLeadFor({ locator, start }: Evidence, { tasks }: OfficialDocument, agency: Agency): boolean {
  const parent = parentOf(locator);
  if (parent === locator) return false;
  return tasks.some(
    (task) =>
      task.start !== start &&
      task.actor !== null &&
      (task.locator === parent || parentOf(task.locator) === parent) &&
      !INNER.test(task.actor) &&
      judgeActor(task.actor, agency).applies,
  );
}

function parentOf(locator: string): string {
  return locator.replace(/, (?:gạch đầu dòng|dấu cộng|dấu đầu dòng) \d+$|\.[^.,]*$/u, '');
}

/** The body that stands over schools of its place, folded words of it. */
const COMMITTEE = /(?:[UỦ][ỷy] ban nhân dân|UBND)/iu;
const OF_SCHOOL = /\b(?:hoc sinh|hoc duong|nha truong|cac truong|giao vien|cha me hoc sinh|tre mam non)\b/;
const REPORTS_ABOVE = /^\W*(?:[a-z\d]{1,2}[.)]\s*)?(?:uy ban nhan dan|ubnd)\b/;
/** "Lớp 9" is no matter of a school without one. */
function speaksOfSchool(quote: string, { schoolStage }: Agency): boolean {
  const text = foldMarks(quote);
  return OF_SCHOOL.test(text) && !REPORTS_ABOVE.test(text) && !isOfOtherGrades(quote, schoolStage);
}

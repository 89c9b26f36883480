import { findLead } from '../../../knowledge/directives/coverage/judge-part.ts';
import type { Obligation } from '../../../knowledge/directives/coverage/obligation.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';
import { toSentence } from './carry-wording.ts';
import { composeAssignments, type SetTask } from './compose-assignments.ts';
import { composeReports } from './compose-reports.ts';
import { composeTargets } from './compose-targets.ts';
import { carryTasks, composeTasks } from './compose-tasks.ts';
import type { ComposedParagraph, ComposedSection, DraftMaterial } from './draft.ts';
import { mergeIndicators } from './merge-indicators.ts';
import { groupSentences, type ObligingSentence } from './obliging-sentences.ts';
import {
  head,
  listNames,
  lowerFirst,
  nameAgain,
  nameInFull,
  spanOf,
  titleSpan,
  write,
} from './paragraphs.ts';
import { isPast, placeSentence, type SentencePlace } from './place-sentence.ts';

/** A plan before the gate. */
export interface ComposedPlan {
  /** Trích yếu, with a small first letter as it stands in a sentence. */
  readonly subject: string;
  readonly sections: readonly ComposedSection[];
  readonly questions: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * A yearly plan out of the obligations that bind the agency: opening, aims, targets, tasks, money, organisation. Nothing is
 * said that no source says, but for wording without figures; what is not known is a placeholder.
 *
 * @param all of the basis documents, the nearest superior's first, also what binds others
 */
export function composePlan(all: readonly Obligation[], material: DraftMaterial): ComposedPlan {
  const obligations = all.filter(({ applies }) => applies);
  const sentences = Map.groupBy(
    groupSentences(obligations, material.passages, material.agency),
    (sentence) => (isPast(sentence, material.period) ? 'over' : placeSentence(sentence, material.period)),
  );
  const at = (place: SentencePlace): readonly ObligingSentence[] => sentences.get(place) ?? [];
  const subject = nameSubject(material);
  const rows = mergeIndicators(obligations.filter(({ kind }) => kind === 'target'));
  const targets = composeTargets({ yearly: at('target'), longTerm: at('long-term') }, rows, material);
  const tasks = composeTasks(at('task'), rows, material);
  const reports = composeReports(at('report'), material);
  const assigned = carryTasks(at('assignment'), material);
  const { agency } = material;
  const { headings } = wording;
  return {
    subject,
    sections: [
      { heading: '', paragraphs: [composeOpening(subject, material)] },
      { heading: headings.purpose, paragraphs: composePurpose(at('requirement'), material) },
      { heading: headings.targets, paragraphs: targets.paragraphs },
      { heading: headings.tasks, paragraphs: tasks.paragraphs },
      { heading: headings.budget, paragraphs: composeBudget(material) },
      {
        heading: headings.organisation,
        paragraphs: [
          head(wording.assignments),
          ...composeAssignments(listOthersTasks(all), material),
          ...assigned.carried.map(({ text, sources }) =>
            write('item', `${text}.`, sources, listNames(agency.name, sources)),
          ),
          head(wording.reporting),
          ...reports.paragraphs,
        ],
      },
      { heading: '', paragraphs: [fixed('paragraph', wording.closing(subject))] },
    ],
    questions: [...targets.questions, ...tasks.questions, ...reports.questions],
    warnings: [
      ...targets.warnings,
      ...tasks.warnings,
      ...assigned.warnings,
      ...reports.warnings,
      ...tellPast(at('over')),
    ],
  };
}

/** What was due before the plan's time: a person sees whether it was done. */
function tellPast(sentences: readonly ObligingSentence[]): string[] {
  const due = sentences.filter(({ deadlines }) => deadlines.length > 0);
  return [...Map.groupBy(due, ({ document }) => document)].map(([document, own]) =>
    wording.dueBefore(
      own.map(({ whole }) => toSentence(whole.quote)),
      describeIdentity(document),
    ),
  );
}

/** What superiors give to others than the agency, but for what one of them joins in with another. */
export function listOthersTasks(all: readonly Obligation[]): SetTask[] {
  return all.flatMap((obligation) => {
    if (obligation.kind !== 'task' || obligation.applies) return [];
    const { item: task, document } = obligation;
    return task.role === 'coordinate' && findLead(task, document) !== null ? [] : [{ document, task }];
  });
}

/** Wording of our own around names of documents and the agency. */
function fixed(kind: ComposedParagraph['kind'], text: string, sources: Parameters<typeof write>[2] = []) {
  return write(kind, text, sources, [text]);
}

function composeOpening(subject: string, material: DraftMaterial): ComposedParagraph {
  const { basis, agency } = material;
  const sources = basis.flatMap((document) => titleSpan(document, material));
  return fixed('paragraph', wording.opening(nameBases(basis, nameInFull), agency.name, subject), sources);
}

/** What a plan carries out; to be filled in where nothing is held. */
function nameBases(basis: DraftMaterial['basis'], name: typeof nameInFull): string[] {
  return basis.length === 0 ? [formatPlaceholder(wording.basisPlaceholder)] : basis.map(name);
}

function composePurpose(
  requirements: readonly ObligingSentence[],
  material: DraftMaterial,
): ComposedParagraph[] {
  const sources = material.basis.flatMap((document) => titleSpan(document, material));
  const { carried } = carryTasks(requirements, material);
  return [
    head(wording.purpose),
    fixed('item', wording.ownPurpose(nameBases(material.basis, nameAgain)), sources),
    head(wording.requirements),
    ...(carried.length === 0 ? [fixed('item', wording.ownRequirement)] : []),
    ...carried.map(({ text, sources: own }) =>
      write('item', `${text}.`, own, listNames(material.agency.name, own)),
    ),
  ];
}

/** "Kinh phí thực hiện Kế hoạch …": of the whole, not of one activity. */
const FOR_THE_WHOLE = /^\P{L}*(?:nguồn )?kinh phí (?:thực hiện|triển khai|tổ chức)(?!\p{L})/iu;

/** What superiors say of where the money comes from, in their words; how much the agency has only it knows. */
function composeBudget({ basis }: DraftMaterial): ComposedParagraph[] {
  const said = basis.flatMap((document) => {
    const line = document.budgetLines.find(
      ({ amount, source, quote }) => amount === null && source !== null && FOR_THE_WHOLE.test(quote),
    );
    if (line === undefined) return [];
    const text = wording.budgetOf(nameAgain(document), line.quote);
    return [write('paragraph', text, [spanOf(document, line)], [nameAgain(document)])];
  });
  return [...said, write('paragraph', wording.budget(formatPlaceholder(wording.budgetPlaceholder)))];
}

/** Of whose territory a title speaks, behind what it is about. */
const TERRITORY =
  /\s+(?:trên địa bàn|tại|của|ở)\s+(?:toàn\s+)?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\p{L}).*$/iu;
/** "… chăm sóc người cao tuổi tỉnh năm 2031", "… nhà nước năm 2031 tỉnh Lam Châu": whose it was. Its capitals tell a name. */
const BARE_TERRITORY =
  /\s+(?:[Tt]oàn )?(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường)(?:\s+\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*)*)?\s*$/u;
const TIME =
  /\s*(?:,|-)?\s*(?:và\s+)?(?:(?:trong\s+)?(?:6|06|sáu) tháng (?:đầu|cuối)\s+)?(?:giai đoạn|năm học|năm|quý [IV]+ năm)\s+\d{4}(?:\s*[-–]\s*\d{4})?/giu;

/** What the plan is about, from the agency's own last title or the nearest plan's, with the time drafted for. */
export function nameSubject({ basis, earlierPlans, periodName }: DraftMaterial): string {
  const pattern = earlierPlans[0] ?? basis.find(({ type }) => type === 'Kế hoạch');
  const subject = pattern?.subject ?? null;
  if (subject === null) return `${wording.subjectOf(basis.map(nameAgain))} ${periodName}`;
  const matter = subject.replace(TERRITORY, '').replaceAll(TIME, '').replace(BARE_TERRITORY, '').trim();
  return `${lowerFirst(matter)} ${periodName}`;
}

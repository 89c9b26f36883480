import type { Obligation } from '../../../knowledge/directives/coverage/obligation.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';
import { composeAsked } from './compose-assignments.ts';
import { type ComposedPlan, listOthersTasks, nameSubject } from './compose-plan.ts';
import { composeReports } from './compose-reports.ts';
import { composeTargets } from './compose-targets.ts';
import { composeTasks } from './compose-tasks.ts';
import type { ComposedParagraph, ComposedSection, DraftMaterial } from './draft.ts';
import { mergeIndicators } from './merge-indicators.ts';
import { groupSentences, type ObligingSentence } from './obliging-sentences.ts';
import { lowerFirst, nameInFull, spanOf, titleSpan, write } from './paragraphs.ts';
import { placeSentence, type SentencePlace } from './place-sentence.ts';

/** A công văn or tờ trình before the gate. */
export interface ComposedLetter extends ComposedPlan {
  /** Kính gửi; empty where nobody is known. */
  readonly addressees: readonly string[];
}

/** What a letter is written about. */
export interface LetterRequest {
  readonly type: 'Công văn' | 'Tờ trình';
  /** As people type it: "đề nghị hỗ trợ bể bơi"; null: what the basis documents are about. */
  readonly topic: string | null;
}

/**
 * A letter out of what the basis documents want of the agency: to those it works with, what they are asked to do; to the body
 * over it (a tờ trình, or one that asks for something), what it rests on and what that body wants to be told, to be filled in.
 *
 * @param all of the basis documents, also what binds others
 */
export function composeLetter(
  all: readonly Obligation[],
  material: DraftMaterial,
  { type, topic }: LetterRequest,
): ComposedLetter {
  const obligations = all.filter(({ applies }) => applies);
  const sentences = groupSentences(obligations, material.passages);
  const content = composeContent(sentences, obligations, material);
  const isUpwards = type === 'Tờ trình' || (topic !== null && ASKS.test(topic.trim()));
  const subject = topic === null ? nameSubject(material) : lowerFirst(topic.trim());
  if (!isUpwards) {
    const text = wording.letterOpening(material.basis.map(nameInFull), material.agency.name, subject);
    return {
      ...content,
      subject,
      addressees: listBodies(material),
      sections: [
        opening(text, material),
        ...content.sections,
        { heading: wording.headings.asked, paragraphs: composeAsked(listOthersTasks(all), material) },
        closing(wording.letterClosing(material.agency.name)),
      ],
    };
  }
  const receiver = findReceiver(obligations, material);
  const text = wording.requestOpening(
    material.basis.map(nameInFull),
    material.agency.name,
    subject,
    type === 'Tờ trình' ? receiver : null,
  );
  return {
    ...content,
    subject,
    addressees: receiver === null ? [] : [receiver],
    sections: [
      opening(text, material),
      ...content.sections,
      { heading: wording.headings.request, paragraphs: composeRequest(sentences) },
      closing(wording.requestClosing(material.agency.name, receiver)),
    ],
  };
}

const ASKS = /^(?:đề nghị|xin|kiến nghị|báo cáo|trình|đề xuất)(?!\p{L})/iu;

function composeContent(
  sentences: readonly ObligingSentence[],
  obligations: readonly Obligation[],
  material: DraftMaterial,
): Pick<ComposedPlan, 'sections' | 'questions' | 'warnings'> {
  const places = Map.groupBy(sentences, (sentence) => placeSentence(sentence, material.period));
  const at = (...wanted: SentencePlace[]) => wanted.flatMap((place) => places.get(place) ?? []);
  const rows = mergeIndicators(obligations.filter(({ kind }) => kind === 'target'));
  const targets = composeTargets({ yearly: at('target'), longTerm: at('long-term') }, rows, material);
  // A letter is about its matter: last year's local tasks and the agency's inner days are none of it.
  const plain = { ...material, earlierPlans: [], marginDays: 0 };
  const tasks = composeTasks(at('requirement', 'task', 'assignment'), rows, plain);
  const reports = composeReports(at('report'), plain);
  const { headings } = wording;
  return {
    sections: [
      { heading: headings.targets, paragraphs: targets.paragraphs },
      { heading: headings.tasks, paragraphs: tasks.paragraphs },
      { heading: headings.deadlines, paragraphs: reports.paragraphs },
    ],
    questions: [...targets.questions, ...tasks.questions, ...reports.questions],
    warnings: [...targets.warnings, ...tasks.warnings, ...reports.warnings],
  };
}

function opening(text: string, material: DraftMaterial): ComposedSection {
  const sources = material.basis.flatMap((document) => titleSpan(document, material));
  return { heading: '', paragraphs: [write('paragraph', text, sources, [text])] };
}

function closing(text: string): ComposedSection {
  return { heading: '', paragraphs: [write('paragraph', text, [], [text])] };
}

/** Those the agency gives work to and those it works with. */
function listBodies({ profile }: DraftMaterial): string[] {
  const units = profile.units
    .filter(({ kind }) => kind === 'division' || kind === 'team')
    .map(({ name }) => name);
  const hamlets = profile.units.some(({ kind }) => kind === 'hamlet') ? [wording.hamletHeads] : [];
  return [...units, ...profile.partners, ...hamlets];
}

/** Who is written to: where the basis wants the letter, else who issued the nearest of it below the centre. */
function findReceiver(obligations: readonly Obligation[], { basis }: DraftMaterial): string | null {
  const wanted = obligations.flatMap(({ item }) =>
    'recipient' in item && item.recipient !== null ? [item.recipient] : [],
  );
  const issuer = basis.find(({ issuerLevel }) => issuerLevel !== 'central')?.issuer ?? null;
  return wanted[0] ?? issuer;
}

const TOLD = /(?:nêu rõ|ghi rõ|báo cáo rõ|thuyết minh)\s+(?<items>[^.;:]+)/giu;

/** What the receiver wants to be told, each to be filled in. */
function composeRequest(sentences: readonly ObligingSentence[]): ComposedParagraph[] {
  const asked = sentences.flatMap(({ document, whole }) =>
    [...whole.quote.matchAll(TOLD)].flatMap((match) =>
      (match.groups?.items ?? '')
        .split(/\s*,\s*|\s+và\s+/u)
        .map((item) => item.trim())
        .filter((item) => item !== '')
        .map((item) =>
          write('item', `${wording.told(item, formatPlaceholder(item))}.`, [spanOf(document, whole)]),
        ),
    ),
  );
  return asked.length > 0 ? asked : [write('item', `${formatPlaceholder(wording.requestPlaceholder)}.`)];
}

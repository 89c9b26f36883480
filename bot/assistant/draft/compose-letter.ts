import type { Obligation } from '../../../knowledge/directives/coverage/obligation.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';
import { type AskedPoints, composeTold, isOfLetter, listAskedPoints, writePoints } from './asked-points.ts';
import { composeAsked } from './compose-assignments.ts';
import { composeHandIn } from './compose-hand-in.ts';
import { type ComposedPlan, listOthersTasks, nameSubject } from './compose-plan.ts';
import { composeReports } from './compose-reports.ts';
import { composeTargets } from './compose-targets.ts';
import { composeTasks } from './compose-tasks.ts';
import type { ComposedParagraph, DraftMaterial } from './draft.ts';
import { findHandIn } from './find-hand-in.ts';
import { type ComposedLetter, closing, opening } from './letter-parts.ts';
import { mergeIndicators } from './merge-indicators.ts';
import { groupSentences, type ObligingSentence } from './obliging-sentences.ts';
import { lowerFirst, nameInFull, write } from './paragraphs.ts';
import { placeSentence, type SentencePlace } from './place-sentence.ts';

/** What a letter is written about. */
export interface LetterRequest {
  readonly type: 'Công văn' | 'Tờ trình';
  /** As people type it: "đề nghị hỗ trợ bể bơi"; null: what the basis documents are about. */
  readonly topic: string | null;
}

/**
 * A letter out of what the basis documents want of the agency: to those it works with, what they are asked to do; to the body
 * over it (a tờ trình, or one that asks for something), what it rests on and what that body wants to be told, to be filled in; to
 * the one that wants a thing of it, that thing alone.
 *
 * @param all of the basis documents, also what binds others
 */
export function composeLetter(
  all: readonly Obligation[],
  material: DraftMaterial,
  { type, topic }: LetterRequest,
): ComposedLetter {
  const obligations = all.filter(({ applies }) => applies);
  const sentences = groupSentences(obligations, material.passages, material.agency);
  const handIn = type === 'Công văn' && topic !== null ? findHandIn(topic, sentences, material) : undefined;
  if (handIn !== undefined) return composeHandIn(handIn, topic ?? '', material);
  const isUpwards = type === 'Tờ trình' || (topic !== null && ASKS.test(topic.trim()));
  const asked = isUpwards ? listAskedPoints(material) : [];
  // What the letter itself has to say is filled in below, not carried out.
  const duties = isUpwards ? sentences.filter((each) => !isOfLetter(each, asked)) : sentences;
  const content = composeContent(duties, obligations, material);
  const subject = topic === null ? nameSubject(material) : lowerFirst(topic.trim());
  if (!isUpwards) {
    const text = wording.letterOpening(material.basis.map(nameInFull), material.agency.name, subject);
    return {
      ...content,
      subject,
      isPart: false,
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
    isPart: false,
    addressees: receiver === null ? [] : [receiver],
    sections: [
      opening(text, material),
      ...content.sections,
      { heading: wording.headings.request, paragraphs: composeRequest(sentences, asked, material) },
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

function composeRequest(
  sentences: readonly ObligingSentence[],
  asked: readonly AskedPoints[],
  material: DraftMaterial,
): ComposedParagraph[] {
  const points = asked.flatMap((each) => writePoints(each, material));
  const told = points.length > 0 ? points : composeTold(sentences);
  return told.length > 0 ? told : [write('item', `${formatPlaceholder(wording.requestPlaceholder)}.`)];
}

import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { formatIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';
import { composeTold, writePoints } from './asked-points.ts';
import type { ComposedParagraph, DraftMaterial } from './draft.ts';
import type { HandIn } from './find-hand-in.ts';
import { type ComposedLetter, closing, opening } from './letter-parts.ts';
import type { ObligingSentence } from './obliging-sentences.ts';
import { lowerFirst, nameInFull, spanOf, write } from './paragraphs.ts';

/**
 * A letter that hands one thing in to the body that wants it: what it rests on, and the thing, to be filled in. The day it is
 * due is told beside it, as is no part of what is sent.
 *
 * @param topic as people type it: "gửi danh sách đầu mối"
 */
export function composeHandIn(handIn: HandIn, topic: string, material: DraftMaterial): ComposedLetter {
  const { agency, basis, asOf } = material;
  const { sentences, receiver } = handIn;
  const subject = lowerFirst(topic.trim());
  const dues = sentences.flatMap(({ document, deadlines }) => deadlines.map((due) => ({ document, due })));
  return {
    subject,
    addressees: [receiver],
    isPart: true,
    sections: [
      opening(wording.requestOpening(basis.map(nameInFull), agency.name, subject, null), material),
      {
        heading: '',
        paragraphs: composeContent(handIn, material),
      },
      closing(wording.handInClosing(agency.name, receiver)),
    ],
    questions: [],
    warnings: dues.map(({ document, due }) =>
      due.dueOn !== null && due.dueOn < asOf
        ? wording.pastDay(due.task, formatIsoDate(due.dueOn))
        : wording.handInDay(describeIdentity(document), sayDay(due)),
    ),
  };
}

/** The points that are asked for, else what the sentences want told, else the thing whole. */
function composeContent(
  { sentences, thing, isOfPeople, asked }: HandIn,
  material: DraftMaterial,
): ComposedParagraph[] {
  if (asked !== null) return writePoints(asked, material);
  const told = composeTold(sentences);
  const opinions = sentences.flatMap((sentence) => composeOpinion(sentence, material));
  if (told.length + opinions.length > 0) return [...opinions, ...told];
  const open = isOfPeople ? wording.peoplePlaceholder(thing) : thing;
  const sources = sentences.map(({ document, whole }) => spanOf(document, whole));
  return [write('item', `${formatPlaceholder(open)}.`, sources)];
}

/** "có ý kiến đối với đề xuất của … tại Tờ trình số …", "góp ý vào dự thảo Nghị quyết …" */
const OPINION_ON =
  /(?<!\p{L})(?:(?:có|cho|tham gia|gửi)\s+ý kiến|góp ý)\s+(?:(?:đối với|về|vào|cho)\s+)?(?<matter>\p{L}[^(;.]*?)(?=\s*(?:[(;.]|$)|,?\s+(?:nêu trên|trước ngày|chậm nhất|gửi|để|trong đó)(?!\p{L}))/iu;

/** What an opinion is wanted of, the opinion to be filled in. */
function composeOpinion({ document, whole }: ObligingSentence, { agency }: DraftMaterial) {
  const matter = OPINION_ON.exec(whole.quote)?.groups?.matter;
  if (matter === undefined) return [];
  const text = `${wording.told(wording.opinionOn(matter), formatPlaceholder(wording.opinionPlaceholder))}.`;
  return [write('item', text, [spanOf(document, whole)], [agency.name, wording.opinionOn(matter)])];
}

function sayDay({ bound, dueOn, rule, quote }: Deadline): string {
  return dueOn === null ? (rule ?? quote) : `${wording.bounds[bound]} ${formatIsoDate(dueOn)}`;
}

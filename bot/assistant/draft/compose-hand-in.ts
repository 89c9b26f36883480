import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { formatIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { Deadline } from '../../../knowledge/model/register.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';
import type { DraftMaterial } from './draft.ts';
import type { HandIn } from './find-hand-in.ts';
import { type ComposedLetter, closing, composeTold, opening } from './letter-parts.ts';
import { lowerFirst, nameInFull, spanOf, write } from './paragraphs.ts';

/**
 * A letter that hands one thing in to the body that wants it: what it rests on, and the thing, to be filled in. The day it is
 * due is told beside it, as is no part of what is sent.
 *
 * @param topic as people type it: "gửi danh sách đầu mối"
 */
export function composeHandIn(
  { sentences, receiver, thing, isOfPeople }: HandIn,
  topic: string,
  material: DraftMaterial,
): ComposedLetter {
  const { agency, basis, asOf } = material;
  const subject = lowerFirst(topic.trim());
  const dues = sentences.flatMap(({ document, deadlines }) => deadlines.map((due) => ({ document, due })));
  const told = composeTold(sentences);
  const open = isOfPeople ? wording.peoplePlaceholder(thing) : thing;
  const sources = sentences.map(({ document, whole }) => spanOf(document, whole));
  return {
    subject,
    addressees: [receiver],
    isPart: true,
    sections: [
      opening(wording.requestOpening(basis.map(nameInFull), agency.name, subject, null), material),
      {
        heading: '',
        paragraphs: told.length > 0 ? told : [write('item', `${formatPlaceholder(open)}.`, sources)],
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

function sayDay({ bound, dueOn, rule, quote }: Deadline): string {
  return dueOn === null ? (rule ?? quote) : `${wording.bounds[bound]} ${formatIsoDate(dueOn)}`;
}

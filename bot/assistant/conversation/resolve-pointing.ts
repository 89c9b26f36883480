import { foldMarks } from '../../../knowledge/language/fold.ts';
import { isHeaderIntent } from '../../../knowledge/search/question-intents.ts';
import { describeIdentity } from '../describe-document.ts';
import { attach, holdToAny, withMatter } from './hold-question.ts';
import { findMeant } from './named-persons.ts';
import { type Pointing, pointedDocuments, spellPointing } from './pointing.ts';
import { toQuestionParts } from './question-parts.ts';
import { findSmallUnit } from './replace-name.ts';
import type { Frame, Resolution, Talk, TalkSources } from './talk.ts';

/** What a message points at, in full; alone where it points at words of its own ("… văn bản nào, văn bản đó ai ký"). */
export async function resolvePointing(
  body: string,
  pointing: Pointing,
  frame: Frame,
  talk: Talk,
  sources: TalkSources,
): Promise<Resolution> {
  if (pointsWithin(body, pointing, sources)) return { kind: 'alone' };
  switch (pointing.at) {
    case 'document':
      return resolveDocument(body, pointing, talk);
    case 'year':
      return resolveYear(body, pointing, frame, talk, sources);
    case 'signer':
      return resolveSigner(body, pointing, frame, talk, sources);
    case 'place':
    case 'issuer':
      return resolvePlace(body, pointing, frame, talk, sources);
    case 'item': {
      const words = toQuestionParts(frame.text, sources.catalogue).matter.map((token) => token.text);
      const text = words.length === 0 ? body : spellPointing(body, pointing, words.join(' '));
      return attach(text, toQuestionParts(text, sources.catalogue), frame, talk, sources);
    }
  }
}

function pointsWithin(body: string, pointing: Pointing, { catalogue }: TalkSources): boolean {
  if (toQuestionParts(body, catalogue).understood.numbers.length > 0) return true;
  const front = body.slice(0, pointing.start);
  if (!/[,;.?!:]\s*$|(?<![a-z])(?:va|thi) $/.test(foldMarks(front))) return false;
  const { understood, mentions } = toQuestionParts(front, catalogue);
  return understood.terms.length + understood.intents.length + mentions.length > 0;
}

function resolveDocument(body: string, pointing: Pointing, talk: Talk): Resolution {
  const documents = pointedDocuments(pointing.word, talk);
  const [document, ...others] = documents;
  if (document === undefined) return { kind: 'alone' };
  if (others.length > 0) return { kind: 'choice', text: body, documents };
  const text = spellPointing(body, pointing, describeIdentity(document));
  return { kind: 'question', frame: { text }, isPlain: true };
}

function resolveYear(
  body: string,
  pointing: Pointing,
  frame: Frame,
  talk: Talk,
  sources: TalkSources,
): Resolution {
  const parts = toQuestionParts(frame.text, sources.catalogue);
  const [year, ...more] = parts.understood.years;
  if (year === undefined || more.length > 0) return { kind: 'alone' };
  return attach(spellPointing(body, pointing, `năm ${year}`), parts, frame, talk, sources);
}

/**
 * "ông ấy" is who was named by title, where the document in talk has the name; else who signed, unless the question
 * before asked who does something. Of several who could be meant none is taken.
 */
async function resolveSigner(
  body: string,
  pointing: Pointing,
  frame: Frame,
  talk: Talk,
  sources: TalkSources,
): Promise<Resolution> {
  const { intents } = toQuestionParts(frame.text, sources.catalogue).understood;
  if (!intents.includes('signer')) {
    const meant = await findMeant(talk.persons, pointing.word, talk.about, sources.catalogue);
    const [person, ...others] = meant.map(({ title, name }) => `${title.toLowerCase()} ${name}`);
    if (person !== undefined && others.length > 0) return { kind: 'person', names: [person, ...others] };
    if (person !== undefined) return holdToAny(spellPointing(body, pointing, person), talk.about);
  }
  const isOfSigner = intents.every((intent) => isHeaderIntent(intent));
  const text = isOfSigner
    ? spellPointing(body, pointing, 'ai ký,')
    : withMatter(spellPointing(body, pointing, ''), frame, sources);
  return holdToAny(text, talk.about);
}

/** "xã này", and "cơ quan đó" where the question before did not ask who does something. */
function resolvePlace(
  body: string,
  pointing: Pointing,
  frame: Frame,
  talk: Talk,
  sources: TalkSources,
): Resolution {
  const { understood, placeSpans } = toQuestionParts(frame.text, sources.catalogue);
  const asksWho = understood.intents.includes('task') || understood.intents.includes('delivery');
  if (pointing.at === 'issuer' && asksWho)
    return attach(body, toQuestionParts(body, sources.catalogue), frame, talk, sources);
  const place = placeSpans[0] ?? findSmallUnit(frame.text, pointing.word);
  const issuer = talk.about.length === 1 ? talk.about[0]?.issuer : undefined;
  const name =
    pointing.at === 'place' && place !== undefined ? frame.text.slice(place.start, place.end) : issuer;
  if (name === undefined || name === null) return { kind: 'alone' };
  const text = spellPointing(body, pointing, name);
  const document = placeSpans[0] === undefined && place !== undefined ? only(talk.about) : undefined;
  return { kind: 'question', frame: document === undefined ? { text } : { text, document }, isPlain: false };
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

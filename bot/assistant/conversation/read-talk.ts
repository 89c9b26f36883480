import { foldMarks } from '../../../knowledge/language/fold.ts';
import { collapseSpaces, normalizeCharacters } from '../../../knowledge/language/normalize.ts';
import type { DocumentCard } from '../../../knowledge/search/document-cards.ts';
import { mendPlaceNames } from '../../../knowledge/search/mend-place-names.ts';
import { readPlaceInitials } from '../../../knowledge/search/read-place-initials.ts';
import { readShortForms } from '../../../knowledge/search/read-short-forms.ts';
import { understandQuestion } from '../../../knowledge/search/understand-question.ts';
import type { Question } from '../answer.ts';
import { MAX_TALK_TURNS } from './keep-turns.ts';
import { findNamedDocuments } from './named-documents.ts';
import { findPersons } from './named-persons.ts';
import { namesDocuments, toQuestionParts } from './question-parts.ts';
import { resolveFollowUp } from './resolve-follow-up.ts';
import { type Frame, type Talk, type TalkSources, toFullQuestion } from './talk.ts';

/** A longer turn is read up to here: a question or an answer needs no more to show what it names. */
const MAX_TURN_LENGTH = 8_000;

const SILENCE: Talk = { about: [], documents: [], earlier: [], offered: [], persons: [] };

/**
 * What was talked about: the last question in full, follow-ups resolved turn by turn, and the documents the last answer
 * named, with the persons. Of answers nothing else is read, so nothing an answer claims, or makes believe to claim, has
 * any effect.
 */
export async function readTalk(history: Question['history'], sources: TalkSources): Promise<Talk> {
  let talk = SILENCE;
  for (const { role, text } of history.slice(-MAX_TALK_TURNS)) {
    const said = text.slice(0, MAX_TURN_LENGTH);
    talk = role === 'user' ? await hear(said, talk, sources) : listen(said, talk, sources);
  }
  return talk;
}

async function hear(said: string, talk: Talk, sources: TalkSources): Promise<Talk> {
  const text = readTyped(said, sources);
  const resolved = await resolveFollowUp(text, talk, sources);
  if (resolved.kind === 'courtesy' || resolved.kind === 'unknown' || resolved.kind === 'person') return talk;
  if (resolved.kind === 'alone' && asksNothing(text)) return talk;
  const frame: Frame =
    resolved.kind === 'question'
      ? resolved.frame
      : { text: resolved.kind === 'choice' ? resolved.text : text };
  const parts = toQuestionParts(toFullQuestion(frame), sources.catalogue);
  const about = parts.documents.length <= MAX_NAMED ? parts.documents : [];
  const earlier = namesDocuments(parts) || parts.yearSpans.length > 0 ? [] : talk.about;
  return { frame, about, documents: about, earlier, offered: [], persons: findPersons(said) };
}

/** An earlier question as it was read: its places by name, its short forms in full. */
function readTyped(said: string, { catalogue }: TalkSources): string {
  const placed = mendPlaceNames(collapseSpaces(normalizeCharacters(said)), catalogue.cards).text;
  const written = readShortForms(placed).text;
  const initials = readPlaceInitials(written, catalogue.cards);
  return initials.kind === 'read' ? initials.text : written;
}

function asksNothing(text: string): boolean {
  const { terms, intents, numbers, years } = understandQuestion(text);
  return terms.length + intents.length + numbers.length + years.length === 0;
}

/** A question that means more documents than this means none of them in particular. */
const MAX_NAMED = 3;

function listen(said: string, talk: Talk, { catalogue }: TalkSources): Talk {
  const named = findNamedDocuments(said, catalogue.cards);
  const told = findPersons(said);
  const persons = told.length > 0 ? told : talk.persons;
  const about = talk.about.length > 0 ? talk.about : talk.earlier;
  if (named.length === 0) return { ...talk, about, documents: about, persons };
  return { ...talk, ...settle(named, talk), persons, offered: findOffered(said, catalogue.cards) };
}

const WHICH_DOCUMENT =
  /(?:van ban|ke hoach|quyet dinh|cong van|chi thi|nghi quyet|thong tu|nghi dinh|can cu|dan chieu)[^?]*(?:nao|gi|dau|may)(?![a-z])/;

/** Of what an answer names, what the question was about, and what it found where it asked for documents. */
function settle(named: readonly DocumentCard[], talk: Talk): Pick<Talk, 'about' | 'documents'> {
  const meant = named.filter((card) => talk.about.includes(card));
  const found = named.filter((card) => !talk.about.includes(card));
  const wantsDocuments = WHICH_DOCUMENT.test(foldMarks(talk.frame?.text ?? ''));
  if (wantsDocuments && talk.about.length > 0)
    return { about: talk.about, documents: found.length > 0 ? found : meant };
  const documents = meant.length > 0 ? meant : named;
  return { about: documents, documents };
}

/** The documents a reply lists a line each, without a fact of theirs. */
function findOffered(said: string, cards: readonly DocumentCard[]): DocumentCard[] {
  const lines = said.split('\n').filter((line) => /^\s*(?:•|-|\d+[.)])/.test(line) && !line.includes('“'));
  const offered = lines.map((line) => findNamedDocuments(line, cards)).filter((named) => named.length === 1);
  return offered.flat();
}

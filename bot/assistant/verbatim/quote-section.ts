import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { passageSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeIdentity, describeSource } from '../describe-document.ts';

/** A part of a document with all its passages, in order. */
export interface Section {
  /** Its locator, or the name of a part without one. */
  readonly place: string;
  readonly passages: readonly StoredPassage[];
}

/** So many characters of a document's words leave room in one Telegram message (4096) for the rest of the reply. */
const MAX_CHARACTERS = 3000;
/** Each passage is a citation with a button of its own (see the Telegram channel), so no more than these at once. */
const MAX_PASSAGES = 20;
/** More places than this are not listed. */
const MAX_PLACES = 30;
const HEADING_CHARACTERS = 60;

/**
 * A part word for word, headings first; what does not fit one message is counted, with the question that asks for it.
 *
 * @param from the first passage to show, from 1
 */
export function quoteSection(
  document: OfficialDocument,
  sections: readonly Section[],
  others: readonly Section[],
  { from, missing }: { readonly from: number; readonly missing: readonly string[] },
): DraftAnswer {
  const name = describeSource(document);
  const place = sections.map((section) => namePlace(section.place)).join('; ');
  const all = sections.flatMap(({ passages }) => passages);
  const left = all.slice(from - 1);
  const shown = takeFitting(left);
  const next = from + shown.length;
  const question = answerWording.askVerbatim(place, describeIdentity(document), next);
  const isCut = shown.length < left.length;
  return {
    outcome: shown.length > 0 ? 'answered' : 'not-found',
    statements: [
      {
        text: answerWording.verbatimOpening(place, name),
        sources: [],
        referenceRows: [place, name, String(from)],
      },
      ...shown.map((passage) => ({
        text: `“${passage.text}”`,
        sources: [passageSource(document, passage)],
      })),
      ...(isCut ? [sayLeft(left.length - shown.length, question)] : []),
      ...missing.map((asked) => ({
        text: answerWording.notFoundIn(name, asked),
        sources: [],
        referenceRows: [asked, name],
      })),
      ...(from === 1 ? sayElsewhere(others) : []),
    ],
    options: isCut ? [{ label: answerWording.verbatimMoreLabel, question }] : [],
  };
}

/** At least one passage, and no more than fit. */
function takeFitting(passages: readonly StoredPassage[]): StoredPassage[] {
  let length = 0;
  const end = passages.findIndex((passage, i) => {
    length += passage.text.length;
    return i > 0 && (length > MAX_CHARACTERS || i >= MAX_PASSAGES);
  });
  return passages.slice(0, end < 0 ? passages.length : end);
}

function sayLeft(count: number, question: string): DraftStatement {
  return {
    text: answerWording.verbatimMore(count, question),
    sources: [],
    referenceRows: [String(count), question],
  };
}

function sayElsewhere(others: readonly Section[]): DraftStatement[] {
  if (others.length === 0) return [];
  const places = listPlaces(others.map(({ place }) => place));
  return [{ text: answerWording.verbatimElsewhere(places), sources: [], referenceRows: [places] }];
}

function listPlaces(places: readonly string[]): string {
  const more = places.length > MAX_PLACES ? ' …' : '';
  return `${places.slice(0, MAX_PLACES).map(namePlace).join('; ')}${more}`;
}

/** A bare number is named as a section, as people do: "mục II.3". */
function namePlace(place: string): string {
  return /^(?:[IVX]+|\d+|\p{L})(?:\.|,|$)/u.test(place) ? `mục ${place}` : place;
}

/** One question back: which of the places of one name is meant. */
export function askWhichPlace(document: OfficialDocument, sections: readonly Section[]): DraftAnswer {
  const name = describeSource(document);
  const shown = sections.slice(0, MAX_PLACES);
  return {
    outcome: 'clarify',
    statements: [
      {
        text: answerWording.whichPlace(sections.length, name),
        sources: [],
        referenceRows: [String(sections.length), name],
      },
      ...shown.map((section) => showPlace(document, section)),
    ],
    options: shown.map((section) => ({
      label: namePlace(section.place),
      question: answerWording.askVerbatim(namePlace(section.place), describeIdentity(document), 1),
    })),
  };
}

/** A place with the beginning of its text, quoted from it. */
function showPlace(document: OfficialDocument, { place, passages }: Section): DraftStatement {
  const [passage] = passages;
  const name = namePlace(place);
  if (passage === undefined) return { text: `${name}.`, sources: [], referenceRows: [name] };
  const { text } = passage;
  const head = text.length <= HEADING_CHARACTERS ? text : text.slice(0, HEADING_CHARACTERS).trimEnd();
  const source = { ...passageSource(document, passage), quote: head };
  return { text: `${name}: “${head}”`, sources: [source], referenceRows: [name] };
}

/** Says that a document has no such part, and which it has. */
export function sayNoSuchPlace(
  document: OfficialDocument,
  asked: string,
  near: readonly string[],
): DraftAnswer {
  const name = describeSource(document);
  const places = listPlaces(near);
  const text =
    near.length === 0
      ? answerWording.notFoundIn(name, asked)
      : answerWording.noSuchPlace(asked, name, places);
  return { outcome: 'not-found', statements: [{ text, sources: [], referenceRows: [asked, name, places] }] };
}

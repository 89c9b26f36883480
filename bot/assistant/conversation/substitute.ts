import { foldMarks, hasMarks, toSyllables } from '../../../knowledge/language/fold.ts';
import { type DocumentCard, isHeld } from '../../../knowledge/search/document-cards.ts';
import { append, applyEdits, type TextEdit } from './edit-text.ts';
import { findAgencyPlace, findLevelPlaces, nameOfLevel, readLevel } from './levels.ts';
import { namesDocuments, type QuestionParts, toQuestionParts } from './question-parts.ts';
import { replaceMatter } from './replace-matter.ts';
import { isWrittenAsName, replaceName } from './replace-name.ts';
import { replacePeriod } from './replace-period.ts';
import type { Frame, Resolution, Talk, TalkSources } from './talk.ts';

/**
 * The last question with another year, place, level, document or matter in the place of its own; undefined when the
 * words put nothing in anything's place.
 *
 * @param payload the message without the words that tie it to the talk
 */
export async function substitute(
  payload: string,
  frame: Frame,
  talk: Talk,
  sources: TalkSources,
): Promise<Resolution | undefined> {
  const { catalogue } = sources;
  const level = readLevel(withoutYears(payload, sources));
  if (level !== undefined) {
    const levelled = substituteLevel(level, frame, talk, sources);
    const years = toQuestionParts(payload, catalogue).understood.years;
    return levelled.kind === 'question' && years.length > 0
      ? { ...levelled, frame: changeYears(levelled.frame, years, undefined, sources) }
      : levelled;
  }
  const periodic = replacePeriod(frame.text, payload);
  if (periodic !== undefined)
    return {
      kind: 'question',
      frame: holdTo({ ...frame, text: periodic }, frame, talk, true, sources),
      isPlain: false,
    };
  const given = toQuestionParts(payload, catalogue);
  const number = given.numberSpans[0];
  const years = readYears(given, frame, talk, sources);
  const place = given.placeSpans[0];
  const said = isWrittenAsName(payload) && place === undefined ? payload : toMatter(given);
  const matter = readStep(payload) === undefined ? await spellMatter(said, frame, sources) : '';
  if (number === undefined && years.length === 0 && place === undefined && matter === '') return undefined;
  if (matter !== '' && years.length === 0 && place === undefined && isSaidAlready(matter, frame, sources))
    return undefined;
  let changed = frame;
  if (number !== undefined)
    changed = { text: append(dropDocument(frame.text, sources), `(${toNamed(given)})`) };
  else {
    if (place !== undefined)
      changed = changePlace(changed, `${payload.slice(place.start, place.end)}`, sources);
    if (years.length > 0)
      changed = changeYears(changed, years, place === undefined ? talk : undefined, sources);
  }
  if (matter !== '') changed = await changeMatter(changed, matter, talk, sources);
  const isMatterAlone = place === undefined && years.length === 0 && number === undefined;
  return { kind: 'question', frame: holdTo(changed, frame, talk, isMatterAlone, sources), isPlain: false };
}

/** A matter of which the last question has every word puts nothing in anything's place. */
function isSaidAlready(matter: string, frame: Frame, { catalogue }: TalkSources): boolean {
  const said = new Set(toQuestionParts(frame.text, catalogue).matter.map((token) => token.folded));
  return toSyllables(matter).every((syllable) => said.has(syllable));
}

/** What is left to name a document by: everything but the matter. */
function toNamed(given: QuestionParts): string {
  return given.text.replace(/[\s?.!]+$/, '');
}

/** Words that frame what is asked and are no matter: "của kế hoạch năm 2030". */
const FRAMING = new Set(
  'ke hoach van ban quyet dinh cong chi thi tinh huyen xa phuong thanh pho cap giai doan'.split(' '),
);

/** The words of matter of a message, with the little words among them. */
function toMatter(given: QuestionParts): string {
  const isSaying = given.matter.length > 0 || given.understood.terms.length > 0;
  if (!isSaying || given.understood.terms.every((term) => FRAMING.has(term.folded))) return '';
  const named = [...given.placeSpans, ...given.numberSpans, ...given.yearSpans];
  const edits = named.map(({ start, end }): TextEdit => ({ start, end, by: '' }));
  return applyEdits(given.text, edits)
    .replace(/[\s?.!,]+$/, '')
    .replace(/(?:^|\s)(?:của|cua|năm|nam|ở|tại|tai)$/iu, '')
    .trim();
}

/** Words typed without marks as documents write them, where the question they go into was typed with marks. */
async function spellMatter(matter: string, frame: Frame, { spelling }: TalkSources): Promise<string> {
  const isPlain = matter !== '' && !hasMarks(matter) && hasMarks(frame.text);
  const marked = isPlain ? await spelling.findMarked(toSyllables(matter)) : undefined;
  return marked?.join(' ') ?? matter;
}

const RELATIVE: readonly (readonly [pattern: RegExp, step: number])[] = [
  [/^nam (?:truoc|ngoai|truoc do|vua roi)$/, -1],
  [/^nam (?:sau|toi|sau do|tiep theo|ke tiep)$/, 1],
];

/** Years named, also by the year of the last question or of the document in talk: "năm trước". */
function readYears(
  given: QuestionParts,
  frame: Frame,
  talk: Talk,
  { catalogue }: TalkSources,
): readonly number[] {
  if (given.yearSpans.length > 0) return given.understood.years;
  const step = readStep(given.text);
  if (step === undefined) return [];
  const asked = toQuestionParts(frame.text, catalogue).understood.years;
  const year = asked.length === 0 ? only(talk.about)?.issuedOn.year : only(asked);
  return year === undefined || year === null ? [] : [year + step];
}

/** How many years from the year in talk a message names: "năm trước" is -1. */
export function readStep(payload: string): number | undefined {
  const folded = foldMarks(payload).replace(/[\s?.!,]+$/, '');
  return RELATIVE.find(([pattern]) => pattern.test(folded))?.[1];
}

/** "tỉnh mình năm 2031" names a level and a year. */
function withoutYears(payload: string, { catalogue }: TalkSources): string {
  const edits = toQuestionParts(payload, catalogue).yearSpans.map(({ start, end }) => ({
    start,
    end,
    by: '',
  }));
  return edits.length === 0 ? payload : applyEdits(payload, edits);
}

function substituteLevel(level: string, frame: Frame, talk: Talk, sources: TalkSources): Resolution {
  const { catalogue, agency = null } = sources;
  const asked = toQuestionParts(frame.text, catalogue);
  const own = asked.documents;
  // Behind a question that names nobody, "của tỉnh" is of the asker's province, whatever documents answered.
  const isOfNobody = frame.document === undefined && own.length === 0 && !namesDocuments(asked);
  const askers = isOfNobody && agency !== null ? findAgencyPlace(level, agency) : undefined;
  if (askers !== undefined)
    return { kind: 'question', frame: changePlace(frame, askers, sources), isPlain: false };
  const inTalk = frame.document === undefined ? (talk.about.length > 0 ? talk.about : own) : [frame.document];
  const places = findLevelPlaces(level, inTalk, catalogue.cards).filter(({ cards }) => cards.length > 0);
  const [place, ...others] = places;
  if (place === undefined) return { kind: 'unknown', name: nameOfLevel(level) ?? level };
  const base = dropPlaces(dropDocument(frame.text, sources), sources);
  if (others.length > 0)
    return { kind: 'choice', text: base, documents: places.flatMap(({ cards }) => cards) };
  return { kind: 'question', frame: changePlace(frame, place.name, sources), isPlain: false };
}

/** The question without document numbers: another place's or year's document has another. */
export function dropDocument(text: string, { catalogue }: TalkSources): string {
  const { numberSpans } = toQuestionParts(text, catalogue);
  return applyEdits(
    text,
    numberSpans.map(({ start, end }) => ({ start, end, by: '' })),
  );
}

function dropPlaces(text: string, { catalogue }: TalkSources): string {
  const { placeSpans } = toQuestionParts(text, catalogue);
  return applyEdits(
    text,
    placeSpans.map(({ start, end }) => ({ start, end, by: '' })),
  );
}

/** "trong chương trình quốc gia" names the document another place's is asked for instead of. */
const OF_THE_NATION =
  /\s+(?:trong|theo|của|cua|tại|tai|ở|o)\s+(?:chương trình|chuong trinh|kế hoạch|ke hoach|chiến lược|chien luoc|đề án|de an)\s+(?:quốc gia|quoc gia|toàn quốc|toan quoc)(?!\p{L})/iu;

function changePlace(frame: Frame, place: string, sources: TalkSources): Frame {
  const text = dropDocument(frame.text, sources);
  const { placeSpans } = toQuestionParts(text, sources.catalogue);
  const [first, ...others] = placeSpans;
  if (first === undefined) return { text: append(text.replace(OF_THE_NATION, ''), `của ${place}`) };
  return {
    text: applyEdits(text, [
      { ...first, by: place },
      ...others.map(({ start, end }) => ({ start, end, by: '' })),
    ]),
  };
}

/** A document that speaks for the year is kept; else its issuer is, for the year's own document. */
function changeYears(
  frame: Frame,
  years: readonly number[],
  talk: Talk | undefined,
  sources: TalkSources,
): Frame {
  const { catalogue } = sources;
  const parts = toQuestionParts(frame.text, catalogue);
  const held = frame.document ?? only(parts.documents) ?? only(talk?.about ?? []);
  const keeps =
    held !== undefined && years.every((year) => held.years.has(year) && !hasOwn(held, year, catalogue.cards));
  const text = keeps ? frame.text : dropDocument(frame.text, sources);
  const dated = replaceYears(text, years.join(' - '), sources);
  if (keeps) return parts.documents.length > 0 ? { text: dated } : { text: dated, document: held };
  const isPlaced = toQuestionParts(dated, catalogue).mentions.length > 0;
  const issuer = held?.issuer ?? null;
  return { text: isPlaced || issuer === null ? dated : append(dated, `của ${issuer}`) };
}

/** Whether the issuer has another document of that very year. */
function hasOwn(held: DocumentCard, year: number, cards: readonly DocumentCard[]): boolean {
  return (
    held.issuedOn.year !== year &&
    cards.some(
      (card) =>
        isHeld(card) && card.issuer === held.issuer && card.type === held.type && card.issuedOn.year === year,
    )
  );
}

function replaceYears(text: string, years: string, { catalogue }: TalkSources): string {
  const { yearSpans } = toQuestionParts(text, catalogue);
  const [first] = yearSpans;
  const last = yearSpans.at(-1);
  if (first === undefined || last === undefined) return append(text, `năm ${years}`);
  const isRun = yearSpans.every(
    (span, i) =>
      i === 0 ||
      /^\s*(?:-|–|đến|den)\s*(?:năm |nam )?$/iu.test(text.slice(yearSpans[i - 1]?.end, span.start)),
  );
  const edits: TextEdit[] = isRun
    ? [{ start: first.start, end: last.end, by: years }]
    : yearSpans.map(({ start, end }) => ({ start, end, by: years }));
  return applyEdits(text, edits);
}

async function changeMatter(
  frame: Frame,
  matter: string,
  talk: Talk,
  { catalogue }: TalkSources,
): Promise<Frame> {
  const parts = toQuestionParts(frame.text, catalogue);
  const documents =
    frame.document !== undefined ? [frame.document] : talk.about.length > 0 ? talk.about : parts.documents;
  const read = documents.slice(0, MAX_READ);
  const passages = await Promise.all(read.map(({ id }) => catalogue.listPassages(id)));
  const clauses = passages.flat().flatMap(({ text }) => toClauses(text));
  const renamed = replaceName(parts, matter, clauses);
  if (renamed === undefined) return { ...frame, text: replaceMatter(parts, matter, clauses) };
  // The name stands in the document in talk, which no longer shows from the question's words.
  const document = frame.document ?? only(read);
  return document === undefined ? { text: renamed } : { text: renamed, document };
}

/** Documents whose words are held against a new matter. */
const MAX_READ = 3;

function toClauses(text: string): string[] {
  return text
    .split(/[,;.:\n|]/)
    .map((clause) => ` ${(foldMarks(clause).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `);
}

/** A question about another matter stays with the one document in talk, unless it names its own. */
function holdTo(
  changed: Frame,
  frame: Frame,
  talk: Talk,
  isMatterAlone: boolean,
  { catalogue }: TalkSources,
): Frame {
  if (!isMatterAlone || changed.document !== undefined) return changed;
  const parts = toQuestionParts(frame.text, catalogue);
  const document = only(talk.about);
  return parts.mentions.length > 0 || parts.understood.numbers.length > 0 || document === undefined
    ? changed
    : { ...changed, document };
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

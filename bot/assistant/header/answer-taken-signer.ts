import { familyNames } from '../../../knowledge/language/family-names.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { CLEAR_READING } from '../../../knowledge/model/scan-doubt.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { findNamedScope } from '../named-scope.ts';
import { asksToConfirm } from '../register/deny-premise.ts';
import { answerFromHeader } from './answer-header.ts';

/** "Do Thủ tướng A ký", "ông A đã ký": who a question takes to have signed, folded. */
const TAKEN =
  /\b(?<title>do|boi|ong|ba|dong chi|vi sao|sao) (?<who>(?:(?! (?:do|boi|ong|ba) )[^,;:?]){4,90}?) (?:(?:da|moi|la nguoi|dat but|ha but|thay mat [^,;:?]{2,40}?) )*ky\b(?! (?:ket|hop dong|cam ket))/d;
/** A name has so many syllables; of two alone there are too many places and bodies. */
const NAME_SYLLABLES = [5, 4, 3];
const PERSONAL = new Set(['ong', 'ba', 'dong chi']);
/** Words in front of which a name is a place's. */
const LEVELS = /(?:^| )(?:tinh|thanh pho|tp|huyen|quan|xa|phuong|thi tran|thon|truong|duong|pho|lang)$/;
const FAMILIES = new Set(familyNames.map((name) => fold(name)));
/** Offices in front of a name, of which "chủ" could begin one. */
const OFFICE =
  /^(?:(?:pho|quyen) )*(?:chu tich|chu nhiem|thu tuong|bo truong|thu truong|giam doc|hieu truong|truong phong|chanh van phong|bi thu) /;
const ASKS = /\b(?:ai|nao|gi)\b/;

/** A signer whom a question takes for granted, where the document has another one: told first. Undefined otherwise. */
export async function answerTakenSigner(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const taken = findTaken(context);
  if (taken === undefined) return undefined;
  const rest = context.question.text.replace(taken.name ?? taken.who, ' ');
  const [document, ...others] = (await findNamedScope(context, rest))?.documents ?? [];
  if (document === undefined || others.length > 0) return undefined;
  const denied = findDenied(taken, document) ?? findOtherOffice(taken, context, document);
  const isOfOffice = taken.name === undefined && asksOfOffice(taken, context);
  if (denied === undefined && !isOfOffice) return undefined;
  const header = await answerFromHeader(context, [document], 'signer');
  if (header.outcome !== 'answered') return undefined;
  if (denied === undefined) return header;
  const asked = await context.answerPart(context.question.text);
  const isOfIt = asked.statements.every(({ sources }) =>
    sources.every((source) => source.document === document),
  );
  const told = asked.outcome === 'answered' && isOfIt ? asked.statements : [];
  const denial = { text: answerWording.otherSigner(denied), sources: [] };
  const said = new Set(header.statements.map(({ text }) => text));
  const statements = [...header.statements, ...told.filter(({ text }) => !said.has(text))];
  // "Do Thủ tướng ký ngày nào" is said of what a deputy signed for him as well: who signed is told beside the day.
  const isLoose = denied !== taken.name && told.length > 0;
  return isLoose
    ? { outcome: 'answered', statements }
    : { outcome: 'corrected', statements: [denial, ...statements] };
}

/** "Do Phó Chủ tịch ký phải không", "do Chủ tịch hay Phó Chủ tịch ký": what is asked is the office of who signed. */
function asksOfOffice({ who }: Taken, { question }: AnswerContext): boolean {
  const isChoice = OR.test(fold(who));
  return OFFICE.test(`${fold(who)} `) && (isChoice || asksToConfirm(question.folded));
}

const OR = /\bhay(?: la)? /;

/** The office a question wants confirmed where the document is signed in another one; undefined when it is not. */
function findOtherOffice(
  taken: Taken,
  context: AnswerContext,
  { signer, headerScans }: OfficialDocument,
): string | undefined {
  const title = fold(signer?.title ?? '');
  const isSure = (headerScans.signer?.confidence ?? 1) >= CLEAR_READING;
  if (title === '' || !isSure || taken.name !== undefined || OR.test(fold(taken.who))) return undefined;
  const office = OFFICE.exec(`${fold(taken.who)} `)?.[0].trim() ?? '';
  if (office === '' || !asksOfOffice(taken, context)) return undefined;
  return title.startsWith(office) ? undefined : taken.who.slice(0, office.length);
}

interface Taken {
  /** All that is said of who signed. */
  readonly who: string;
  /** The person's name at its end; undefined where it has none. */
  readonly name?: string;
}

/** What of a question's words the document speaks against: the person, or the office signed for; undefined when nothing. */
function findDenied({ who, name }: Taken, { signer, headerScans }: OfficialDocument): string | undefined {
  const isSure = (headerScans.signer?.confidence ?? 1) >= CLEAR_READING;
  if (signer === null || !isSure) return undefined;
  const own = fold(signer.name ?? '');
  const isOther = name !== undefined && own !== '' && !fold(name).includes(own) && !own.includes(fold(name));
  if (isOther) return name;
  // "KT. CHỦ TỊCH": another one signed in the place of the one who is named.
  const instead = fold(/KT\.\s*(?<office>[^,]+)/u.exec(signer.capacity ?? '')?.groups?.office ?? '').trim();
  return instead !== '' && `${fold(who)} `.startsWith(`${instead} `)
    ? who.slice(0, instead.length)
    : undefined;
}

function fold(words: string): string {
  return foldMarks(words).toLowerCase();
}

function findTaken({ question, catalogue }: AnswerContext): Taken | undefined {
  const { text, isMarked } = question;
  const groups = TAKEN.exec(fold(text));
  const span = groups?.indices?.groups?.who;
  if (groups === null || span === undefined || ASKS.test(groups.groups?.who ?? '')) return undefined;
  const who = text.slice(...span);
  const office = OFFICE.exec(fold(who))?.[0].length ?? 0;
  const words = who.slice(office).split(' ');
  const sizes = PERSONAL.has(groups.groups?.title ?? '') ? [...NAME_SYLLABLES, 2] : NAME_SYLLABLES;
  const size = sizes.find((count) => isName(words.slice(-count), count, isMarked));
  if (size === undefined) return { who };
  const before = fold(words.slice(0, -size).join(' '));
  const name = words.slice(-size).join(' ');
  const isPlace = catalogue.places
    .find(question)
    .some(({ place }) => fold(name).includes(place.words.map((word) => word.folded).join(' ')));
  return LEVELS.test(before) || isPlace ? { who } : { who, name };
}

function isName(words: readonly string[], count: number, isMarked: boolean): boolean {
  const [family = ''] = words;
  const areNames = words.every((word) => (isMarked ? /^\p{Lu}\p{Ll}*$/u : /^\p{L}+$/u).test(word));
  return words.length === count && FAMILIES.has(fold(family)) && areNames;
}

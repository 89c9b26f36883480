import { agencyKey, expandAbbreviations } from '../../../knowledge/language/abbreviations.ts';
import { findUnits } from '../../../knowledge/language/agency.ts';
import { blankSpans } from '../../../knowledge/language/blank-spans.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { type AskedPoints, listAskedPoints } from './asked-points.ts';
import type { DraftMaterial } from './draft.ts';
import type { ObligingSentence } from './obliging-sentences.ts';
import { isOwnKind } from './own-kind.ts';

/** What a letter hands in to the body that wants it. */
export interface HandIn {
  /** The sentences of the basis that want it. */
  readonly sentences: readonly ObligingSentence[];
  /** Who is to receive it, in full. */
  readonly receiver: string;
  /** "danh sách đầu mối phụ trách công tác trẻ em"; of people sent, who is sent: "đầu mối phối hợp". */
  readonly thing: string;
  /** Whether it names people: whoever receives it wants to know who they are. */
  readonly isOfPeople: boolean;
  /** What the body wants to be told, point by point; null where it lists nothing. */
  readonly asked: AskedPoints | null;
}

/** Words that hand something in, in front of what a letter is about. */
const HANDS_IN =
  /^(?<deed>gửi|nộp|cử|cung cấp|đăng ký|đăng kí|giới thiệu|báo cáo|trả lời|phúc đáp|(?:có|cho|tham gia|góp)\s+ý(?:\s+kiến)?)\s+(?=\p{L})/iu;
const OPINES = /(?<!\p{L})ý(?:\s+kiến)?(?!\p{L})/iu;
const OF_PEOPLE =
  /^(?:đầu mối|cán bộ|công chức|viên chức|giáo viên|người|đại biểu|thành viên|nhân sự|đại diện)(?!\p{L})/iu;
const MARKS = /[^\p{L}\p{Nd}]+/u;

/**
 * What a letter hands in, where its matter is a thing that the basis documents want of the agency and that goes to somebody over
 * or beside it: "cử đầu mối" for "Cử đầu mối gửi Sở A tổng hợp". Undefined for a letter about anything else.
 */
export function findHandIn(
  topic: string,
  sentences: readonly ObligingSentence[],
  material: DraftMaterial,
): HandIn | undefined {
  const { basis, agency } = material;
  const matter = topic.trim();
  const deed = HANDS_IN.exec(matter);
  if (deed === null) return undefined;
  const thing = matter.slice(deed[0].length);
  const list = findAsked(thing, material);
  const deeds = OPINES.test(deed[0])
    ? sentences.filter(({ whole }) => WANTS_OPINION.test(whole.quote))
    : listMeant(thing, sentences, basis);
  const beside = sentences.filter(({ document }) => document === list?.document);
  const sent = [deeds, beside].map((each) => listSent(each, agency)).find(({ length }) => length > 0) ?? [];
  const [first] = sent;
  // A list that is asked for, or an opinion, goes to whoever asks where nobody else is named.
  const asker = list?.document ?? (OPINES.test(deed[0]) ? deeds[0]?.document : undefined);
  const receiver = first?.receiver ?? asker?.issuer ?? undefined;
  if (receiver === undefined) return undefined;
  return {
    sentences: first === undefined ? deeds : sent.map(({ sentence }) => sentence),
    receiver: nameInFull(receiver, basis),
    thing: OPINES.test(deed[0]) ? matter.replace(/^(?:có|cho|tham gia|góp)\s+/iu, '') : thing,
    isOfPeople: OF_PEOPLE.test(thing),
    asked: list,
  };
}

/** The sentences that say who is to receive what they want, with that body; those that go to the agency's own kind left out. */
function listSent(sentences: readonly ObligingSentence[], agency: DraftMaterial['agency']) {
  return sentences.flatMap((sentence) => {
    const receiver = findReceiver(sentence);
    return receiver === undefined || isOwnKind(receiver, agency) ? [] : [{ sentence, receiver }];
  });
}

/** "có ý kiến đối với đề xuất …", "đề nghị góp ý dự thảo …" */
const WANTS_OPINION = /(?<!\p{L})(?:(?:có|cho|tham gia|gửi)\s+ý kiến|góp ý)(?!\p{L})/iu;

/** The sentences that want a thing by its name, but for the words that all of the basis is about. */
function listMeant(
  thing: string,
  sentences: readonly ObligingSentence[],
  basis: DraftMaterial['basis'],
): ObligingSentence[] {
  const subjects = new Set(basis.flatMap(({ subject }) => listWords(subject ?? '')));
  const words = listWords(thing);
  const own = words.filter((word) => !subjects.has(word));
  const wanted = own.length > 0 ? own : words;
  return sentences.filter(({ whole }) => holdsAll(listWords(whole.quote), wanted));
}

/** At least this part of a matter's words stand in what a list of points is about. */
const ABOUT = 0.6;

/** The points that a superior wants to be told of a matter; null where it lists none. */
function findAsked(thing: string, material: DraftMaterial): AskedPoints | null {
  const words = listWords(expandAbbreviations(thing));
  const found = listAskedPoints(material).find(({ document, lead }) => {
    const held = new Set(listWords(expandAbbreviations(`${document.subject ?? ''} ${lead}`)));
    return words.filter((word) => held.has(word)).length >= ABOUT * words.length;
  });
  return found ?? null;
}

function listWords(text: string): string[] {
  return foldMarks(text)
    .split(MARKS)
    .filter((word) => word !== '');
}

function holdsAll(held: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => held.includes(word));
}

const SENT_TO =
  /(?:gửi|nộp|báo cáo|đăng ký|về|tới)\s+(?:về\s+|cho\s+|tới\s+)?(?<body>(?:Sở|Bộ|UBND|Ủy ban|Uỷ ban|Phòng|Văn phòng|Ban|Trung tâm|Công an|Chi cục|Cục)\s\p{L}[^,;:.()]*?)(?=\s+(?:để|tổng hợp|trước|chậm nhất|trong|qua|theo|bằng)\s|[,;:.()]|$)/u;

function findReceiver({ deadlines, whole }: ObligingSentence): string | undefined {
  const due = deadlines.find(({ recipient }) => recipient !== null)?.recipient;
  return due ?? SENT_TO.exec(whole.quote)?.groups?.body;
}

/** "Sở GDĐT" of its own letter by the name it issues under. */
function nameInFull(receiver: string, basis: DraftMaterial['basis']): string {
  const issuer = basis.find(
    (document) => document.issuer !== null && toBody(document.issuer) === toBody(receiver),
  )?.issuer;
  return (issuer ?? expandAbbreviations(receiver)).replaceAll(/\s+/gu, ' ').trim();
}

function toBody(name: string): string {
  const long = expandAbbreviations(name);
  return agencyKey(blankSpans(long, findUnits(long)));
}

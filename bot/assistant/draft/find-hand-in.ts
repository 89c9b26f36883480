import { agencyKey, expandAbbreviations } from '../../../knowledge/language/abbreviations.ts';
import { findUnits } from '../../../knowledge/language/agency.ts';
import { blankSpans } from '../../../knowledge/language/blank-spans.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
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
}

/** Words that hand something in, in front of what a letter is about. */
const HANDS_IN = /^(?<deed>gửi|nộp|cử|cung cấp|đăng ký|giới thiệu|báo cáo)\s+(?=\p{L})/iu;
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
  { basis, agency }: DraftMaterial,
): HandIn | undefined {
  const matter = topic.trim();
  const deed = HANDS_IN.exec(matter);
  if (deed === null) return undefined;
  const thing = matter.slice(deed[0].length);
  const subjects = new Set(basis.flatMap(({ subject }) => listWords(subject ?? '')));
  const words = listWords(thing);
  const own = words.filter((word) => !subjects.has(word));
  const wanted = own.length > 0 ? own : words;
  const meant = sentences
    .filter(({ whole }) => holdsAll(listWords(whole.quote), wanted))
    .flatMap((sentence) => {
      const receiver = findReceiver(sentence);
      return receiver === undefined || isOwnKind(receiver, agency) ? [] : [{ sentence, receiver }];
    });
  const [first] = meant;
  if (first === undefined) return undefined;
  return {
    sentences: meant.map(({ sentence }) => sentence),
    receiver: nameInFull(first.receiver, basis),
    thing,
    isOfPeople: OF_PEOPLE.test(thing),
  };
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

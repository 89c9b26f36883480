import { expandAbbreviations } from '../../language/abbreviations.ts';
import { hasMarks } from '../../language/fold.ts';
import { findWeakWords } from '../../search/little-words.ts';
import { type QuestionTerm, toWords } from '../../search/understand-question.ts';
import { toAskedTerms, WordBag } from '../../search/word-bag.ts';
import type { PassageHit, Store, Viewer } from '../../store/store.ts';
import { toSubjectKey } from '../subject-key.ts';

/** A share of the topic's words from which a subject is on it. */
const SUBJECT_COVERAGE = 0.7;
/** Where a subject has the thing the topic is about ("… trẻ em"), so much of the rest is enough. */
const CORE_COVERAGE = 0.3;
/** A passage is on the topic when it has about all of its words, or others of their meaning (`WordBag`: 0.85). */
const PASSAGE_COVERAGE = 0.8;
/** Passages that are looked through for a topic, the most relevant first. */
const PASSAGES_LOOKED_AT = 600;
/** One sentence that happens to name the topic does not make a document one on it. */
const MIN_PASSAGES = 2;

/** Tells which documents are on a topic. */
export interface TopicJudge {
  /** Whether a subject (trích yếu) is on the topic. */
  isSubject(subject: string | null): boolean;
  /** Of documents whose subject does not say it, those whose text speaks of the topic, with the passage that does most. */
  findSpeaking(
    viewer: Viewer,
    documentIds: readonly string[],
  ): Promise<ReadonlyMap<string, PassageHit['passage']>>;
}

/** Between two topics asked of at once: "về trẻ em và về giáo dục", "trẻ em; giáo dục". */
const BETWEEN_TOPICS = /\s*;\s*|\s+(?:và|va|hoặc|hoac)\s+(?:về|ve)\s+/iu;

/** A judge of a topic as a person types it ("BVCSTE", "phong chong duoi nuoc"); of several, what is on any of them is. */
export function createTopicJudge(store: Pick<Store, 'searchKeywords'>, topic: string): TopicJudge {
  const judges = topic
    .split(BETWEEN_TOPICS)
    .filter((one) => one.trim() !== '')
    .map((one) => createOneTopicJudge(store, one));
  return {
    isSubject: (subject) => judges.some((judge) => judge.isSubject(subject)),
    async findSpeaking(viewer, documentIds) {
      const found = await Promise.all(judges.map((judge) => judge.findSpeaking(viewer, documentIds)));
      return new Map(found.flatMap((speaking) => [...speaking]));
    },
  };
}

function createOneTopicJudge(store: Pick<Store, 'searchKeywords'>, topic: string): TopicJudge {
  const written = expandAbbreviations(topic);
  const terms = toTopicTerms(written);
  const asked = toAskedTerms(terms);
  const cover = (text: string) => {
    const { strengths, isJoined } = new WordBag(text).measure(asked);
    const carried = strengths.map((strength, i) => strength * (isHalf(terms, isJoined, i) ? 0.5 : 1));
    const total = carried.reduce((sum, strength) => sum + strength, 0);
    const core = strengths.slice(-CORE_SYLLABLES);
    const hasCore =
      core.length === CORE_SYLLABLES && core.every((strength) => strength >= 0.8) && isJoined.at(-1) === true;
    return { coverage: terms.length === 0 ? 0 : total / terms.length, hasCore };
  };
  const typed = toSubjectKey(written) ?? '';
  const judgeSubject = (subject: string) => {
    const { coverage, hasCore } = cover(subject);
    if (coverage >= SUBJECT_COVERAGE || (hasCore && coverage >= CORE_COVERAGE)) return true;
    return isHalfTyped(typed, subject) || isPartOf(subject, written);
  };
  const judged = new Map<string, boolean>();
  return {
    isSubject(subject) {
      if (subject === null || terms.length === 0) return false;
      const known = judged.get(subject) ?? judgeSubject(subject);
      judged.set(subject, known);
      return known;
    },
    async findSpeaking(viewer, documentIds) {
      const speaking = new Map<string, { passage: PassageHit['passage']; count: number }>();
      if (documentIds.length === 0 || terms.length === 0) return new Map();
      const hits = await store.searchKeywords(written, viewer, { limit: PASSAGES_LOOKED_AT, documentIds });
      for (const { passage } of hits) {
        if (passage.role === 'furniture') continue;
        if (cover([...passage.headings, passage.text].join(' ')).coverage < PASSAGE_COVERAGE) continue;
        const known = speaking.get(passage.documentId);
        speaking.set(passage.documentId, {
          passage: known?.passage ?? passage,
          count: (known?.count ?? 0) + 1,
        });
      }
      const kept = [...speaking].filter(([, { count }]) => count >= MIN_PASSAGES);
      return new Map(kept.map(([id, { passage }]) => [id, passage]));
    },
  };
}

/** A topic shorter than this may begin any word. */
const MIN_TYPED = 8;

/** "cong tac tre e" of somebody who is still typing. */
function isHalfTyped(typed: string, subject: string): boolean {
  return typed.length >= MIN_TYPED && ` ${toSubjectKey(subject) ?? ''}`.includes(` ${typed}`);
}

/** Words of a subject that a topic must hold all of, at the least: fewer name too much. */
const MIN_SUBJECT_WORDS = 4;

/** A subject that says a part of what is asked for ("phòng, chống thiên tai" of "phòng, chống thiên tai và cứu nạn"). */
function isPartOf(subject: string, topic: string): boolean {
  const matter = subject.replaceAll(TIMES, ' ').replace(CARRYING_OUT, '');
  if (toWords(matter).length < MIN_SUBJECT_WORDS) return false;
  const { strengths } = new WordBag(topic).measure(toAskedTerms(toTopicTerms(matter)));
  return strengths.length > 1 && strengths.every((strength) => strength >= 0.8);
}

const CARRYING_OUT = /^(?:(?:triển khai|tổ chức|thực hiện|tăng cường|đẩy mạnh|công tác)\s+)+/iu;
const TIMES = /(?:giai đoạn|năm học|năm|quý [IVX]+|tháng)?\s*\d{1,4}(?:\s*[-–]\s*\d{4})?/giu;

/** Words that join others and say nothing of the matter; folded. */
const CONNECTIVES = new Set([
  'va',
  'cho',
  'cua',
  'cac',
  'nhung',
  've',
  'trong',
  'tren',
  'o',
  'tai',
  'doi',
  'voi',
]);

/** The topic's words that name its matter; all of them where every one is weak. */
function toTopicTerms(topic: string): QuestionTerm[] {
  const words = toWords(topic);
  const areWeak = findWeakWords(words, hasMarks(topic));
  const terms = words.map((word, position) => ({ ...word, position, isWeak: areWeak[position] ?? false }));
  const strong = terms.filter(({ isWeak, folded }) => !isWeak && !CONNECTIVES.has(folded));
  return strong.length === 0 ? terms : strong;
}

/** In Vietnamese what is acted upon comes last ("bảo vệ, chăm sóc trẻ em"), mostly in a word of two syllables. */
const CORE_SYLLABLES = 2;

/** A syllable that stands beside none of its neighbours in the topic is likely one of another word ("em" of "đàn em"). */
function isHalf(
  terms: readonly { readonly position: number }[],
  isJoined: readonly boolean[],
  i: number,
): boolean {
  const position = terms[i]?.position ?? 0;
  const hasLeft = terms[i - 1]?.position === position - 1;
  const hasRight = terms[i + 1]?.position === position + 1;
  return (hasLeft || hasRight) && isJoined[i] !== true && isJoined[i + 1] !== true;
}

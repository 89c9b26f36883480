import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { toWords } from '../../../knowledge/search/understand-question.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { type AnswerContext, passageSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { findNamedScope } from '../named-scope.ts';
import { quotePassage } from '../quote-passage.ts';
import { answerFromHeader } from './answer-header.ts';

/** "Công văn 12 gửi Sở Y tế để làm gì", folded. */
const ASKS_PURPOSE =
  /^(?<document>.+?) (?:co |lai |duoc |con )?gui (?:cho |den |toi )?(?<body>.+?) (?:la )?(?:(?:de|nham|voi) (?:muc dich |viec )?(?:lam )?(?:gi|chi)|de (?:so|phong|ho|ben do|noi do|noi ay) lam gi)[\s?.!]*$/d;
/** How the name of a body begins, folded. */
const BODY =
  /^(?:(?:cac|nhung) )?(?:so|phong|bo|uy ban|hoi|ban|cong an|truong|trung tam|cuc|chi cuc|van phong|vien|toa|doan|mat tran|don vi|co quan|ngan hang) /;
/** Verbs with which a text asks something of a body, folded. */
const REQUESTS = 'de nghi|yeu cau|giao|kinh mong|phoi hop voi';
const MAX_QUOTED = 3;

/** What a document was sent to a body for: its line among the recipients, or what the text asks of it; undefined for any other question. */
export async function answerSentFor(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { text } = context.question;
  const groups = ASKS_PURPOSE.exec(foldMarks(text))?.indices?.groups;
  if (groups?.document === undefined || groups.body === undefined) return undefined;
  const named = await findNamedScope(context, text.slice(...groups.document));
  const [document, ...others] = named?.documents ?? [];
  if (document === undefined || others.length > 0) return undefined;
  const key = toKey(text.slice(...groups.body));
  const passages = await context.catalogue.listPassages(document.id);
  const holding = passages.filter((passage) => ` ${toKey(passage.text)} `.includes(` ${key} `));
  const lines = holding.filter(
    ({ locator, text: line }) => locator === 'Nơi nhận' || /^Kính gửi/iu.test(line),
  );
  const requests = new RegExp(`\\b(?:${REQUESTS}) (?:[a-z]+ ){0,3}${key}\\b`);
  const asked = holding.filter((passage) => passage.role === 'body' && requests.test(toKey(passage.text)));
  const isToldThere = lines.some((line) => line.text.includes('('));
  const statements = [
    ...lines.map((line) => sayLine(document, line)),
    ...(isToldThere ? [] : asked.slice(0, MAX_QUOTED).map((passage) => quotePassage(document, passage))),
  ];
  if (statements.length > 0) return { outcome: 'answered', statements };
  if (!BODY.test(key)) return undefined;
  // A body may be written in a way we do not know: the whole list is shown with it.
  const listed = await answerFromHeader(context, [document], 'recipients');
  const shown = listed.outcome === 'answered' ? listed.statements : [];
  if (shown.some(({ text: list }) => holdsWords(list, key)))
    return { outcome: 'answered', statements: shown };
  return { outcome: 'not-found', statements: [sayNotSent(document, text.slice(...groups.body)), ...shown] };
}

/** "Các Bộ: Công an, Tài chính" names the ministry of finance, its words apart. */
function holdsWords(list: string, key: string): boolean {
  const words = new Set(toKey(list).split(' '));
  return key.split(' ').every((word) => words.has(word));
}

function toKey(text: string): string {
  return toWords(text)
    .map(({ folded }) => folded)
    .join(' ');
}

function sayNotSent(document: OfficialDocument, body: string): DraftStatement {
  const name = describeSource(document);
  const silence = answerWording.notSentTo(name, body);
  return { text: silence, sources: [], referenceRows: [name] };
}

function sayLine(document: OfficialDocument, passage: StoredPassage): DraftStatement {
  const line = passage.text.replace(/^[-+•–~]\s*/u, '').replace(/[;.]+$/u, '');
  return {
    text: answerWording.recipients(line, describeSource(document)),
    sources: [passageSource(document, passage)],
  };
}

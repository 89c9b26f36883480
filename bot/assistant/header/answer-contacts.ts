import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import { findPersonalData } from '../../../knowledge/language/personal-data.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { findNamedBody } from '../../../knowledge/search/named-bodies.ts';
import { rankFacts } from '../../../knowledge/search/rank-facts.ts';
import { NO_HEADER, WordBag } from '../../../knowledge/search/word-bag.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { type AnswerContext, passageSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { findNamedScope } from '../named-scope.ts';

/** What is asked for, folded: a number or a mailbox itself, not whom to turn to in some matter. */
const CONTACT_WORDS =
  /\b(?:so (?:dien thoai|dt|di dong|lien (?:he|lac)|hotline)|(?<=\bxin )so may|(?:goi|alo|a lo|nhan tin|bam)(?: dien)?(?: (?:cho|den|toi|vao|ve|qua))* so (?:nao|may|gi|bao nhieu)|so (?:nao )?de goi|dien thoai|sdt|e ?mail|mail|thu dien tu|hop thu|hom thu|hotline|(?:thong tin |dau moi |dia chi )?lien (?:he|lac)(?: (?:voi|den|qua|cho))?)\b/g;
/** Words around it that name nothing. */
const FRAME =
  /\b(?:cho|xin|minh|toi|em|anh|chi|ghi|co|trong|o|tai|nao|gi|la|bao nhieu|va|hoac|cua|hay|voi)\b/g;
/** A question for a public service's number ("tổng đài …") is one of matter. */
const SERVICE = /\b(?:tong dai|duong day nong)\b/;
/** Of the words beside, a passage must carry this share. */
const MIN_COVERAGE = 0.5;
const MAX_QUOTED = 5;

/**
 * "Cho xin số điện thoại, email ghi trong …": the passages of a named document that hold contacts, word for word.
 * Undefined for any other question, and where the document is not told.
 */
export async function answerContacts(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const { folded } = context.question;
  const rest = folded.replace(CONTACT_WORDS, ' ');
  const asksElse = context.question.intents.some((intent) => intent === 'deadline' || intent === 'task');
  if (rest === folded || asksElse || SERVICE.test(folded) || !asksForNumber(folded)) return undefined;
  const named = await findNamedScope(context);
  if (named === undefined) return undefined;
  const perDocument = await Promise.all(
    named.documents.map((document) => quoteContacts(named.context, document)),
  );
  const statements = perDocument.flat().slice(0, MAX_QUOTED);
  if (statements.length > 0) return { outcome: 'answered', statements };
  return { outcome: 'not-found', statements: named.documents.map(sayNone) };
}

/** "Khi vướng mắc thì liên hệ ai" asks for a body, and is left to the general path. */
function asksForNumber(folded: string): boolean {
  const isPlain =
    /\b(?:so (?:dien thoai|dt|di dong|lien)|xin so may|goi(?: dien)?(?: (?:cho|den|toi|vao|ve|qua))* so|so (?:nao )?de goi|e ?mail(?: lien)?|sdt|dien thoai (?:cua|lien|bao nhieu|nao|la|va|hoac|hay)|mail|thu dien tu|hop thu|hom thu)\b/;
  return isPlain.test(folded) || /\b(?:thong tin|dia chi|dau moi) lien\b/.test(folded);
}

async function quoteContacts(context: AnswerContext, document: OfficialDocument): Promise<DraftStatement[]> {
  const passages = await context.catalogue.listPassages(document.id);
  const body = findNamedBody(context.question) ?? '';
  const holding = passages.filter(
    ({ text }) =>
      findPersonalData(text).some(({ kind }) => kind === 'phone' || kind === 'email') &&
      agencyKey(`${document.issuer ?? ''} ; ${text}`).includes(body),
  );
  return keepNamed(context, document, holding).map((passage) => ({
    text: answerWording.quotation(passage.text, describeSource(document)),
    sources: [passageSource(document, passage)],
  }));
}

/** When the question names a person or an office beside the document, the contacts that stand with its name. */
function keepNamed(context: AnswerContext, document: OfficialDocument, holding: readonly StoredPassage[]) {
  const { terms: asked, folded } = context.question;
  const isHeader = context.catalogue.findHeader(document.id).findOwn(asked);
  const phrases = [...folded.matchAll(CONTACT_WORDS), ...folded.matchAll(FRAME)];
  const frame = new Set(phrases.flatMap(([phrase]) => phrase.split(' ')));
  const terms = asked.filter((term, i) => isHeader[i] !== true && !term.isWeak && !frame.has(term.folded));
  if (terms.length === 0) return holding;
  return rankFacts(terms, holding, (passage) => ({
    own: new WordBag(passage.text),
    around: new WordBag(passage.headings.join(' . ')),
    header: NO_HEADER,
  }))
    .filter(({ coverage }) => coverage >= MIN_COVERAGE)
    .map(({ item }) => item);
}

function sayNone(document: OfficialDocument): DraftStatement {
  const name = describeSource(document);
  return {
    text: answerWording.notFoundIn(name, answerWording.noContacts),
    sources: [],
    referenceRows: [name],
  };
}

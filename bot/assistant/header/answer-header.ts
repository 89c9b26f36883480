import { documentNumberKey, findDocumentNumbers } from '../../../knowledge/language/document-number.ts';
import { datesAgree, findDates, formatDate } from '../../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { DocumentCard } from '../../../knowledge/search/document-cards.ts';
import { type HeaderIntent, headerIntents } from '../../../knowledge/search/question-intents.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { type AnswerContext, passageSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeHeld, describeIdentity } from '../describe-document.ts';
import { findHeaderChanges, markCorrected } from '../register/corrected-values.ts';
import { writeReferences } from '../relations/answer-references.ts';
import { isScanned } from '../scans/scan-statements.ts';
import { quoteUnclearField } from './answer-unclear-header.ts';
import { sourcesOf } from './header-sources.ts';
import { holdAgainstScan } from './signer-of-scan.ts';
import { writeSigner } from './write-signer.ts';

/** Answers a question about the head or foot of the documents it names; a missing field is said to be missing. */
export async function answerFromHeader(
  context: AnswerContext,
  documents: readonly OfficialDocument[],
  intent: HeaderIntent,
): Promise<DraftAnswer> {
  const answers = await Promise.all(
    documents.map(async (document) => {
      const passages = await context.catalogue.listPassages(document.id);
      const read = WRITERS[intent](document, passages, context.question, context.catalogue.cards);
      const written = intent === 'signer' ? await holdAgainstScan(context, document, read) : read;
      const statements = written.length > 0 ? written : quoteUnclearField(document, passages, intent);
      return {
        document,
        statements: statements.map((statement) => markChanged(statement, document, intent, passages)),
      };
    }),
  );
  const said = answers.flatMap((answer) => answer.statements);
  if (said.length > 0) return { outcome: 'answered', statements: said };
  return {
    outcome: 'not-found',
    statements: answers.map(({ document }) => silenceStatement(document, intent)),
  };
}

/** The fields of the head that each intent shows. */
const SHOWN_FIELDS: Partial<Record<HeaderIntent, keyof OfficialDocument>> = {
  signer: 'signer',
  recipients: 'recipients',
  'issued-on': 'issuedOn',
  issuer: 'issuer',
  number: 'number',
  subject: 'subject',
};

/** A statement of a field that the document keeper changed says so. */
function markChanged(
  statement: DraftStatement,
  document: OfficialDocument,
  intent: HeaderIntent,
  passages: readonly StoredPassage[],
): DraftStatement {
  const field = SHOWN_FIELDS[intent];
  const changes = field === undefined ? [] : findHeaderChanges(document, [field]);
  // What counts the register is no statement about a field.
  if (changes.length === 0 || statement.referenceRows !== undefined) return statement;
  const { signer, recipients, subject } = document;
  const rows = [signer?.name, signer?.title, signer?.capacity, subject, ...recipients];
  const { sources } = statement;
  return markCorrected(
    { ...statement, sources: sources.length > 0 ? sources : sourcesOf(document, [passages[0]]) },
    changes,
    rows.filter((row) => row !== null && row !== undefined),
  );
}

type Writer = (
  document: OfficialDocument,
  passages: readonly StoredPassage[],
  question: UnderstoodQuestion,
  cards: readonly DocumentCard[],
) => DraftStatement[];

const WRITERS: Readonly<Record<HeaderIntent, Writer>> = {
  signer: writeSigner,
  recipients: writeRecipients,
  'issued-on': writeIssuedOn,
  issuer: writeIssuer,
  number: writeNumber,
  references: writeReferences,
  subject: writeSubject,
};

/** Says that a document does not give what was asked: a post's or a cut text's silence is told as such. */
export function silenceStatement(
  document: OfficialDocument,
  asked: keyof typeof answerWording.asked,
): DraftStatement {
  const what = answerWording.asked[asked];
  const year = { year: document.number === null ? null : document.issuedOn.year, month: null, day: null };
  const full = describeIdentity({ ...document, issuedOn: year });
  return {
    text: wordSilence(document, asked, full, what),
    sources: [],
    referenceRows: [describeIdentity(document)],
  };
}

function wordSilence(
  document: OfficialDocument,
  asked: keyof typeof answerWording.asked,
  name: string,
  what: string,
): string {
  const isSure = saysAll(document, asked);
  if (document.kind === 'web-post') {
    return isSure ? answerWording.postSilent(name, what) : answerWording.notFoundInPost(name, what);
  }
  if (isScanned(document)) return answerWording.notFoundInScan(name, what);
  if (document.warnings.some((warning) => warning.code === 'TRUNCATED'))
    return answerWording.truncatedSilent(name, what);
  return isSure ? answerWording.notStated(name, what) : answerWording.notFoundIn(name, what);
}

/**
 * Whether our not finding it shows that the document does not say it: a field of head or foot that is read as absent, or
 * a kind of item of which the register has none and no sentence is left that might hold one.
 */
function saysAll(document: OfficialDocument, asked: keyof typeof answerWording.asked): boolean {
  const { targets, deadlines, uncovered } = document;
  if (isScanned(document)) return false;
  if (asked === 'deadline')
    return deadlines.length === 0 && !uncovered.some((sentence) => sentence.reason === 'date');
  if (asked === 'target')
    return targets.length === 0 && !uncovered.some((sentence) => sentence.reason === 'number');
  const isHead = headerIntents.some((intent) => intent === asked);
  return isHead && !document.warnings.some((warning) => UNREAD_FIELDS.has(warning.code));
}

/** Warnings that say part of the file was not read. */
const UNREAD_FIELDS = new Set(['FIELDS_NOT_READ', 'PAGES_WITHOUT_TEXT', 'FILE_DAMAGED', 'TEXT_GARBLED']);

function findPassage(
  passages: readonly StoredPassage[],
  test: (text: string) => boolean,
): StoredPassage | undefined {
  const head = passages.filter((passage) => passage.role !== 'body');
  return [...head, ...passages].find((passage) => test(passage.text));
}

/** Nơi nhận, and in a letter first the addressees ("Kính gửi"). */
function writeRecipients(document: OfficialDocument, passages: readonly StoredPassage[]): DraftStatement[] {
  const places = document.recipients.map((line) => passages.find((passage) => passage.text.includes(line)));
  const list = document.recipients
    .map((line) => line.replace(/^[-+•]\s*/, '').replace(/[;.]+$/, ''))
    .join('; ');
  const name = describeHeld(document);
  return [
    ...findAddressed(passages).map((lines) => ({
      text: answerWording.addressees(toAddressees(lines), name),
      sources: lines.map((passage) => passageSource(document, passage)),
    })),
    ...(list === ''
      ? []
      : [{ text: answerWording.recipients(list, name), sources: sourcesOf(document, places) }]),
  ];
}

const ADDRESSEE_LINE = 120;

/** The lines of each "Kính gửi": its own, or the ones below where it names nobody itself. */
function findAddressed(passages: readonly StoredPassage[]): StoredPassage[][] {
  return passages.flatMap((passage, index) => {
    if (!/^Kính gửi/iu.test(passage.text)) return [];
    if (/\p{L}/u.test(passage.text.slice('Kính gửi'.length))) return [[passage]];
    const below = passages.slice(index + 1);
    const end = below.findIndex(
      ({ text }) => text.length > ADDRESSEE_LINE || !/^[-+•–]\s|[;,.]$/u.test(text),
    );
    const lines = end < 0 ? below : below.slice(0, end);
    return lines.length === 0 ? [] : [lines];
  });
}

function toAddressees(lines: readonly StoredPassage[]): string {
  const named = lines.map(({ text }) => text.replace(/^[-+•–]\s*/u, '').replace(/[.;,]+$/u, '')).join('; ');
  return /^Kính gửi/iu.test(named) ? named : `Kính gửi: ${named}`;
}

function writeIssuedOn(document: OfficialDocument, passages: readonly StoredPassage[]): DraftStatement[] {
  const { issuedOn } = document;
  const date = formatDate(issuedOn);
  if (date === '') return [];
  const place = findPassage(passages, (text) =>
    findDates(text).some(
      (mention) => mention.date.month === issuedOn.month && datesAgree(mention.date, issuedOn),
    ),
  );
  const name = describeHeld(document);
  const text =
    issuedOn.day === null
      ? answerWording.issuedPartly(issuedOn.month === null ? `năm ${date}` : `tháng ${date}`, name)
      : answerWording.issuedOn(`Ngày ${date}`, name);
  return [{ text, sources: sourcesOf(document, [place ?? passages[0]]) }];
}

function writeIssuer(document: OfficialDocument, passages: readonly StoredPassage[]): DraftStatement[] {
  const { issuer } = document;
  if (issuer === null) return [];
  const isPlaceless = document.warnings.some(({ code }) => code === 'INCOMPLETE_ISSUER');
  const inferred = document.warnings.find((warning) => warning.code === 'INFERRED_ISSUER')?.quote;
  const place = findPassage(passages, (text) =>
    text.toLowerCase().includes((inferred ?? issuer).toLowerCase()),
  );
  return [
    {
      text: answerWording.issuer(issuer, describeHeld(document)),
      sources: sourcesOf(document, [place ?? passages[0]]),
    },
    ...(isPlaceless ? [{ text: answerWording.placeless(issuer), sources: [], referenceRows: [issuer] }] : []),
  ];
}

function writeNumber(document: OfficialDocument, passages: readonly StoredPassage[]): DraftStatement[] {
  const { number } = document;
  if (number === null) return [];
  const key = documentNumberKey(number);
  const place = findPassage(passages, (text) =>
    findDocumentNumbers(text).some((found) => documentNumberKey(found.text) === key),
  );
  return [
    {
      text: answerWording.number(number, describeHeld(document)),
      sources: sourcesOf(document, [place ?? passages[0]]),
    },
  ];
}

/** What a document is: its subject, and how much of it the register holds. */
function writeSubject(document: OfficialDocument, passages: readonly StoredPassage[]): DraftStatement[] {
  const { subject, targets, deadlines, tasks } = document;
  const place =
    subject === null
      ? undefined
      : findPassage(passages, (text) => text.toLowerCase().includes(subject.slice(0, 40).toLowerCase()));
  const counts = [targets.length, deadlines.length, tasks.length];
  const contents = answerWording.contents(targets.length, deadlines.length, tasks.length);
  const text =
    subject === null ? `${describeHeld(document)}.` : answerWording.subject(subject, describeHeld(document));
  return [
    { text, sources: sourcesOf(document, [place ?? passages[0]]) },
    { text: contents, sources: [], referenceRows: counts.map(String) },
  ];
}

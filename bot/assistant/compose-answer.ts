import { tellIssuersApart } from '../../knowledge/directives/issuers-apart.ts';
import type { MadeCorrection, OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { Deadline, ScanReading, Target, Task } from '../../knowledge/model/register.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import type { Answer, Citation, Statement } from './answer.ts';
import { toChartPicture } from './charts/chart-picture.ts';
import { cite, isDoubtful } from './cite-source.ts';
import {
  type Computation,
  findUnsupportedDetails,
  identityText,
  type Provenance,
} from './evidence-gate/evidence-gate.ts';
import { findAskedContacts, hidePrivate, holdsPrivate } from './header/private-contacts.ts';
import type { Indicator, IndicatorRow, Picture } from './picture.ts';
import { placeIssuerNames } from './place-issuer-names.ts';
import { markReadings, toClearSource, toShownQuote, withhold } from './scans/scan-statements.ts';
import { toShownText } from './shown-text.ts';

/** A span of a held document that a statement rests on. */
export interface SourceSpan {
  readonly document: OfficialDocument;
  readonly quote: string;
  readonly locator: string;
  readonly page: number | null;
  /** How surely it was read from a page's picture; null for text as the file gives it. */
  readonly scan: ScanReading | null;
  /** Who confirmed the reading; null while nobody has. */
  readonly confirmedBy: string | null;
  /** Set where what is asked for could not be read at all: only where to look is said. */
  readonly isUnread?: true;
  /** What the document keeper changed of what was read here; left out when nothing. */
  readonly changes?: readonly MadeCorrection[];
}

/** A statement before the gate. */
export interface DraftStatement {
  readonly text: string;
  readonly sources: readonly SourceSpan[];
  /** The register item it states, for what compares and computes; left out where it states none. */
  readonly item?: Target | Deadline | Task;
  readonly computations?: readonly Computation[];
  /** What of it can be said where the whole says more than its sources; left out where that is the quotation alone. */
  readonly shorter?: DraftStatement;
  /** Values of the store the statement speaks of that are no document's words (counts of the register). */
  readonly referenceRows?: readonly string[];
  /** Values the document keeper put in the place of what was read; they count only where the statement says so. */
  readonly correctedRows?: readonly string[];
  /** The place in a chart that it tells; left out where it tells none. */
  readonly row?: Omit<IndicatorRow, 'sources'>;
}

/** An answer before the gate. */
export interface DraftAnswer {
  readonly outcome: Answer['outcome'];
  /** How the question was understood, said first; it is no answer by itself. */
  readonly opening?: DraftStatement;
  readonly statements: readonly DraftStatement[];
  readonly options?: Answer['options'];
  /** It says itself what others did to its documents, as of a day: nothing is added of that. */
  readonly saysStanding?: true;
  /** What else can be drawn of it; left out where there is nothing. */
  readonly picture?: Picture;
  /** The chart that its statements' rows make; left out where there is none to draw. */
  readonly chart?: Pick<Indicator, 'title' | 'isOneMeasure' | 'notes'>;
}

/** Circumstances of the request that the gate and the wording need. */
export interface Request {
  readonly question: string;
  readonly agency: string | null;
  /** Every answer from the invented samples says so. */
  readonly isSamples: boolean;
}

/**
 * Passes a draft through the evidence gate and numbers its citations. A statement that says more than its sources is
 * replaced by the quotation itself, or dropped when it has none; an answer left empty becomes not-found.
 */
export function composeAnswer(draft: DraftAnswer, request: Request): Answer {
  const citations: Citation[] = [];
  const passed = draft.statements.flatMap((statement) => passGate(statement, request) ?? []);
  const issuers = tellIssuersApart(passed.flatMap(({ sources }) => sources.map(({ document }) => document)));
  const statements = passed.map(({ text, sources }): Statement => {
    const quotes = sources.map(toShownQuote);
    const numbers = sources.map((source) => cite(citations, source, issuers));
    const documents = sources.map(({ document }) => document);
    const named = placeIssuerNames(text, documents, issuers);
    return { text: toShownText(named, quotes), citations: [...new Set(numbers)] };
  });
  const isEmptied = statements.length === 0 && draft.statements.length > 0;
  const outcome = isEmptied ? 'not-found' : toOutcome(draft.outcome, passed);
  const said = isEmptied ? [{ text: answerWording.nothingStands, citations: [] }] : dropRepeated(statements);
  const shown = [...toOpening(draft, request), ...said];
  const options = draft.options ?? [];
  const reply = toReply({ outcome, statements: shown, citations, options, voice: 'quoting' }, request);
  const picture = toPicture(draft, passed, { reply, statements, isSamples: request.isSamples });
  return picture === undefined ? reply : { ...reply, picture };
}

/** What can be drawn of the statements that passed. */
function toPicture(
  draft: DraftAnswer,
  passed: readonly Passed[],
  { reply, statements, isSamples }: { reply: Answer; statements: readonly Statement[]; isSamples: boolean },
): Picture | undefined {
  if (draft.picture !== undefined)
    return { ...draft.picture, mark: isSamples ? answerWording.samplesPrefix : draft.picture.mark };
  if (draft.chart === undefined) return undefined;
  const rows = passed.flatMap(({ row }, i) =>
    row === undefined ? [] : [{ ...row, sources: statements[i]?.citations ?? [] }],
  );
  const heldBack = draft.statements.filter(({ row }) => row !== undefined).length - rows.length;
  const documents = passed.flatMap(({ sources }) => sources.map(({ document }) => document));
  return toChartPicture(draft.chart, rows, { ...reply, documents, heldBack, isSamples });
}

/** The reply with a person's contacts hidden unless the question asks for them. */
function toReply(answer: Omit<Answer, 'text'>, { question, isSamples }: Request): Answer {
  const asked = findAskedContacts(question);
  const quotes = answer.citations.map(({ quote }) => quote);
  const told = answer.statements.map((statement) => ({
    ...statement,
    text: hidePrivate(statement.text, asked, quotes),
  }));
  const isShown = told.some(({ text }) => holdsPrivate(text, asked));
  const statements = isShown ? [...told, { text: answerWording.privateShown, citations: [] }] : told;
  const citations = answer.citations.map((citation) => ({
    ...citation,
    quote: hidePrivate(citation.quote, asked),
  }));
  return { ...answer, text: formatText(statements, isSamples), statements, citations };
}

function toOpening({ opening }: DraftAnswer, request: Request): Statement[] {
  const passed = opening === undefined ? undefined : passGate(opening, request);
  return passed === undefined
    ? []
    : [{ text: toShownText(passed.text, passed.referenceRows ?? []), citations: [] }];
}

/**
 * The statement itself, or its first quotation alone, or, where it rests on figures that were not read surely, only where
 * to look; undefined when it fails and quotes nothing.
 */
function passGate(statement: DraftStatement, request: Request): Passed | undefined {
  const isBorne = findUnsupportedDetails(statement.text, toProvenance(statement, request)).length === 0;
  const unclear = statement.sources.find(isDoubtful);
  if (isBorne && unclear?.isUnread !== true) return { ...markReadings(statement), isWithheld: false };
  if (unclear !== undefined) return { ...withhold(unclear), isWithheld: true };
  if (statement.shorter !== undefined) return passGate(statement.shorter, request);
  const [first] = statement.sources;
  if (first === undefined) return undefined;
  return { ...markReadings({ text: `“${first.quote}”`, sources: [first] }), isWithheld: false };
}

type Passed = DraftStatement & { readonly isWithheld: boolean };

/** An answer of which every cited statement was withheld tells nothing. */
function toOutcome(outcome: Answer['outcome'], passed: readonly Passed[]): Answer['outcome'] {
  const cited = passed.filter(({ sources }) => sources.length > 0);
  const tellsNothing =
    passed.length === 0 || (cited.length > 0 && cited.every(({ isWithheld }) => isWithheld));
  return tellsNothing && outcome === 'answered' ? 'not-found' : outcome;
}

/** Statements that were replaced by one quotation stand once. */
function dropRepeated(statements: readonly Statement[]): Statement[] {
  return statements.filter(
    (statement, i) =>
      statements.findIndex(
        (other) => other.text === statement.text && other.citations.join() === statement.citations.join(),
      ) === i,
  );
}

/** What a draft statement may take its details from. */
export function toProvenance(
  statement: DraftStatement,
  request: Pick<Request, 'question' | 'agency'>,
): Provenance {
  return {
    // What explains a row, its table's head, is cited behind it but must be read first.
    cited: statement.sources
      .map(toClearSource)
      .reverse()
      .flatMap(({ document, quote }) => [quote, identityText(document), document.subject ?? '']),
    request: `${request.question}\n${request.agency ?? ''}`,
    referenceRows: statement.referenceRows ?? [],
    correctedRows: statement.correctedRows ?? [],
    computations: statement.computations ?? [],
  };
}

function formatText(statements: readonly Statement[], isSamples: boolean): string {
  const lines = statements.map(({ text, citations }) => [text, ...citations.map((n) => `[${n}]`)].join(' '));
  const body = lines.length <= 1 ? lines.join('') : lines.map((line) => `• ${line}`).join('\n');
  return isSamples ? `${answerWording.samplesPrefix}\n${body}` : body;
}

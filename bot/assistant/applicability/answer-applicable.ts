import { formatAgency } from '../../../knowledge/agencies/format-agency.ts';
import { type ApplicableLine, chains } from '../../../knowledge/directives/applicable/applicable-line.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { formatDate, parseIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import { applicableWording } from '../../../prompts/applicable-wording.ts';
import { type AnswerContext, passageSource, toSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement, SourceSpan } from '../compose-answer.ts';
import { findAskedDay, findImpossibleDay, parseApplicableQuestion } from './applicable-question.ts';
import type { ApplicableFinding } from './find-applicable.ts';

/** "UBND xã A và UBND xã B": each has superiors of its own. */
const SEVERAL = /\b(?:va|voi|cung) (?:ubnd|uy ban|xa|phuong|truong|so|phong|tram|huyen)\b/i;
/** How many documents of each chain a reply names, the nearest; the rest is counted. */
const MAX_SHOWN = 6;

/**
 * "Văn bản nào áp dụng cho xã X?", "trường tôi phải theo kế hoạch nào của cấp trên?": the directives over the agency named,
 * or the asker's, each with its status and its source. Undefined for a question of another kind.
 */
export async function answerApplicable(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const asked = parseApplicableQuestion(context.question.text);
  if (asked === undefined) return undefined;
  const agency = asked.agency ?? context.agency;
  if (agency === null) return say('clarify', applicableWording.whichAgency);
  if (SEVERAL.test(foldMarks(agency))) return say('clarify', applicableWording.oneAgency);
  const impossible = findImpossibleDay(context.question.text);
  if (impossible !== undefined) return say('clarify', applicableWording.impossibleDay(impossible));
  const asOf = findAskedDay(context.question, context.asOf);
  if (asOf === null) return say('clarify', applicableWording.whichDay);
  const { findApplicable } = await import('./find-applicable.ts');
  const finding = await findApplicable(context.store, context.viewer, { agency, topic: asked.topic, asOf });
  return toDraft(context, finding, { agency, topic: asked.topic, asOf });
}

function say(outcome: DraftAnswer['outcome'], text: string): DraftAnswer {
  return { outcome, statements: [{ text, sources: [], referenceRows: [text] }] };
}

async function toDraft(
  context: AnswerContext,
  finding: ApplicableFinding,
  { agency: written, topic, asOf }: { agency: string; topic: string | null; asOf: string },
): Promise<DraftAnswer> {
  if (finding.kind === 'unknown')
    return say(
      'clarify',
      [applicableWording.unknown(written), ...finding.notes.map((note) => `(${note}.)`)].join(' '),
    );
  if (finding.kind === 'unplaced') return say('clarify', applicableWording.unplaced(finding.agency.name));
  if (finding.kind === 'ambiguous') {
    const options = finding.agencies
      .map((each) => formatAgency(each, asOf))
      .map((name) => ({
        label: name,
        question: applicableWording.question(name, topic, formatDate(parseIsoDate(asOf))),
      }));
    return { ...say('clarify', applicableWording.ambiguous(written)), options };
  }
  const { notes, lines } = finding;
  const agency = formatAgency(finding.agency, asOf);
  const day = formatDate(parseIsoDate(asOf));
  const heading = applicableWording.heading(agency, day, topic);
  const opening = {
    text: [heading, ...notes.map((note) => `(${note})`)].join(' '),
    sources: [],
    referenceRows: [agency, day, ...notes],
  };
  const documents = lines.filter(({ documentId }) => documentId !== null);
  const current = documents.filter(({ status }) => status !== 'lapsed' && status !== 'replaced');
  const over = documents.length - current.length;
  const missing = lines.filter(({ documentId }) => documentId === null);
  const shown = chains.flatMap((chain) =>
    (current.length > 0 ? current : documents).filter((line) => line.chain === chain).slice(0, MAX_SHOWN),
  );
  const groups = await Promise.all(chains.map((chain) => toGroup(context, chain, shown)));
  return {
    outcome: current.length > 0 ? 'answered' : 'not-found',
    opening,
    saysStanding: true,
    statements: [
      ...(documents.length === 0
        ? [{ text: applicableWording.none(agency, topic), sources: [], referenceRows: [agency] }]
        : groups.flat()),
      ...sayRest(current.length > 0 ? current.length - shown.length : 0, applicableWording.more),
      ...sayMissing(missing, topic, day),
      ...sayRest(current.length > 0 ? over : documents.length - shown.length, applicableWording.over),
    ],
  };
}

function sayMissing(missing: readonly ApplicableLine[], topic: string | null, day: string): DraftStatement[] {
  if (missing.length === 0) return [];
  const text = applicableWording.missingOf(
    missing.map(({ issuer }) => issuer),
    topic,
    day,
  );
  return [{ text, sources: [], referenceRows: [text] }];
}

function sayRest(count: number, word: (count: number) => string): DraftStatement[] {
  return count > 0 ? [{ text: word(count), sources: [], referenceRows: [String(count)] }] : [];
}

async function toGroup(
  context: AnswerContext,
  chain: ApplicableLine['chain'],
  lines: readonly ApplicableLine[],
): Promise<DraftStatement[]> {
  const own = lines.filter((line) => line.chain === chain);
  if (own.length === 0) return [];
  const statements = await Promise.all(own.map((line) => toStatement(context, line)));
  return [{ text: `${applicableWording.chains[chain]}:`, sources: [] }, ...statements];
}

async function toStatement(context: AnswerContext, line: ApplicableLine): Promise<DraftStatement> {
  const marks = [applicableWording.statuses[line.status], line.held ? null : applicableWording.citedOnly];
  const name = line.subject === null ? describeIdentity(line) : `${describeIdentity(line)} (${line.subject})`;
  const reason = line.reason.slice(line.standing.length).replace(/^; /, '');
  const text = `${name} [${marks.filter((mark) => mark !== null).join('; ')}]: ${reason}.`;
  return { text, sources: await findSources(context, line), referenceRows: [text] };
}

/** Words of the document itself, or of the one that cites it. */
async function findSources(
  context: AnswerContext,
  { documentId, held, citedBy, subject }: ApplicableLine,
): Promise<SourceSpan[]> {
  const id = held ? documentId : (citedBy?.documentId ?? null);
  const document = id === null ? undefined : await context.store.findDocument(id, context.viewer);
  if (document === undefined) return [];
  if (!held && citedBy !== null) return [toSource(document, { ...citedBy, scan: null })];
  const passages = await context.catalogue.listPassages(document.id);
  const opening = subject?.slice(0, 40).toLowerCase();
  const place =
    passages.find(({ text }) => opening !== undefined && text.toLowerCase().includes(opening)) ?? passages[0];
  return place === undefined ? [] : [passageSource(document, place)];
}

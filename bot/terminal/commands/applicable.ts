import { z } from 'zod';
import { formatAgency } from '../../../knowledge/agencies/format-agency.ts';
import {
  type ApplicableLine,
  applicableLineSchema,
  chains,
} from '../../../knowledge/directives/applicable/applicable-line.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { formatDate, parseIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { applicableWording } from '../../../prompts/applicable-wording.ts';
import { terminalTexts } from '../../../prompts/terminal-texts.ts';
import { agencyQuestionSchema, askForAgency, formatAgencyQuestion } from '../../assistant/agency-question.ts';
import type { ApplicableFinding, ApplicableRequest } from '../../assistant/applicability/find-applicable.ts';
import {
  type Arguments,
  type Command,
  type CommandEnvironment,
  exitCodes,
  refuseWords,
  textOption,
  writeJsonLine,
  writeText,
} from '../command.ts';
import { openAssistant, warnIfEmpty } from '../open-assistant.ts';
import { parseAsOf } from '../parse-day.ts';

/** One line of `applicable --json`: a document over the agency, or what must be asked first. */
export const applicableOutputSchema = z.union([
  applicableLineSchema.extend({
    /** The agency as understood, and what became of its name in time. */
    agency: z.string(),
    notes: z.array(z.string()),
  }),
  agencyQuestionSchema,
]);

/** No name of an agency, and no topic, has more. */
const MAX_LETTERS = 300;

/** `applicable`: which directives stand over an agency on a day. */
export const applicableCommand: Command = {
  options: { agency: { type: 'string' }, topic: { type: 'string' }, 'as-of': { type: 'string' } },
  async run(args, environment) {
    refuseWords(args, 'applicable');
    const request = readRequest(args, environment);
    const { assistant, store } = await openAssistant(environment);
    try {
      await warnIfEmpty(store, environment);
      const finding = await assistant.findApplicable(OPERATOR, request);
      if (environment.isJson)
        for (const line of toJsonLines(finding, request)) writeJsonLine(environment.stdout, line);
      else writeText(environment.stdout, formatFinding(finding, request));
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

function readRequest(args: Arguments, { today }: CommandEnvironment): ApplicableRequest {
  const agency = textOption(args, 'agency')?.trim() ?? '';
  if (agency === '') {
    throw new AssistantError('INPUT_USAGE', 'applicable: --agency is missing', {
      details: { problems: [terminalTexts.usage.optionWantsValue('--agency')] },
    });
  }
  const topic = textOption(args, 'topic')?.trim() ?? '';
  const tooLong = [['--agency', agency] as const, ['--topic', topic] as const].find(
    ([, value]) => value.length > MAX_LETTERS,
  );
  if (tooLong !== undefined) {
    throw new AssistantError('INPUT_USAGE', `applicable: ${tooLong[0]} is too long`, {
      details: { problems: [terminalTexts.usage.tooLong(tooLong[0], MAX_LETTERS)] },
    });
  }
  return { agency, topic: topic === '' ? null : topic, asOf: parseAsOf(args) ?? today() };
}

function toJsonLines(finding: ApplicableFinding, request: ApplicableRequest): object[] {
  if (finding.kind !== 'found') return [askForAgency(finding, request)];
  const { agency, notes } = finding;
  return finding.lines.map((line) => ({ ...line, agency: formatAgency(agency, request.asOf), notes }));
}

function formatFinding(finding: ApplicableFinding, request: ApplicableRequest): string {
  if (finding.kind !== 'found') return formatAgencyQuestion(askForAgency(finding, request));
  const { agency, notes, lines } = finding;
  const { topic, asOf } = request;
  const day = formatDate(parseIsoDate(asOf));
  const head = [
    applicableWording.heading(formatAgency(agency, asOf), day, topic),
    ...notes.map((note) => `(${note})`),
  ];
  const parts = chains.flatMap((chain) => formatChain(chain, lines));
  const none = lines.length === 0 ? [applicableWording.none(formatAgency(agency, asOf), topic)] : [];
  return `${[...head, ...parts, ...none].join('\n')}\n`;
}

function formatChain(chain: ApplicableLine['chain'], lines: readonly ApplicableLine[]): string[] {
  const own = lines.filter((line) => line.chain === chain);
  if (own.length === 0) return [];
  const current = own.filter((line) => !isOver(line));
  const over = own.filter(isOver);
  return [
    '',
    `${applicableWording.chains[chain]}:`,
    ...current.map((line, i) => formatLine(line, i + 1)),
    ...(over.length === 0 ? [] : [`${applicableWording.overHeading}:`, ...over.map(formatShort)]),
  ];
}

function isOver({ status }: ApplicableLine): boolean {
  return status === 'lapsed' || status === 'replaced';
}

function formatName(line: ApplicableLine): string {
  return line.subject === null ? describeIdentity(line) : `${describeIdentity(line)} (${line.subject})`;
}

function formatLine(line: ApplicableLine, position: number): string {
  if (line.documentId === null) return `${position}. [${applicableWording.missing}] ${line.reason}.`;
  const marks = [applicableWording.statuses[line.status], line.held ? null : applicableWording.citedOnly];
  return [
    `${position}. ${formatName(line)}`,
    `   [${marks.filter((mark) => mark !== null).join('; ')}] ${line.reason}.`,
    ...(line.citedBy === null ? [] : [`   “${line.citedBy.quote}” (${line.citedBy.locator})`]),
  ].join('\n');
}

function formatShort(line: ApplicableLine): string {
  return `   - ${formatName(line)}: ${line.reason}.`;
}

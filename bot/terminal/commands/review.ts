import { formatIsoDate } from '../../../knowledge/language/vietnamese-date.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { openStore } from '../../../knowledge/store/open-store.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { reviewWording } from '../../../prompts/review-wording.ts';
import type { Finding, Severity } from '../../assistant/review/finding.ts';
import { type Review, reviewDraft } from '../../assistant/review/review-draft.ts';
import {
  type Arguments,
  type Command,
  type CommandEnvironment,
  exitCodes,
  textOption,
  textOptions,
  writeJsonLine,
  writeText,
} from '../command.ts';
import { examineApart } from '../examine-apart.ts';
import { sampleLines, warnIfEmpty } from '../open-assistant.ts';
import { parseAsOf } from '../parse-day.ts';

/** `review`: what is to be mended in a draft, each with its place, its words, the rule and what to write instead. */
export const reviewCommand: Command = {
  options: {
    against: { type: 'string', multiple: true },
    agency: { type: 'string' },
    'as-of': { type: 'string' },
  },
  async run(args, environment) {
    const file = readFile(args);
    const request = {
      agency: textOption(args, 'agency'),
      asOf: parseAsOf(args),
      today: environment.today(),
      against: textOptions(args, 'against'),
    };
    const store = await openStore(environment, 'read-only');
    try {
      await warnIfEmpty(store, environment);
      const examination = await examineApart([file], environment);
      const review = await reviewDraft({ file, examination }, store, OPERATOR, request);
      write(review, environment, sampleLines(environment));
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

function readFile({ positionals }: Arguments): string {
  const [file, ...others] = positionals;
  if (file !== undefined && file !== '' && others.length === 0) return file;
  throw new AssistantError('INPUT_USAGE', 'review: one file is wanted', {
    details: { problems: [reviewWording.oneFile] },
  });
}

function write(
  { findings, document, day, note }: Review,
  { isJson, stdout, stderr }: CommandEnvironment,
  opening: readonly string[],
): void {
  if (isJson) {
    if (note !== null) writeText(stderr, `${note}\n`);
    for (const finding of findings) writeJsonLine(stdout, finding);
    return;
  }
  const lines = [
    ...opening,
    reviewWording.heading(document, formatIsoDate(day)),
    ...(note === null ? [] : [note]),
    '',
    ...findings.map((finding, i) => formatFinding(finding, i + 1)),
    findings.length === 0 ? reviewWording.none : count(findings),
  ];
  writeText(stdout, `${lines.join('\n')}\n`);
}

function formatFinding(finding: Finding, position: number): string {
  const { severity, where, page, message, quote, suggestion, further } = finding;
  const lines = [
    `${position}. [${reviewWording.severities[severity]}] ${reviewWording.place(where, page)}: ${message}`,
    ...(quote === null ? [] : [reviewWording.quote(quote)]),
    ...formatGround(finding),
    ...further.flatMap((other) => [reviewWording.further(other.message), ...formatGround(other)]),
    ...(suggestion === null ? [] : [reviewWording.suggestion(suggestion)]),
    '',
  ];
  return lines.join('\n');
}

function formatGround({ evidence, source }: Pick<Finding, 'evidence' | 'source'>): string[] {
  if (evidence === null) return [reviewWording.source(source)];
  const { document, quote, locator, page } = evidence;
  return [
    reviewWording.evidence(document, quote, reviewWording.place(locator, page)),
    reviewWording.source(source),
  ];
}

function count(findings: readonly Finding[]): string {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return reviewWording.counts(of('error'), of('warning'), of('hint'));
}

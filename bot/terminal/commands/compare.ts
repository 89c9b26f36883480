import { existsSync } from 'node:fs';
import { z } from 'zod';
import { toDocument } from '../../../ingest/to-document.ts';
import { type PlanChange, sayItem } from '../../../knowledge/directives/coverage/compare-plans.ts';
import { coverageStatuses } from '../../../knowledge/directives/coverage/coverage.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Evidence } from '../../../knowledge/model/register.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { planComparisonWording as wording } from '../../../prompts/plan-comparison-wording.ts';
import type { ComparisonFinding, NamedPlan } from '../../assistant/plan-comparison/compare-documents.ts';
import {
  type Arguments,
  type Command,
  type CommandEnvironment,
  exitCodes,
  writeJsonLine,
  writeText,
} from '../command.ts';
import { examineApart } from '../examine-apart.ts';
import { formatComparison } from '../format-comparison.ts';
import { openAssistant } from '../open-assistant.ts';

const sideSchema = z.object({
  /** Null for a file that is not kept. */
  documentId: z.string().nullable(),
  number: z.string().nullable(),
  sourceFile: z.string().nullable(),
  /** The figure or day in words; null for a task. */
  figure: z.string().nullable(),
  quote: z.string(),
  locator: z.string(),
  page: z.int().nullable(),
});
/** One line of `compare --json`: an item that was added, dropped or changed, or what must be asked first. */
export const compareLineSchema = z.union([
  z.object({
    change: z.enum(['added', 'dropped', 'changed']),
    kind: z.enum(['target', 'deadline', 'task']),
    /** Of a changed one, how the later stands to the earlier; null otherwise. */
    status: z.enum(coverageStatuses).nullable(),
    before: sideSchema.nullable(),
    after: sideSchema.nullable(),
    /** In Vietnamese. */
    reason: z.string(),
  }),
  z.object({
    outcome: z.enum(['clarify', 'not-found']),
    text: z.string(),
    options: z.array(z.object({ label: z.string(), documentId: z.string() })),
  }),
]);
type CompareLine = z.infer<typeof compareLineSchema>;

/** `compare`: what one plan added, dropped and changed of another, both quotations together. */
export const compareCommand: Command = {
  options: {},
  async run(args, environment) {
    const [first, second] = readNames(args);
    const { assistant, store } = await openAssistant(environment);
    try {
      const before = await readPlan(first, environment);
      const after = await readPlan(second, environment);
      const finding = await assistant.compareDocuments(OPERATOR, { before, after });
      write(finding, environment);
      return finding.kind === 'not-held' ? exitCodes.failed : exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

function readNames({ positionals }: Arguments): readonly [string, string] {
  const [first, second, ...others] = positionals;
  const areNamed = (first ?? '').trim() !== '' && (second ?? '').trim() !== '';
  if (first !== undefined && second !== undefined && areNamed && others.length === 0) return [first, second];
  throw new AssistantError('INPUT_USAGE', 'compare: two documents are wanted', {
    details: { problems: [wording.two] },
  });
}

/** Of a file that is read and not kept; ids of the store are of another form. */
const APART_ID = 'file';

/** What can only be meant as a file: no number of a document ends like this. */
const FILE_NAME = /\.(?:pdf|docx?|rtf|xlsx?|txt|md|html?|mht|zip|jpe?g|png|tiff?)$/iu;

/** A file is read and not kept; whatever is none is the name of a held document. */
async function readPlan(name: string, environment: CommandEnvironment): Promise<NamedPlan> {
  if (!existsSync(name)) {
    if (FILE_NAME.test(name)) throw new AssistantError('DOCUMENT_NOT_FOUND', `file is not there: ${name}`);
    return name;
  }
  const examination = await examineApart([name], environment);
  return toDocument(APART_ID, name, examination, undefined, { documentClass: null, owner: null });
}

function write(finding: ComparisonFinding, { isJson, stdout, stderr }: CommandEnvironment): void {
  if (!isJson) writeText(finding.kind === 'not-held' ? stderr : stdout, formatFinding(finding));
  else for (const line of toLines(finding)) writeJsonLine(stdout, line);
}

function formatFinding(finding: ComparisonFinding): string {
  if (finding.kind === 'compared') return formatComparison(finding);
  const question = toQuestion(finding);
  return `${[question.text, ...question.options.map(({ label, documentId }) => `  - ${documentId}: ${label}`)].join('\n')}\n`;
}

function toLines(finding: ComparisonFinding): CompareLine[] {
  if (finding.kind !== 'compared') return [toQuestion(finding)];
  const { before, after, comparison } = finding;
  return comparison.changes.map((change) => ({
    ...{ change: change.change, kind: change.kind, status: change.status, reason: change.reason },
    before: toSide(change.before, before),
    after: toSide(change.after, after),
  }));
}

function toSide(side: PlanChange['after'], { id, number, sourceFile }: OfficialDocument) {
  if (side === null) return null;
  const { quote, locator, page }: Evidence = 'item' in side ? side.item : side;
  const figure = 'item' in side ? sayItem(side) : null;
  return { documentId: id === APART_ID ? null : id, number, sourceFile, figure, quote, locator, page };
}

function toQuestion(finding: Exclude<ComparisonFinding, { readonly kind: 'compared' }>) {
  if (finding.kind === 'ambiguous') {
    const options = finding.documents.map((node) => ({ label: describeIdentity(node), documentId: node.id }));
    return { outcome: 'clarify' as const, text: wording.ambiguous(finding.name), options };
  }
  const text = finding.isCited ? wording.onlyCited(finding.name) : wording.notHeld(finding.name);
  return { outcome: 'not-found' as const, text, options: [] };
}

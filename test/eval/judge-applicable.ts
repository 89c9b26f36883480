import { z } from 'zod';
import type { ApplicableFinding } from '../../bot/assistant/applicability/find-applicable.ts';
import type { ApplicableLine } from '../../knowledge/directives/applicable/applicable-line.ts';
import { applicableStatuses, chains } from '../../knowledge/directives/applicable/applicable-line.ts';
import { documentNumberKey } from '../../knowledge/language/document-number.ts';
import { relations } from '../../knowledge/model/register.ts';

/** What must be told of one agency on one day; written from the documents alone. */
export const applicableKeySchema = z.object({
  id: z.string(),
  corpus: z.enum(['shared', 'cascade', 'cascade2']),
  agency: z.string(),
  topic: z.string().nullable(),
  asOf: z.iso.date(),
  /** The name is of several units: what is right is a question back. */
  ambiguous: z.boolean(),
  lines: z.array(
    z.object({
      number: z.string().nullable(),
      issuer: z.string().nullable(),
      year: z.int().nullable(),
      chain: z.array(z.enum(chains)),
      status: z.array(z.enum(applicableStatuses)),
      held: z.array(z.boolean()),
      relation: z.array(z.enum(relations)).nullable(),
      reason: z.string().nullable(),
    }),
  ),
  absent: z.array(z.object({ number: z.string().nullable(), issuer: z.string().nullable() })),
  order: z.array(z.tuple([z.string(), z.string()])),
  missing: z.array(z.string()),
  others: z.boolean(),
  note: z.string(),
});
export type ApplicableKey = z.infer<typeof applicableKeySchema>;

type ExpectedLine = ApplicableKey['lines'][number];

/** What is wrong with a finding; empty when it is right. Each fault begins with its kind. */
export function judgeApplicable(key: ApplicableKey, finding: ApplicableFinding): string[] {
  if (key.ambiguous)
    return finding.kind === 'ambiguous' || finding.kind === 'unplaced'
      ? []
      : [`clarify: answered as ${finding.kind}`];
  if (finding.kind !== 'found') return [`agency: ${finding.kind}`];
  const documents = finding.lines.filter(({ documentId }) => documentId !== null);
  return [
    ...key.lines.flatMap((expected) => judgeLine(expected, documents)),
    ...key.absent.flatMap((one) =>
      documents.some((line) => isNamed(line, one)) ? [`absent: ${one.number} ${one.issuer ?? ''}`] : [],
    ),
    ...key.order.flatMap((pair) => judgeOrder(pair, documents)),
    ...key.missing.flatMap((pattern) => {
      const isTold = finding.lines.some(
        ({ documentId, issuer }) => documentId === null && matches(pattern, issuer),
      );
      return isTold ? [] : [`missing: not told: ${pattern}`];
    }),
    ...(key.others ? [] : documents.flatMap((line) => judgeOther(key, line))),
  ];
}

function judgeLine(expected: ExpectedLine, lines: readonly ApplicableLine[]): string[] {
  const name = `${expected.number ?? 'không số'} ${expected.issuer ?? ''} ${expected.year ?? ''}`;
  const line = lines.find((one) => isLine(one, expected));
  if (line === undefined) return [`line: not there: ${name}`];
  const { chain, status, held, relation, reason } = expected;
  return [
    ...(chain.length === 0 || chain.includes(line.chain) ? [] : [`chain: ${name}: ${line.chain}`]),
    ...(status.length === 0 || status.includes(line.status)
      ? []
      : [`status: ${name}: ${line.status} for ${status.join('/')}`]),
    ...(held.length === 0 || held.includes(line.held) ? [] : [`held: ${name}: ${line.held}`]),
    ...(relation === null || relation.includes(line.relation)
      ? []
      : [`relation: ${name}: ${line.relation} for ${relation.join('/')}`]),
    ...(reason === null || matches(reason, line.reason) ? [] : [`reason: ${name}: ${line.reason}`]),
  ];
}

function judgeOther({ lines }: ApplicableKey, line: ApplicableLine): string[] {
  return lines.some((expected) => isLine(line, expected)) ? [] : [`other: ${line.number} ${line.issuer}`];
}

function judgeOrder([first, second]: readonly [string, string], lines: readonly ApplicableLine[]): string[] {
  const find = (name: string) =>
    lines.findIndex(
      ({ number, issuer }) => isSameNumber(number, name) || (number === null && matches(name, issuer)),
    );
  const [a, b] = [find(first), find(second)];
  return a === -1 || b === -1 || a < b || lines[a]?.chain !== lines[b]?.chain
    ? []
    : [`order: ${first} after ${second}`];
}

function isLine(line: ApplicableLine, expected: ExpectedLine): boolean {
  return (
    isNamed(line, expected) &&
    (expected.year === null || line.issuedOn.year === null || line.issuedOn.year === expected.year)
  );
}

function isNamed(line: ApplicableLine, { number, issuer }: Pick<ExpectedLine, 'number' | 'issuer'>): boolean {
  const isNumber = number === null ? line.number === null : isSameNumber(line.number, number);
  return isNumber && (issuer === null || matches(issuer, line.issuer));
}

function isSameNumber(a: string | null, b: string): boolean {
  const key = documentNumberKey(b);
  return key !== null && documentNumberKey(a) === key;
}

function matches(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'iu').test(text.normalize('NFC'));
}

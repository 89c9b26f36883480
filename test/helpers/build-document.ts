import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { Passage } from '../../knowledge/model/passage.ts';
import type { Deadline, Evidence, Target } from '../../knowledge/model/register.ts';

/** A plan of an invented place, with any of its fields set otherwise. */
export function buildDocument(fields: Partial<OfficialDocument> & { id: string }): OfficialDocument {
  return {
    kind: 'original',
    describes: null,
    class: 'internal',
    isClassGiven: false,
    owner: null,
    visibility: 'all',
    sourceFile: `/van-ban/${fields.id}.txt`,
    contentHash: fields.id.padEnd(64, '0'),
    parserVersion: 1,
    type: 'Kế hoạch',
    number: null,
    issuedOn: { year: null, month: null, day: null },
    issuer: null,
    issuerLevel: null,
    issuerSystem: null,
    place: null,
    subject: null,
    period: { from: null, to: null },
    signer: null,
    addressees: [],
    recipients: [],
    pages: { read: 1, total: 1 },
    references: [],
    targets: [],
    deadlines: [],
    tasks: [],
    themes: [],
    budgetLines: [],
    uncovered: [],
    effects: [],
    headerScans: {},
    warnings: [],
    corrections: [],
    ...fields,
  };
}

/** Passages of a text, a line each. */
export function buildPassages(lines: readonly string[]): Passage[] {
  let start = 0;
  return lines.map((text, ordinal) => {
    const passage = {
      ordinal,
      locator: `đoạn ${ordinal + 1}`,
      headings: [],
      page: null,
      text,
      start,
      end: start + text.length,
      role: 'body' as const,
      scan: null,
    };
    start += text.length + 1;
    return passage;
  });
}

/** Where a quote stands among the passages. */
export function findEvidence(passages: readonly Passage[], quote: string): Evidence {
  const passage = passages.find((candidate) => candidate.text.includes(quote));
  if (passage === undefined) throw new Error(`no passage has: ${quote}`);
  const start = passage.start + passage.text.indexOf(quote);
  return {
    quote,
    locator: passage.locator,
    page: null,
    passage: passage.ordinal,
    start,
    end: start + quote.length,
    scan: null,
    confirmedBy: null,
  };
}

/** A target with the fields a test does not care for filled in. */
export function buildTarget(
  evidence: Evidence,
  fields: Partial<Target> & Pick<Target, 'indicator' | 'comparator' | 'value'>,
): Target {
  return {
    ...evidence,
    valueHigh: null,
    unit: '%',
    per: null,
    population: null,
    denominator: null,
    baseline: null,
    condition: null,
    scope: null,
    period: { from: null, to: null },
    isAspiration: false,
    ...fields,
  };
}

/** A deadline with the fields a test does not care for filled in. */
export function buildDeadline(
  evidence: Evidence,
  fields: Partial<Deadline> & Pick<Deadline, 'task' | 'bound'>,
): Deadline {
  return {
    ...evidence,
    actor: null,
    recipient: null,
    channel: null,
    dueOn: null,
    lastWorkingDay: null,
    rule: null,
    recurrence: null,
    startOn: null,
    ...fields,
  };
}

import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Passage } from '../../../knowledge/model/passage.ts';
import type { Deadline, Reference, Target } from '../../../knowledge/model/register.ts';

/** Passages that tile the lines of an invented document. */
export function createPassages(lines: readonly string[]): Passage[] {
  let start = 0;
  return lines.map((text, ordinal) => {
    const passage: Passage = {
      ordinal,
      locator: `đoạn ${ordinal + 1}`,
      headings: [],
      page: null,
      text,
      start,
      end: start + text.length,
      role: 'body',
      scan: null,
    };
    start += text.length + 1;
    return passage;
  });
}

const NOWHERE = {
  locator: 'đoạn 1',
  page: null,
  passage: 0,
  start: 0,
  end: 0,
  scan: null,
  confirmedBy: null,
};

export function createTarget(quote: string, value: number): Target {
  return {
    ...NOWHERE,
    quote,
    value,
    indicator: 'Tỷ lệ hộ có nước sạch',
    comparator: 'ge',
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
  };
}

export function createDeadline(task: string, dueOn: string | null): Deadline {
  return {
    ...NOWHERE,
    quote: task,
    task,
    dueOn,
    actor: null,
    recipient: null,
    channel: null,
    bound: 'before',
    lastWorkingDay: null,
    rule: dueOn === null ? 'sau khi kết thúc' : null,
    recurrence: null,
    startOn: null,
  };
}

export function createReference(number: string | null, known: Partial<Reference> = {}): Reference {
  return {
    ...NOWHERE,
    quote: number ?? '',
    relation: 'implements',
    type: 'Kế hoạch',
    number,
    issuedOn: { year: null, month: null, day: null },
    issuer: null,
    subject: null,
    documentId: null,
    isPartial: false,
    actsFrom: null,
    ...known,
  };
}

/** An invented plan of an invented commune. */
export function createDocument(id: string, known: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    id,
    kind: 'original',
    describes: null,
    type: 'Kế hoạch',
    number: '12/KH-UBND',
    issuedOn: { year: 2031, month: 4, day: 2 },
    issuer: 'Ủy ban nhân dân xã Suối Mơ',
    issuerLevel: 'commune',
    issuerSystem: 'state',
    place: 'xã Suối Mơ, tỉnh Thanh Lâm',
    subject: 'Cấp nước sạch nông thôn',
    period: { from: null, to: null },
    signer: null,
    addressees: [],
    recipients: [],
    sourceFile: `${id}.txt`,
    class: 'internal',
    isClassGiven: false,
    owner: null,
    visibility: 'all',
    contentHash: `hash-${id}`,
    parserVersion: 1,
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
    ...known,
  };
}

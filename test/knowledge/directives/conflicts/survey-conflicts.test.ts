import { describe, expect, it } from 'vitest';
import {
  type SurveyStore,
  surveyConflicts,
} from '../../../../knowledge/directives/conflicts/survey-conflicts.ts';
import { toSubjectKey } from '../../../../knowledge/directives/subject-key.ts';
import { documentNumberKey } from '../../../../knowledge/language/document-number.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { Passage } from '../../../../knowledge/model/passage.ts';
import type { Reference } from '../../../../knowledge/model/register.ts';
import { toIssuerKey } from '../../../../knowledge/store/issuer-key.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { buildDocument, buildPassages, buildTarget, findEvidence } from '../../../helpers/build-document.ts';

const YEAR = { from: '2031-01-01', to: '2031-12-31' };
const ISSUERS = {
  province: ['Ủy ban nhân dân tỉnh Lam Kha', 'tỉnh Lam Kha'],
  department: ['Sở Y tế tỉnh Lam Kha', 'tỉnh Lam Kha'],
  commune: ['Ủy ban nhân dân xã Suối Reo', 'xã Suối Reo, tỉnh Lam Kha'],
} as const;

interface Held {
  readonly document: OfficialDocument;
  readonly passages: readonly Passage[];
}

function hold(
  level: keyof typeof ISSUERS,
  value: number | null,
  fields: Partial<OfficialDocument> = {},
  headings: readonly string[] = [],
): Held {
  const [issuer, place] = ISSUERS[level];
  const passages = buildPassages([
    value === null ? 'Không có chỉ tiêu' : `Tỷ lệ hộ nghèo dưới ${value}%`,
  ]).map((passage) => ({ ...passage, headings: [...headings] }));
  const targets =
    value === null
      ? []
      : [
          buildTarget(findEvidence(passages, `Tỷ lệ hộ nghèo dưới ${value}%`), {
            indicator: 'Tỷ lệ hộ nghèo',
            comparator: 'lt',
            value,
            period: YEAR,
          }),
        ];
  const document = buildDocument({
    id: level,
    number: `${level.length}/KH-UBND`,
    issuedOn: { year: 2031, month: 1, day: level.length },
    issuer,
    issuerLevel: level,
    issuerSystem: 'state',
    place,
    subject: 'Bảo vệ, chăm sóc trẻ em năm 2031',
    period: YEAR,
    targets,
    ...fields,
  });
  return { document, passages };
}

function cite(documentId: string | null, number: string): Reference {
  return {
    relation: 'implements',
    type: 'Kế hoạch',
    number,
    issuedOn: { year: 2031, month: 1, day: 8 },
    issuer: null,
    subject: null,
    documentId,
    isPartial: false,
    actsFrom: null,
    quote: `Kế hoạch số ${number}`,
    locator: 'I',
    page: null,
    passage: 0,
    start: 0,
    end: 1,
    scan: null,
    confirmedBy: null,
  };
}

/** A store of these documents that notes which were read whole. */
function openHeld(...held: readonly Held[]) {
  const documents = held.map(({ document }) => document);
  const read: string[] = [];
  const store: SurveyStore = {
    findDocument: async (id) => documents.find((document) => document.id === id),
    listDocuments: async (_viewer, filter) => {
      read.push(...(filter?.ids ?? []));
      return documents.filter(({ id }) => filter?.ids?.includes(id) === true);
    },
    listReferences: async (_viewer, numberKey) =>
      documents.flatMap((document) =>
        document.references.flatMap((reference) =>
          documentNumberKey(reference.number) === numberKey ? [{ ...reference, citedBy: document.id }] : [],
        ),
      ),
    listActs: async (_viewer, keys) =>
      documents.flatMap((document) =>
        document.references
          .filter(
            ({ relation, number }) =>
              relation === 'replaces' && keys.includes(documentNumberKey(number) ?? ''),
          )
          .map((reference) => ({ ...reference, citedBy: document.id })),
      ),
    listIssuers: async () => documents.map((head) => ({ key: toIssuerKey(head), head })),
    listHeads: async (_viewer, keys, subjectKey) =>
      documents.filter(
        (document) =>
          keys.includes(toIssuerKey(document)) &&
          (subjectKey === undefined || subjectKey === toSubjectKey(document.subject)),
      ),
    listHeadsOf: async (_viewer, ids) => documents.filter(({ id }) => ids.includes(id)),
    listPassages: async (id) => {
      const found = held.find(({ document }) => document.id === id);
      return (found?.passages ?? []).map((passage, i) => ({ ...passage, id: i, documentId: id }));
    },
  };
  return { store, read };
}

async function survey(ids: readonly string[], held: readonly Held[], asOf: string | null = null) {
  const { store, read } = openHeld(...held);
  const { findings, ...rest } = await surveyConflicts(ids, store, OPERATOR, { asOf });
  return {
    ...rest,
    read,
    said: findings.map(({ conflict: { superior, subordinate, relation, label } }) =>
      [relation, superior.documentId, subordinate.documentId, label].join(' '),
    ),
  };
}

describe('surveyConflicts', () => {
  it('finds superiors by level, one matter and year, where none is named', async () => {
    const { said, pairs } = await survey(['commune'], [hold('province', 5), hold('commune', 6)]);
    expect([said, pairs]).toEqual([['superior province commune weaker'], 1]);
  });

  it('compares the superiors of a document with each other', async () => {
    const { said } = await survey(
      ['commune'],
      [hold('province', 5), hold('department', 7), hold('commune', 5)],
    );
    expect(said).toEqual(['superiors province department weaker', 'superior department commune stricter']);
  });

  it('does not take the department of another field for a superior', async () => {
    const subject = 'Thu gom rác thải sinh hoạt năm 2031';
    const held = [hold('department', 5, { subject }), hold('commune', 6, { subject })];
    expect((await survey(['commune'], held)).pairs).toBe(0);
  });

  it('finds the same pair from above by the reference, and tells it once', async () => {
    const held = [hold('province', 5), hold('commune', 6, { references: [cite('province', '8/KH-UBND')] })];
    expect((await survey(['province'], held)).said).toEqual(['superior province commune weaker']);
    expect((await survey(['province', 'commune'], held)).said).toEqual(['superior province commune weaker']);
  });

  it('tells a pair once though a document is held in two files', async () => {
    const plan = hold('commune', 6);
    const copy = { ...plan, document: { ...plan.document, id: 'copy' } };
    const { said } = await survey(['commune', 'copy'], [hold('province', 5), plan, copy]);
    expect(said).toEqual(['superior province commune weaker']);
  });

  it('reads no document that is in no pair', async () => {
    const others = hold('department', 9, { subject: 'Thu gom rác thải năm 2031' });
    expect((await survey(['commune'], [hold('province', 5), others, hold('commune', 6)])).read).toEqual([
      'province',
    ]);
  });

  it('says what could not be compared', async () => {
    const held = [hold('province', null), hold('commune', 6, { references: [cite(null, '99/KH-UBND')] })];
    expect(await survey(['commune'], held)).toMatchObject({
      pairs: 0,
      notCompared: [
        { reason: 'no-items', document: { number: '8/KH-UBND' } },
        { reason: 'cited-only', document: { number: '99/KH-UBND' } },
      ],
    });
  });

  it('leaves out a superior that was replaced before the subordinate was issued', async () => {
    const replacing = {
      ...cite('province', '8/KH-UBND'),
      relation: 'replaces' as const,
      issuer: 'Ủy ban nhân dân tỉnh Lam Kha',
    };
    const newer = (month: number) =>
      hold('province', null, {
        id: 'newer',
        number: '90/KH-UBND',
        issuedOn: { year: 2031, month, day: 2 },
        references: [replacing],
      });
    const plan = hold('commune', 6, { issuedOn: { year: 2031, month: 4, day: 1 } });
    const held = (month: number) => [hold('province', 5), newer(month), plan];
    expect(await survey(['commune'], held(2))).toMatchObject({
      said: [],
      notCompared: [{ reason: 'replaced', document: { number: '8/KH-UBND' } }, { reason: 'no-items' }],
    });
    expect((await survey(['commune'], held(9))).said).toEqual(['superior province commune weaker']);
  });

  it('leaves figures under headings that limit them otherwise alone', async () => {
    const limited = hold('province', 5, {}, ['II. CHỈ TIÊU', '1. Đối với xã miền núi']);
    expect((await survey(['commune'], [limited, hold('commune', 6, {}, ['I. MỤC TIÊU'])])).said).toEqual([]);
  });

  it('leaves out superiors that do not speak for the day asked of', async () => {
    expect((await survey(['commune'], [hold('province', 5), hold('commune', 6)], '2032-02-01')).pairs).toBe(
      0,
    );
  });

  it('keeps communes of one name apart, though number and day are one', async () => {
    const other = 'Ủy ban nhân dân tỉnh Bắc Hoàn';
    const { store } = openHeld(
      hold('province', 4),
      hold('commune', 5),
      hold('province', 4, { id: 'p2', issuer: other, place: 'tỉnh Bắc Hoàn' }),
      hold('commune', 6, { id: 'c2', place: 'xã Suối Reo, tỉnh Bắc Hoàn' }),
    );
    const { findings, pairs } = await surveyConflicts(['commune', 'c2'], store, OPERATOR);
    expect(pairs).toBe(2);
    expect(findings.map(({ conflict }) => conflict.message)).toEqual([
      expect.stringContaining('Ủy ban nhân dân xã Suối Reo, tỉnh Lam Kha: dưới 5%'),
      expect.stringContaining('Ủy ban nhân dân xã Suối Reo, tỉnh Bắc Hoàn: dưới 6%'),
    ]);
  });
});

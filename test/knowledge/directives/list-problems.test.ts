import { describe, expect, it } from 'vitest';
import type { GraphProblem } from '../../../knowledge/directives/graph-problems.ts';
import { listProblems } from '../../../knowledge/directives/list-problems.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { createReference } from '../store/sample-documents.ts';
import { citing, useGraphStore } from './graph-store.ts';

const { store, hold } = useGraphStore();
const on = (day: number) => ({ year: 2031, month: 4, day });

async function problems(): Promise<GraphProblem[]> {
  const found: GraphProblem[] = [];
  for await (const problem of listProblems(store(), OPERATOR)) found.push(problem);
  return found;
}
const codes = async () =>
  (await problems()).map(({ code, documents }) => `${code} ${documents.map(({ id }) => id).join(' ')}`);

describe('listProblems', () => {
  it('finds nothing where all fits', async () => {
    const a = await hold('a', { number: '1/KH-UBND', issuedOn: on(1) });
    await hold('b', { number: '2/KH-UBND', issuedOn: on(3), references: [citing(a)] });
    expect(await problems()).toEqual([]);
  });

  it('finds circles of what is carried out and of replacements', async () => {
    const a = await hold('a', { number: '1/KH-UBND', issuedOn: on(1) });
    const b = await hold('b', {
      number: '2/KH-UBND',
      issuedOn: on(1),
      references: [citing(a), citing(a, { relation: 'replaces' })],
    });
    await hold('a', {
      number: '1/KH-UBND',
      issuedOn: on(1),
      references: [citing(b), citing(b, { relation: 'replaces' })],
    });
    expect(await codes()).toEqual(['CYCLE a b', 'REPLACES_CYCLE a b']);
  });

  it('finds a document that cites a later one, with its words', async () => {
    const late = await hold('late', { number: '9/KH-UBND', issuedOn: on(20) });
    await hold('early', { number: '1/KH-UBND', issuedOn: on(1), references: [citing(late)] });
    expect(await problems()).toMatchObject([
      {
        code: 'CITES_LATER',
        documents: [{ id: 'early' }, { id: 'late' }],
        quotes: [{ documentId: 'early', quote: 'dẫn 9/KH-UBND' }],
      },
    ]);
  });

  it('finds one number of one office cited with two days, or two matters', async () => {
    const cited = {
      issuer: 'Sở Y tế tỉnh Thanh Lâm',
      issuedOn: on(1),
      subject: 'tiêm chủng mở rộng cho trẻ em',
    };
    await hold('a', {
      number: '1/KH-UBND',
      issuedOn: on(9),
      references: [createReference('5/KH-SYT', cited)],
    });
    await hold('b', {
      number: '2/KH-UBND',
      issuedOn: on(9),
      references: [createReference('5/KH-SYT', { ...cited, issuedOn: on(2) })],
    });
    const other = { ...cited, subject: 'phòng chống bệnh dại trên địa bàn' };
    await hold('c', {
      number: '3/KH-UBND',
      issuedOn: on(9),
      references: [createReference('5/KH-SYT', other)],
    });
    const lastYear = { ...cited, issuedOn: { ...on(1), year: 2030 } };
    await hold('d', {
      number: '4/KH-UBND',
      issuedOn: on(9),
      references: [createReference('5/KH-SYT', lastYear)],
    });
    expect(await codes()).toEqual(['CITED_OTHERWISE a b', 'CITED_OTHERWISE a c']);
  });

  it('finds a document replaced by two, and one amended after it was replaced', async () => {
    const old = await hold('old', { number: '1/KH-UBND', issuedOn: on(1) });
    await hold('x', {
      number: '2/KH-UBND',
      issuedOn: on(5),
      references: [citing(old, { relation: 'replaces' })],
    });
    await hold('y', {
      number: '3/KH-UBND',
      issuedOn: on(5),
      references: [citing(old, { relation: 'replaces' })],
    });
    await hold('part', {
      number: '5/KH-UBND',
      issuedOn: on(5),
      references: [citing(old, { relation: 'replaces', isPartial: true })],
    });
    expect(await codes()).toEqual(['REPLACED_TWICE old x y']);
    await hold('y', {
      number: '3/KH-UBND',
      issuedOn: on(9),
      references: [citing(old, { relation: 'amends' })],
    });
    expect(await codes()).toEqual(['AMENDED_AFTER_REPLACED old x y']);
  });

  it('finds a number whose year is not that of its date, in a head and in a citation', async () => {
    const decree = createReference('30/2029/NĐ-CP', {
      issuedOn: { ...on(1), year: 2030 },
      issuer: 'Chính phủ',
    });
    await hold('a', { number: '8/2030/QĐ-UBND', issuedOn: on(1), references: [decree] });
    expect((await problems()).map(({ code, message }) => [code, /30\/2029/.test(message)])).toEqual([
      ['NUMBER_YEAR', true],
      ['NUMBER_YEAR', false],
    ]);
  });

  it('finds a web post that does not agree with its plan', async () => {
    const plan = await hold('plan', { number: '12/KH-UBND', issuedOn: on(2) });
    const { type, number, issuer } = plan;
    const describes = { type, number, issuer, issuedOn: on(3) };
    await hold('post', {
      kind: 'web-post',
      describes,
      issuedOn: on(3),
      number,
      subject: 'Xã ban hành kế hoạch',
    });
    await hold('other', {
      kind: 'web-post',
      describes: { ...describes, number: '21/KH-UBND', issuedOn: on(2) },
      number: '21/KH-UBND',
      issuedOn: on(2),
    });
    expect(await codes()).toEqual(['POST_DIFFERS post plan', 'POST_DIFFERS other plan']);
  });
});

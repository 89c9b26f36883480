import { describe, expect, it } from 'vitest';
import { toNode } from '../../../knowledge/directives/document-graph.ts';
import { type CascadeReach, MAX_SIDE, readCascade } from '../../../knowledge/directives/read-cascade.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { createReference } from '../store/sample-documents.ts';
import { citing, useGraphStore } from './graph-store.ts';

const { store, hold } = useGraphStore();
const on = (day: number) => ({ year: 2031, month: 4, day });

const cascade = (focus: OfficialDocument, reach?: CascadeReach) =>
  readCascade(store(), OPERATOR, toNode(focus), reach);
const brief = async (focus: OfficialDocument, reach?: CascadeReach) =>
  (await cascade(focus, reach)).edges.map(
    ({ from, to, relation, confidence }) => `${from} ${relation} ${to} ${confidence}`,
  );

async function holdChain() {
  const province = await hold('province', {
    number: '5/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Thanh Lâm',
    issuedOn: on(1),
    references: [
      createReference('30/2030/NĐ-CP', { relation: 'legal-basis', type: 'Nghị định', issuer: 'Chính phủ' }),
    ],
  });
  const commune = await hold('commune', {
    number: '12/KH-UBND',
    issuedOn: on(5),
    references: [citing(province)],
  });
  const school = await hold('school', {
    number: '3/KH-TH',
    issuer: 'Trường Tiểu học Suối Mơ',
    issuedOn: on(9),
    references: [citing(commune), createReference('77/KH-UBND', { relation: 'cites' })],
  });
  return { province, commune, school };
}

describe('readCascade', () => {
  it('goes up through held documents to what is only cited, and down to who carries it out', async () => {
    const { commune } = await holdChain();
    const { nodes, steps } = await cascade(commune);
    expect(await brief(commune)).toEqual([
      'commune implements province certain',
      expect.stringMatching(/^province legal-basis cited-\w+ certain$/),
      'school implements commune certain',
    ]);
    expect(nodes.map(({ number, isHeld }) => [number, isHeld])).toEqual([
      ['12/KH-UBND', true],
      ['5/KH-UBND', true],
      ['30/2030/NĐ-CP', false],
      ['3/KH-TH', true],
    ]);
    expect([steps.get('province'), steps.get('school')]).toEqual([-1, 1]);
  });

  it('goes no further than it is told', async () => {
    const { commune } = await holdChain();
    expect(await brief(commune, { up: 1, down: 0 })).toEqual(['commune implements province certain']);
  });

  it('shows who replaced a document, and what its own text ends', async () => {
    const old = await hold('old', { number: '2/KH-UBND', issuedOn: on(1) });
    const plan = await hold('plan', {
      number: '12/KH-UBND',
      issuedOn: on(5),
      references: [citing(old, { relation: 'replaces' })],
    });
    await hold('new', {
      number: '40/KH-UBND',
      issuedOn: on(20),
      references: [citing(plan, { relation: 'replaces' })],
    });
    expect(await brief(plan)).toEqual(['plan replaces old certain', 'new replaces plan certain']);
  });

  it('keeps what several documents may be apart from all of them, and names them', async () => {
    await hold('a', { number: '12/KH-UBND', issuer: 'Ủy ban nhân dân xã Suối Mơ', issuedOn: on(2) });
    await hold('b', { number: '12/KH-UBND', issuer: 'Ủy ban nhân dân xã Đồi Thông', issuedOn: on(2) });
    const vague = createReference('12/KH-UBND', { issuedOn: on(2) });
    const school = await hold('school', {
      number: '3/KH-TH',
      issuer: null,
      issuedOn: on(9),
      references: [vague],
    });
    const { edges } = await cascade(school);
    expect(edges).toMatchObject([
      { from: 'school', confidence: 'ambiguous', options: [{ id: 'a' }, { id: 'b' }] },
    ]);
    expect(edges[0]?.to).toMatch(/^cited-/);
  });

  it('has a node for a law cited by its name alone', async () => {
    const named = createReference(null, { relation: 'legal-basis', type: 'Luật', subject: 'Luật Cây trồng' });
    const plan = await hold('plan', { references: [named] });
    const { nodes, edges } = await cascade(plan);
    expect(nodes.map(({ subject }) => subject)).toContain('Luật Cây trồng');
    expect(edges).toMatchObject([{ relation: 'legal-basis', confidence: 'likely' }]);
  });

  it('walks on what is only cited: who carries it out', async () => {
    const unheld = { relation: 'implements', issuer: 'Sở Y tế tỉnh Thanh Lâm', issuedOn: on(1) } as const;
    await hold('a', { number: '12/KH-UBND', references: [createReference('9/KH-SYT', unheld)] });
    const b = await hold('b', { number: '13/KH-UBND', references: [createReference('9/KH-SYT', unheld)] });
    const focus = (await cascade(b)).nodes.find(({ isHeld }) => !isHeld);
    if (focus === undefined) throw new Error('no cited node');
    const { edges } = await readCascade(store(), OPERATOR, focus);
    expect(edges.map(({ from, to }) => [from, to])).toEqual([
      ['a', focus.id],
      ['b', focus.id],
    ]);
  });

  it('tells a circle and ends', async () => {
    const a = await hold('a', { number: '1/KH-UBND', issuedOn: on(1) });
    const b = await hold('b', { number: '2/KH-UBND', issuedOn: on(1), references: [citing(a)] });
    const again = await hold('a', { number: '1/KH-UBND', issuedOn: on(1), references: [citing(b)] });
    expect((await cascade(again)).problems).toMatchObject([
      { code: 'CYCLE', documents: [{ id: 'a' }, { id: 'b' }] },
    ]);
  });

  it('stops at what can be read, and says so', async () => {
    const top = await hold('top', { number: '1/KH-UBND' });
    for (let i = 0; i < MAX_SIDE + 2; i++)
      await hold(`d${i}`, { number: `${i + 10}/KH-TH`, references: [citing(top)] });
    const { nodes, isCut } = await cascade(top);
    expect([nodes.length, isCut]).toEqual([MAX_SIDE + 1, true]);
  });
});

import { describe, expect, it } from 'vitest';
import { type GraphDocument, toCascade } from '../../../../bot/assistant/cascade/to-cascade.ts';
import type { CascadeEdge } from '../../../../bot/assistant/picture.ts';
import { UNKNOWN_DATE } from '../../../../knowledge/model/calendar.ts';

function document(id: string, more: Partial<GraphDocument> = {}): GraphDocument {
  return {
    id,
    kind: 'original',
    type: 'Kế hoạch',
    number: `${id}/KH-UBND`,
    issuedOn: { year: 2031, month: 2, day: 5 },
    issuer: 'UBND xã Suối Bạc',
    issuerLevel: 'commune',
    subject: null,
    status: null,
    ...more,
  };
}

const edge = (from: string, to: string): CascadeEdge => ({ from, to, relation: 'implements', isSure: true });

function cascadeOf(documents: readonly GraphDocument[], edges: readonly CascadeEdge[] = []) {
  return toCascade({ focusId: '1', documents, edges, omitted: 0, notes: [], mark: null });
}

describe('toCascade', () => {
  it('names the document asked of in its title, and each with what is known of it', () => {
    const blank = document('2', { number: null, issuedOn: UNKNOWN_DATE, issuer: null });
    const { title, nodes } = cascadeOf([document('1'), blank]);
    expect(title).toBe('Sơ đồ văn bản: Kế hoạch số 1/KH-UBND');
    expect(nodes).toMatchObject([
      { name: 'Kế hoạch số 1/KH-UBND', date: 'ngày 05/02/2031', issuer: 'UBND xã Suối Bạc', isHeld: true },
      { name: 'Kế hoạch (chưa có số)', date: null, issuer: null },
    ]);
  });

  it('names issuers of one name with their places', () => {
    const { nodes } = cascadeOf([
      document('1', { place: 'xã Suối Bạc, tỉnh Lam Kha' }),
      document('2', { place: 'xã Suối Bạc, tỉnh Bắc Hoàn' }),
    ]);
    expect(nodes.map(({ issuer }) => issuer)).toEqual([
      'UBND xã Suối Bạc, tỉnh Lam Kha',
      'UBND xã Suối Bạc, tỉnh Bắc Hoàn',
    ]);
  });

  it('keeps apart what is only cited, and says of a post that it is one', () => {
    const { nodes } = cascadeOf([document('1', { kind: 'cited-only' }), document('2', { kind: 'web-post' })]);
    expect(nodes[0]?.isHeld).toBe(false);
    expect(nodes[1]?.status).toBe('Theo bài đăng, không phải toàn văn');
  });

  it('names what is cited without a number by its name alone', () => {
    const law = { kind: 'cited-only', type: 'Luật', number: null, subject: 'Luật Trẻ em' } as const;
    expect(cascadeOf([document('1', law)]).nodes).toMatchObject([{ name: 'Luật Trẻ em', subject: null }]);
  });

  it.each([
    ['by its symbol', { issuer: null, number: '23/QĐ-TTg' }, 'Trung ương'],
    ['by its issuer', { issuer: 'Sở Y tế tỉnh Lam Sơn Hạ' }, 'Sở, ban, ngành'],
  ])('tells the level of a document that is only cited %s', (_, more, level) => {
    const { nodes } = cascadeOf([document('1', { kind: 'cited-only', issuerLevel: null, ...more })]);
    expect(nodes[0]?.level.name).toBe(level);
  });

  it('puts a document of unknown level over those that name it', () => {
    const { nodes } = cascadeOf(
      [
        document('1', { issuerLevel: 'province' }),
        document('2', { issuerLevel: null, issuer: null, number: null }),
        document('3'),
      ],
      [edge('1', '2'), edge('3', '2')],
    );
    const [province, unknown, commune] = nodes.map(({ level }) => level);
    expect(unknown?.name).toBe('Chưa rõ cấp ban hành');
    expect(unknown?.rank).toBeLessThan(province?.rank ?? 0);
    expect(province?.rank).toBeLessThan(commune?.rank ?? 0);
  });
});

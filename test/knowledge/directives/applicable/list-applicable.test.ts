import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveAgency } from '../../../../knowledge/agencies/resolve-agency.ts';
import { listApplicable } from '../../../../knowledge/directives/applicable/list-applicable.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import { openSqliteStore } from '../../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../../knowledge/store/store.ts';
import { buildDocument, buildPassages } from '../../../helpers/build-document.ts';
import { createReference } from '../../store/sample-documents.ts';

const PROVINCE = {
  issuer: 'Ủy ban nhân dân tỉnh Lam Khê',
  issuerLevel: 'province',
  issuerSystem: 'state',
  place: 'tỉnh Lam Khê',
} as const;
const COMMUNE = {
  issuer: 'Ủy ban nhân dân xã Đồi Sim',
  issuerLevel: 'commune',
  issuerSystem: 'state',
  place: 'xã Đồi Sim, tỉnh Lam Khê',
} as const;

function ofYear(year: number): Partial<OfficialDocument> {
  return {
    issuedOn: { year, month: 2, day: 3 },
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    subject: `Thực hiện công tác trẻ em năm ${year}`,
  };
}

describe('listApplicable', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'applicable-'));
    store = await openSqliteStore({ dataDirectory: folder });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const save = (id: string, fields: Partial<OfficialDocument>, lines: readonly string[] = ['x']) =>
    store.saveDocument(buildDocument({ id, ...fields }), buildPassages(lines));
  const list = async (written: string, asOf: string, topic: string | null = null) => {
    const [agency] = resolveAgency(written, asOf).agencies;
    if (agency === undefined) throw new Error(`no agency: ${written}`);
    const topicFields = topic === null ? [] : ['children'];
    return listApplicable(store, OPERATOR, {
      agency,
      asOf,
      topic,
      topicFields,
      heldIssuers: await store.listIssuers(OPERATOR, 'held'),
    });
  };
  const shown = (lines: Awaited<ReturnType<typeof list>>) =>
    lines.map(({ number, status, held }) => `${number} ${status}${held ? '' : ' cited'}`);

  it('gives what holds before what is over, and leaves out other provinces, the agency’s own and what is to come', async () => {
    await save('a', { ...PROVINCE, number: '5/KH-UBND', ...ofYear(2030) });
    await save('b', { ...PROVINCE, number: '7/KH-UBND', ...ofYear(2031) });
    await save('c', { ...PROVINCE, number: '9/KH-UBND', ...ofYear(2032) });
    await save('d', {
      ...PROVINCE,
      number: '8/KH-UBND',
      ...ofYear(2031),
      issuer: 'Ủy ban nhân dân tỉnh Sông Vân',
      place: 'tỉnh Sông Vân',
    });
    await save('e', { ...COMMUNE, number: '1/KH-UBND', ...ofYear(2031) });
    const lines = await list('UBND xã Đồi Sim, tỉnh Lam Khê', '2031-06-01');
    expect(shown(lines)).toEqual(['7/KH-UBND in-force', '5/KH-UBND lapsed']);
  });

  it('names a superior’s document that the agency’s own plan cites and nobody has, and who has it', async () => {
    const reference = createReference('12/KH-UBND', {
      relation: 'implements',
      issuer: PROVINCE.issuer,
      issuedOn: { year: 2031, month: 1, day: 5 },
      subject: 'công tác trẻ em năm 2031',
      quote: 'Thực hiện Kế hoạch số 12/KH-UBND',
    });
    await save('e', { ...COMMUNE, number: '1/KH-UBND', ...ofYear(2031), references: [reference] });
    const [line, ...others] = await list('UBND xã Đồi Sim, tỉnh Lam Khê', '2031-06-01');
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      number: '12/KH-UBND',
      held: false,
      status: 'in-force',
      relation: 'implements',
    });
    expect(line?.citedBy).toMatchObject({ documentId: 'e', quote: 'Thực hiện Kế hoạch số 12/KH-UBND' });
    expect(line?.reason).toContain('cần xin toàn văn từ Ủy ban nhân dân tỉnh Lam Khê');
  });

  it('tells a superior of which nothing applies in that year', async () => {
    await save('a', { ...PROVINCE, number: '5/KH-UBND', ...ofYear(2030) });
    const lines = await list('UBND xã Đồi Sim, tỉnh Lam Khê', '2031-06-01');
    expect(shown(lines)).toEqual(['null unknown cited', '5/KH-UBND lapsed']);
    expect(lines[0]).toMatchObject({ documentId: null, issuer: PROVINCE.issuer });
  });

  it('keeps to a topic, by the subject or by what the text says of it', async () => {
    await save('a', { ...PROVINCE, number: '5/KH-UBND', ...ofYear(2031) });
    const other = { ...ofYear(2031), subject: 'Phát triển kinh tế - xã hội năm 2031' };
    await save('b', { ...PROVINCE, number: '6/KH-UBND', ...other }, [
      'Bảo vệ trẻ em.',
      'Tiêm chủng cho trẻ em.',
    ]);
    await save('c', { ...PROVINCE, number: '7/KH-UBND', ...other }, ['Làm đường.', 'Trồng cây.']);
    const lines = await list('UBND xã Đồi Sim, tỉnh Lam Khê', '2031-06-01', 'trẻ em');
    expect(shown(lines).filter((line) => !line.startsWith('null'))).toEqual([
      '5/KH-UBND in-force',
      '6/KH-UBND in-force',
    ]);
    expect(lines.find(({ number }) => number === '6/KH-UBND')?.evidence.at(-1)?.quote).toContain('trẻ em');
  });

  it('leaves out reports, and a sở’s plan that is neither cited below nor sent to communes', async () => {
    const department = { ...PROVINCE, issuer: 'Sở Nội vụ tỉnh Lam Khê', issuerLevel: 'department' } as const;
    await save('a', { ...PROVINCE, type: 'Báo cáo', number: '5/BC-UBND', ...ofYear(2031) });
    await save('b', { ...department, number: '6/KH-SNV', ...ofYear(2031) });
    await save('c', {
      ...department,
      number: '7/KH-SNV',
      ...ofYear(2031),
      recipients: ['UBND các xã, phường;'],
    });
    const lines = await list('UBND xã Đồi Sim, tỉnh Lam Khê', '2031-06-01');
    expect(lines.map(({ number }) => number)).toEqual([null, '7/KH-SNV']);
  });
});

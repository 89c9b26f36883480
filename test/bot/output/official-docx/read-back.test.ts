import { describe, expect, it } from 'vitest';
import { writeOfficialDocx } from '../../../../bot/output/official-docx/write-official-docx.ts';
import { parseDocument } from '../../../../ingest/parse/parse-document.ts';
import { findEmbeddedId } from '../../../../ingest/read/embedded-id.ts';
import { readDocx } from '../../../../ingest/read/read-docx.ts';
import type { AdministrativeDocument } from '../../../../knowledge/model/administrative-document.ts';
import {
  communePlan,
  communeProposal,
  divisionLetter,
  schoolReport,
} from '../../../helpers/administrative-documents.ts';
import { readWordParts } from '../../../helpers/word-xml.ts';

async function parse(document: AdministrativeDocument) {
  const read = await readDocx(Buffer.from(await writeOfficialDocx(document)));
  return parseDocument(read).parsed;
}

describe('what writeOfficialDocx wrote, read by ingest', () => {
  it('kế hoạch: its head, subject, recipients and signer', async () => {
    const { header, warnings } = await parse(communePlan);
    expect(header).toMatchObject({
      type: 'Kế hoạch',
      number: null,
      issuedOn: { year: 2026, month: 3, day: null },
      issuer: 'Ủy ban nhân dân xã Suối Mây',
      place: 'xã Suối Mây, tỉnh Lam Khê',
      subject: communePlan.subject,
      recipients: ['UBND tỉnh Lam Khê (b/c);', 'Thường trực Đảng ủy, HĐND xã (b/c);', 'Các thôn, trường học (t/h);', 'Lưu: VT, VHXH.'], // biome-ignore format: a list of lines
      signer: {
        capacity: 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH',
        title: 'PHÓ CHỦ TỊCH',
        name: 'Vàng Thị Thử Nghiệm',
      },
    });
    expect(warnings.map(({ code }) => code)).toEqual(['MISSING_NUMBER', 'MISSING_DAY']);
  });

  it('kế hoạch: its outline and its table by rows', async () => {
    const { passages } = await parse(communePlan);
    const locators = passages.filter(({ role }) => role !== 'furniture').map(({ locator }) => locator);
    expect(locators).toEqual(expect.arrayContaining(['I.1', 'I.2, gạch đầu dòng 2', 'II, dòng 3', 'III.1.b', 'IV'])); // biome-ignore format: places
  });

  it('báo cáo: whom it is addressed to', async () => {
    const { header } = await parse(schoolReport);
    expect(header).toMatchObject({
      type: 'Báo cáo',
      issuer: 'Trường Tiểu học Bản Thông',
      issuedOn: { year: 2026, month: 6, day: 5 },
      subject: schoolReport.subject,
      addressees: ['Ủy ban nhân dân xã Suối Mây'],
      signer: { capacity: 'KT. HIỆU TRƯỞNG', title: 'PHÓ HIỆU TRƯỞNG', name: null },
    });
  });

  it('công văn: its subject and each it is addressed to', async () => {
    const { header } = await parse({ ...divisionLetter, place: 'Suối Mây' });
    expect(header).toMatchObject({
      type: 'Công văn',
      issuer: 'Phòng Văn hóa - Xã hội xã Suối Mây',
      issuedOn: { year: 2026, month: null, day: null },
      subject: 'Rà soát trẻ em có hoàn cảnh đặc biệt năm 2026',
      addressees: divisionLetter.addressees,
      recipients: ['Như trên;', 'UBND xã (b/c);', 'Lưu: VT, VHXH.'],
      signer: { capacity: null, title: 'TRƯỞNG PHÒNG', name: 'Lường Văn Thử Nghiệm' },
    });
  });

  it('tờ trình: whom it is addressed to, and its signer', async () => {
    const { header } = await parse(communeProposal);
    expect(header).toMatchObject({
      type: 'Tờ trình',
      issuer: 'Ủy ban nhân dân xã Suối Mây',
      issuedOn: { year: 2026, month: 10, day: 20 },
      addressees: ['Ủy ban nhân dân tỉnh Lam Khê'],
      signer: { capacity: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Lò Văn Thử Nghiệm' },
    });
  });

  it('what is still to be filled in at its head and foot stands there, not in the text', async () => {
    const unfilled = {
      ...communePlan,
      place: null,
      date: { year: null, month: null, day: null },
      signature: { capacity: ['CHỦ TỊCH'], name: null },
    };
    const { header, passages } = await parse(unfilled);
    expect(header).toMatchObject({
      issuedOn: { year: null, month: null, day: null },
      subject: communePlan.subject,
      signer: { capacity: null, title: 'CHỦ TỊCH', name: null },
    });
    const locators = passages
      .filter(({ text }) => text.startsWith('[cần điền'))
      .map(({ locator }) => locator);
    expect(locators).toEqual(['đầu văn bản', 'chữ ký']);
  });

  it('bears its id', async () => {
    const parts = await readWordParts(await writeOfficialDocx({ ...communePlan, id: 'soạn <7> & 8' }));
    expect(findEmbeddedId(parts.get('docProps/custom.xml') ?? '')).toBe('soạn <7> & 8');
  });
});

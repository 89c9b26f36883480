import { describe, expect, it } from 'vitest';
import { writeOfficialDocx } from '../../../../bot/output/official-docx/write-official-docx.ts';
import { readDocx } from '../../../../ingest/read/read-docx.ts';
import { writeZip } from '../../../../ingest/read/write-zip.ts';
import {
  communePlan,
  communeProposal,
  divisionLetter,
  longPlan,
  schoolReport,
} from '../../../helpers/administrative-documents.ts';
import { hasOffice, printInOffice, saveInOffice } from '../../../helpers/office-program.ts';
import { readWordParts } from '../../../helpers/word-xml.ts';

const TIMEOUT_MS = 120_000;
const firstLineOf = (page: string | undefined) => page?.trimStart().split('\n')[0]?.trim();

/** The document as somebody changed and commented it. */
async function changeWords(docx: Uint8Array): Promise<Buffer> {
  const parts = new Map(await readWordParts(docx));
  const by = 'w:author="Ai đó" w:date="2026-03-01T08:00:00Z"';
  const run = (name: string, text: string) =>
    `<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:${name} xml:space="preserve">${text}</w:${name}></w:r>`;
  const change = `<w:del w:id="901" ${by}>${run('delText', 'trên 95')}</w:del><w:ins w:id="902" ${by}>${run('t', 'trên 90')}</w:ins>`;
  const xml = parts.get('word/document.xml') ?? '';
  const changed = xml.replace(/<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>trên 95<\/w:t><\/w:r>/, change);
  expect(changed).not.toBe(xml);
  parts.set('word/document.xml', changed);
  return writeZip([...parts].map(([name, text]) => [name, Buffer.from(text)] as const));
}

describe.runIf(hasOffice)('writeOfficialDocx, in LibreOffice', () => {
  it.each([
    ['kế hoạch', communePlan],
    ['báo cáo', schoolReport],
    ['công văn', divisionLetter],
    ['tờ trình', communeProposal],
  ])(
    'opens a %s, its head on one line and its id and text kept when saved',
    async (_, document) => {
      const docx = await writeOfficialDocx(document);
      const [page] = await printInOffice(docx);
      expect(page).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n/);
      const [own, saved] = [
        await readDocx(Buffer.from(docx)),
        await readDocx(await saveInOffice(docx, 'docx')),
      ];
      expect(saved.returned).toEqual({ id: document.id, changes: [], comments: [], omitted: 0 });
      expect(saved.pages[0]?.text).toBe(own.pages[0]?.text);
    },
    TIMEOUT_MS,
  );

  it(
    'numbers pages from the second on, repeats the head of a table, and keeps the signature with the text',
    async () => {
      const pages = await printInOffice(await writeOfficialDocx(longPlan(45)));
      expect(pages.length).toBeGreaterThanOrEqual(3);
      expect(pages.map(firstLineOf).slice(1)).toEqual(pages.slice(1).map((_, i) => String(i + 2)));
      expect(firstLineOf(pages[0])).not.toBe('1');
      const withRows = pages.filter((page) => page.includes('Trưởng thôn'));
      expect(withRows.every((page) => /STT\s+Nội dung/.test(page))).toBe(true);
      expect(pages.at(-1)).toMatch(/\.\/\.[\s\S]*TM\. ỦY BAN NHÂN DÂN[\s\S]*Vàng Thị Thử Nghiệm/);
    },
    TIMEOUT_MS,
  );

  it(
    'is recognised and read when changes were tracked in it',
    async () => {
      const saved = await saveInOffice(await changeWords(await writeOfficialDocx(communePlan)), 'docx');
      const { returned, pages } = await readDocx(saved);
      expect(returned?.id).toBe(communePlan.id);
      expect(returned?.changes).toEqual([
        { deleted: 'trên 95', inserted: 'trên 90', before: 'trên 95', after: 'trên 90' },
      ]);
      expect(pages[0]?.text).toContain('được trợ giúp | % | trên 90 |');
    },
    TIMEOUT_MS,
  );
});

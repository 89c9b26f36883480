import { describe, expect, it } from 'vitest';
import { writeOfficialDocx } from '../../../bot/output/official-docx/write-official-docx.ts';
import { readDocx } from '../../../ingest/read/read-docx.ts';
import { communePlan } from '../../helpers/administrative-documents.ts';
import { makeDocx, paragraph } from '../../helpers/make-docx.ts';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const BY = 'w:author="Ai đó" w:date="2026-03-01T08:00:00Z"';
const ins = (text: string) => `<w:ins w:id="1" ${BY}>${run(text)}</w:ins>`;
const del = (text: string) =>
  `<w:del w:id="2" ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const joined = (content: string) =>
  `<w:p><w:pPr><w:rPr><w:del w:id="3" ${BY}/></w:rPr></w:pPr>${content}</w:p>`;
const p = (content: string) => `<w:p>${content}</w:p>`;
const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

function commentsPart(...texts: readonly string[]): Record<string, string> {
  const comments = texts.map(
    (text, id) => `<w:comment w:id="${id}" w:author="Ai đó">${text.split('|').map((line) => paragraph(line)).join('')}</w:comment>`, // biome-ignore format: a comment a line
  );
  const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return { 'word/comments.xml': `<w:comments ${xmlns}>${comments.join('')}</w:comments>` };
}

async function returned(body: string, extra: Record<string, string> = {}) {
  const { pages, returned: marks } = await readDocx(makeDocx(body, { extra }));
  return { text: pages[0]?.text, marks, changes: marks?.changes ?? [], comments: marks?.comments ?? [] };
}

describe('findReturnedMarks', () => {
  it('knows a document of our own, untouched', async () => {
    const { returned: marks } = await readDocx(Buffer.from(await writeOfficialDocx(communePlan)));
    expect(marks).toEqual({ id: communePlan.id, changes: [], comments: [], omitted: 0 });
  });

  it('finds nothing in a document that is none of ours and bears no marks', async () => {
    expect((await returned(paragraph('Kế hoạch'))).marks).toBeUndefined();
  });

  it('tells what was replaced, added and taken out, and reads the text as accepted', async () => {
    const body =
      p(
        `${run('Trên ')}${del('95')}${ins('90')}${run(' % trẻ em được trợ giúp')}${ins(' kịp thời')}${run('.')}`,
      ) + p(`${run('Báo cáo trước ngày 05/12')}${del(' hằng năm')}${run('.')}`);
    const { text, changes } = await returned(body);
    expect(text).toBe('Trên 90 % trẻ em được trợ giúp kịp thời.\nBáo cáo trước ngày 05/12.');
    const first = {
      before: 'Trên 95 % trẻ em được trợ giúp.',
      after: 'Trên 90 % trẻ em được trợ giúp kịp thời.',
    };
    const second = {
      before: 'Báo cáo trước ngày 05/12 hằng năm.',
      after: 'Báo cáo trước ngày 05/12.',
    };
    expect(changes).toEqual([
      { deleted: '95', inserted: '90', ...first },
      { deleted: '', inserted: ' kịp thời', ...first },
      { deleted: ' hằng năm', inserted: '', ...second },
    ]);
  });

  it('joins what a person replaced run by run, in whatever order', async () => {
    const body = p(`${ins('ít')}${del('không')}${ins(' nhất')}${del(' quá')}${run(' 02 lớp')}`);
    expect((await returned(body)).changes).toEqual([
      { deleted: 'không quá', inserted: 'ít nhất', before: 'không quá 02 lớp', after: 'ít nhất 02 lớp' },
    ]);
  });

  it('tells of a paragraph that was taken out or added whole', async () => {
    const body = p(run('Trước')) + joined(del('Bỏ cả đoạn.')) + p(ins('Thêm cả đoạn.')) + p(run('Sau'));
    const { text, changes } = await returned(body);
    expect(text).toBe('Trước\nThêm cả đoạn.\nSau');
    expect(changes).toEqual([
      { deleted: 'Bỏ cả đoạn.', inserted: '', before: 'Bỏ cả đoạn.', after: '' },
      { deleted: '', inserted: 'Thêm cả đoạn.', before: '', after: 'Thêm cả đoạn.' },
    ]);
  });

  it('reads two paragraphs as one when the mark between them was taken out', async () => {
    const { text, changes } = await returned(
      joined(run('Nhà trường ')) + p(`${ins('sẽ ')}${run('báo cáo.')}`),
    );
    expect(text).toBe('Nhà trường sẽ báo cáo.');
    expect(changes).toEqual([
      { deleted: '', inserted: 'sẽ ', before: 'Nhà trường báo cáo.', after: 'Nhà trường sẽ báo cáo.' },
    ]);
  });

  it('tells of moved words as taken out here and put in there', async () => {
    const moved = (name: string, text: string) => `<w:${name} w:id="9" ${BY}>${run(text)}</w:${name}>`;
    const { text, changes } = await returned(
      p(moved('moveFrom', 'Một. ') + run('Hai. ')) + p(run('Ba. ') + moved('moveTo', 'Một.')),
    );
    expect(text).toBe('Hai.\nBa. Một.');
    expect(changes.map(({ deleted, inserted }) => [deleted, inserted])).toEqual([
      ['Một. ', ''],
      ['', 'Một.'],
    ]);
  });

  it('passes over words that were put in and taken out again, and over changes of form', async () => {
    const inserted = `<w:ins w:id="1" ${BY}><w:del w:id="2" ${BY}><w:r><w:delText>thử</w:delText></w:r></w:del></w:ins>`;
    const form = `<w:r><w:rPr><w:b/><w:rPrChange w:id="5" ${BY}><w:rPr/></w:rPrChange></w:rPr><w:t>Đậm</w:t></w:r>`;
    const { text, changes } = await returned(p(inserted + form));
    expect([text, changes]).toEqual(['Đậm', []]);
  });

  it('tells of rows of a table that were taken out', async () => {
    const row = (mark: string, text: string) =>
      `<w:tr>${mark}<w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('100')}</w:tc></w:tr>`;
    const body = `<w:tbl>${row('', 'Giữ')}${row(`<w:trPr><w:del w:id="4" ${BY}/></w:trPr>`, 'Bỏ')}</w:tbl>`;
    const { text, changes } = await returned(body);
    expect(text).toBe('Giữ | 100');
    expect(changes.map(({ deleted }) => deleted)).toEqual(['Bỏ', '100']);
  });

  it('gives comments with the words they are about, changes accepted', async () => {
    const body = p(`${run('Đạt ')}${from(0)}${del('95')}${ins('90')}${run(' %')}${to(0)}${run(' trở lên')}`);
    const { comments } = await returned(body, commentsPart('Cấp trên giao 95 %|Xem lại'));
    expect(comments).toEqual([{ anchor: '90 %', text: 'Cấp trên giao 95 %\nXem lại' }]);
  });

  it('gives a comment set at a point, or on words since taken out, with its paragraph', async () => {
    const point = '<w:r><w:commentReference w:id="0"/></w:r>';
    const body = p(run('Điểm này.') + point) + p(`${from(1)}${del('Bỏ')}${to(1)}${run('Còn lại.')}`);
    const { comments } = await returned(body, commentsPart('ở đây', 'vì sao bỏ'));
    expect(comments).toEqual([
      { anchor: 'Điểm này.', text: 'ở đây' },
      { anchor: 'Còn lại.', text: 'vì sao bỏ' },
    ]);
  });

  it('gives a comment on several paragraphs, cut where it is on very much', async () => {
    const body =
      p(from(0) + run('Một.')) + p(run('Hai.') + to(0)) + p(from(1) + run('dài '.repeat(900)) + to(1));
    const { comments } = await returned(body, commentsPart('a', 'b'));
    expect(comments[0]?.anchor).toBe('Một.\nHai.');
    expect(comments[1]?.anchor.length).toBeLessThanOrEqual(1000);
  });

  it('gives the text before the changes: words, paragraphs, moves and rows', async () => {
    const row = (mark: string, text: string) => `<w:tr>${mark}<w:tc>${paragraph(text)}</w:tc></w:tr>`;
    const moved = (name: string, text: string) => `<w:${name} w:id="9" ${BY}>${run(text)}</w:${name}>`;
    const body =
      p(`${run('Trên ')}${del('95')}${ins('90')}${run(' %.')}`) +
      joined(del('Bỏ cả đoạn.')) +
      `<w:p><w:pPr><w:rPr><w:ins w:id="8" ${BY}/></w:rPr></w:pPr>${ins('Thêm cả đoạn.')}</w:p>` +
      p(moved('moveFrom', 'Một. ') + run('Hai.')) +
      p(run('Ba.') + moved('moveTo', ' Một.')) +
      `<w:tbl>${row(`<w:trPr><w:del w:id="4" ${BY}/></w:trPr>`, 'Hàng bỏ')}${row(`<w:trPr><w:ins w:id="5" ${BY}/></w:trPr>`, 'Hàng thêm')}</w:tbl>`;
    const { original } = await readDocx(makeDocx(body));
    expect(original?.split('\n')).toEqual(['Trên 95 %.', 'Bỏ cả đoạn.', 'Một. Hai.', 'Ba.', 'Hàng bỏ']);
    expect((await readDocx(makeDocx(p(run('Không sửa gì.'))))).original).toBeUndefined();
  });

  it('reads the words of a text box once', async () => {
    const box = (name: string) =>
      `<mc:${name}><w:txbxContent>${p(ins('trong khung'))}</w:txbxContent></mc:${name}>`;
    const body = p(
      `<w:r><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r>`,
    );
    const { changes } = await returned(body + paragraph('Lời'));
    expect(changes).toEqual([{ deleted: '', inserted: 'trong khung', before: '', after: 'trong khung' }]);
  });

  it('stays linear on thousands of changes and comments over everything, and lists no more than a bound', async () => {
    const ids = Array.from({ length: 6000 }, (_, i) => i);
    const words = ids.map(() => ins('thêm') + run(' chữ ')).join('');
    const body = p(ids.map(from).join('') + words + ids.map(to).join(''));
    const { marks, changes, comments } = await returned(body, commentsPart(...ids.map(String)));
    expect([comments.length, changes.length, marks?.omitted]).toEqual([5000, 5000, 2000]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocx, paragraph } from '../../../helpers/make-docx.ts';
import { COMMUNE_PLAN, type OpenReviews, openReviews } from '../../../helpers/review-texts.ts';

let reviews: OpenReviews;
beforeAll(async () => {
  reviews = await openReviews();
});
afterAll(() => reviews.close());

interface Set {
  readonly font?: string;
  readonly halfPoints?: number;
  readonly left?: number;
  readonly width?: number;
}

async function review({ font = 'Times New Roman', halfPoints = 28, left = 1701, width = 11906 }: Set) {
  const text = COMMUNE_PLAN.split('\n').map((line) => paragraph(line.replaceAll('\t', ' ')));
  const page = `<w:sectPr><w:pgSz w:w="${width}" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="${left}"/></w:sectPr>`;
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}"/><w:sz w:val="${halfPoints}"/></w:rPr></w:rPrDefault></w:docDefaults>`;
  const findings = await reviews.reviewDocx(makeDocx(text.join('') + page, { styles }));
  return findings.filter(({ code }) => code.startsWith('PAGE_') || code === 'BODY_SIZE');
}

describe('reviewPage', () => {
  it('says nothing of a page within the bounds', async () => {
    expect(await review({})).toEqual([]);
  });

  it.each([
    [{ left: 1134 }, 'PAGE_MARGINS', 'trái 20 mm', 'lề trái 30–35 mm'],
    [{ width: 12240 }, 'PAGE_SIZE', '215,9', 'A4'],
    [{ font: 'Arial' }, 'PAGE_FONT', 'Arial', 'Times New Roman'],
    [{ halfPoints: 24 }, 'BODY_SIZE', 'cỡ chữ 12', '13 hoặc 14'],
  ])('tells what is set otherwise, with its value: %o', async (set, code, value, right) => {
    const [finding, ...others] = await review(set);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code,
      severity: 'warning',
      message: expect.stringContaining(value),
      suggestion: expect.stringContaining(right),
      source: expect.stringContaining('Nghị định 30/2020/NĐ-CP, Phụ lục I'),
    });
  });
});

describe('reviewAgency', () => {
  const codesOf = async (agency: string | null) =>
    (await reviews.review(COMMUNE_PLAN, { agency }))
      .map(({ code }) => code)
      .filter((code) => /^AGENCY_/.test(code));

  it('tells an agency that is not the one of the letterhead, or is none', async () => {
    expect(await codesOf('UBND phường Bến Trăng, tỉnh Lam Kha')).toEqual(['AGENCY_OTHER']);
    expect(await codesOf('UBND xã Tân Tiến')).toEqual(['AGENCY_UNKNOWN']);
    expect(await codesOf(null)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../ingest/parse/parse-document.ts';

// As a file in TCVN3 comes out of reading by windows-1252.
const TEXT = `UBND TØNH H¶I KH£                  CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM
Së N¤NG NGHIÖP Vµ PTNT                 §éc lËp - Tù do - H¹nh phóc
Sè: 27/SNN-CN                       H¶i Khª, ngµy 16 th¸ng 10 n¨m 2009

§Ò nghÞ c¸c huyÖn tæ chøc tiªm phßng cho ®µn gia sóc trªn ®Þa bµn./.

N¬i nhËn:                                   KT. GI¸M §èC
- Nh­ trªn;                                 PHã GI¸M §èC
- L­u: VT, CN.                                V­¬ng SÜ Ph­¬ng`;

describe('a document in an old font', () => {
  const { parsed } = parseDocument({
    pages: [{ pageNumber: null, text: TEXT }],
    format: 'text',
    totalPages: 1,
    title: null,
    warnings: [{ code: 'ENCODING_GUESSED', message: 'windows-1252', quote: null }],
  });

  it('has its issuer, number and signer', () => {
    expect(parsed.header).toMatchObject({
      issuer: expect.stringMatching(/^Sở Nông nghiệp và Phát triển nông thôn/u),
      number: '27/SNN-CN',
      signer: { title: 'PHÓ GIÁM ĐỐC', name: 'Vương Sĩ Phương' },
    });
  });

  it('has one warning of its encoding', () => {
    const codes = parsed.warnings.map(({ code }) => code).filter((code) => code.startsWith('ENCODING'));
    expect(codes).toStrictEqual(['ENCODING_CONVERTED']);
  });
});

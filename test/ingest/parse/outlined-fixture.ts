import { cleanText } from '../../../ingest/clean/clean-text.ts';
import { parseOutline } from '../../../ingest/parse/outline.ts';
import type { OutlinedText } from '../../../ingest/parse/outlined-text.ts';
import type { DocumentHeader } from '../../../knowledge/model/official-document.ts';

/** The outline of a text as the pipeline makes it. */
export function outlineOf(text: string): OutlinedText {
  return parseOutline(cleanText([{ pageNumber: null, text }]));
}

/** An invented plan of 2027 with `body` between its opening and its end. */
export function planOf(body: string): OutlinedText {
  return outlineOf(`ỦY BAN NHÂN DÂN
XÃ KHE LAU

Số: 12/KH-UBND

Khe Lau, ngày 15 tháng 01 năm 2027

KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2027

Ủy ban nhân dân xã Khe Lau xây dựng Kế hoạch phát triển kinh tế - xã hội như sau:

${body}

Nơi nhận:
- Đảng ủy xã (để b/c);
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Vàng Seo Lử`);
}

/** The header of such a plan. */
export function headerOf(changes: Partial<DocumentHeader> = {}): DocumentHeader {
  return {
    kind: 'original',
    describes: null,
    type: 'Kế hoạch',
    number: '12/KH-UBND',
    issuedOn: { year: 2027, month: 1, day: 15 },
    issuer: 'Ủy ban nhân dân xã Khe Lau',
    issuerLevel: 'commune',
    issuerSystem: 'state',
    place: null,
    subject: null,
    period: { from: '2027-01-01', to: '2027-12-31' },
    signer: null,
    addressees: [],
    recipients: [],
    ...changes,
  };
}

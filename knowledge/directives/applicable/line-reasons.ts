import type { PlacedIssuer } from '../../agencies/place-issuer.ts';
import { findDocumentNumbers } from '../../language/document-number.ts';
import type { DocumentIdentity } from '../../model/official-document.ts';
import type { Reference } from '../../model/register.ts';
import { describeIdentity } from '../describe-identity.ts';
import type { ApplicableLine } from './applicable-line.ts';
import type { JudgedLine } from './judge-all.ts';

/** The words of a relation, said of the document that is cited. */
const RELATION_WORDS: Readonly<Record<Reference['relation'], string>> = {
  implements: 'dẫn để thực hiện',
  'legal-basis': 'lấy làm căn cứ',
  'guided-by': 'dẫn làm hướng dẫn',
  amends: 'sửa đổi, bổ sung',
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
  cites: 'nhắc tới',
};

/** The line of a document, with why it is here and why it has its status. */
export function explainLine(
  { document, relation, validity, status, speaking }: JudgedLine,
  findCiting: (id: string) => DocumentIdentity | undefined,
  findPresent: (placed: PlacedIssuer) => string | undefined,
): ApplicableLine {
  const { head, isHeld, placed } = document;
  const { citation } = relation;
  const citing = citation === null ? undefined : findCiting(citation.citedBy);
  const reasons = [
    placed.why,
    citation === null || citing === undefined
      ? null
      : `được ${describeIdentity(citing)} ${RELATION_WORDS[citation.relation]}`,
    speaking === undefined ? null : `có nội dung về việc được hỏi (${speaking.locator})`,
    validity.reason,
    status === 'former-unit' ? `cần văn bản hiện hành của ${findPresent(placed) ?? 'cấp trên'}` : null,
    isDateDoubtful(head) ? 'năm trong số văn bản khác năm ghi ở ngày ban hành, cần kiểm tra lại' : null,
    isHeld || !(status === 'in-force' || status === 'unknown')
      ? null
      : `cần xin toàn văn từ ${head.issuer ?? placed.superior}`,
  ];
  return {
    chain: placed.chain,
    distance: placed.distance,
    superior: placed.superior,
    documentId: head.id,
    kind: head.kind,
    sourceFile: head.sourceFile,
    type: head.type,
    number: head.number,
    issuedOn: head.issuedOn,
    issuer: head.issuer ?? placed.superior,
    subject: head.subject,
    period: head.period,
    relation: relation.relation,
    held: isHeld,
    status,
    standing: placed.why,
    reason: reasons.filter((reason) => reason !== null && reason !== '').join('; '),
    citedBy:
      citation === null
        ? null
        : {
            documentId: citation.citedBy,
            quote: citation.quote,
            locator: citation.locator,
            page: citation.page,
          },
    evidence: [
      ...validity.evidence.map(({ documentId, quote, locator, page }) => ({
        documentId,
        quote,
        locator,
        page,
      })),
      ...(speaking === undefined
        ? []
        : [
            {
              documentId: speaking.documentId,
              quote: speaking.text,
              locator: speaking.locator,
              page: speaking.page,
            },
          ]),
    ],
  };
}

/** "80/2017/NĐ-CP" of 2018: as cited, and one of the two is wrong. */
function isDateDoubtful({ number, issuedOn }: Pick<DocumentIdentity, 'number' | 'issuedOn'>): boolean {
  const year = findDocumentNumbers(number ?? '')[0]?.year ?? null;
  return year !== null && issuedOn.year !== null && year !== issuedOn.year;
}

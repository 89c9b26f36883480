import { PageOrientation } from 'docx';
import type { AdministrativeDocument } from '../../../knowledge/model/administrative-document.ts';
import { writeBody } from './body.ts';
import { writeFoot } from './foot.ts';
import { formRules, toTwips } from './form-rules.ts';
import { writeAddressees, writeBases, writeLetterhead, writeTitle } from './head.ts';
import { noLine } from './lines.ts';
import { packDocx } from './pack-docx.ts';
import { markAlone, pageNumber } from './page-number.ts';

/**
 * The document as a .docx in the form of Nghị định 30/2020/NĐ-CP, ready to be signed but for the number, the day and
 * what is marked "[cần điền: …]". The same document always gives the same bytes, and its id is found again in the file.
 *
 * @throws DOCUMENT_TOO_BIG — its XML is beyond MAX_XML_BYTES, so that we could not read it again
 */
export async function writeOfficialDocx(document: AdministrativeDocument): Promise<Uint8Array> {
  const children = [
    writeLetterhead(document),
    ...writeTitle(document),
    ...writeAddressees(document),
    ...writeBases(document),
    ...writeBody(document.body),
    writeFoot(document),
    noLine(),
  ];
  const contents = {
    title: `${document.type}: ${document.subject}`,
    sections: [{ properties: pageProperties, headers: writeHeaders(document), children }],
  };
  return packDocx(contents, document.id);
}

function writeHeaders({ mark }: AdministrativeDocument) {
  return { default: pageNumber(mark), ...(mark === null ? {} : { first: markAlone(mark) }) };
}

const { paper, margins } = formRules;

// With a first page of its own, which has no header, the first page shows no number.
const pageProperties = {
  titlePage: true,
  page: {
    size: {
      width: toTwips(paper.width),
      height: toTwips(paper.height),
      orientation: PageOrientation.PORTRAIT,
    },
    margin: {
      top: toTwips(margins.top),
      bottom: toTwips(margins.bottom),
      left: toTwips(margins.left),
      right: toTwips(margins.right),
      header: toTwips(margins.header),
      footer: toTwips(margins.header),
    },
    pageNumbers: { start: 1 },
  },
};

import { PARSER_VERSION, parseDocument } from '../../../ingest/parse/parse-document.ts';
import type { AdministrativeDocument, Block } from '../../../knowledge/model/administrative-document.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { officialFormWording as form } from '../../../prompts/official-form-wording.ts';

/** A document of ours as whoever receives it reads it: its text through the same parser as any file's. */
export function readOwnText(document: AdministrativeDocument): OfficialDocument {
  const { parsed } = parseDocument({
    format: 'text',
    pages: [{ pageNumber: null, text: toLines(document).join('\n').replaceAll(CHOICE, '') }],
    totalPages: 1,
    title: null,
    warnings: [],
  });
  return {
    ...parsed.header,
    ...parsed.register,
    id: document.id,
    sourceFile: null,
    class: 'internal',
    isClassGiven: false,
    owner: null,
    visibility: 'all',
    contentHash: null,
    parserVersion: PARSER_VERSION,
    pages: { read: 1, total: 1 },
    headerScans: parsed.headerScans,
    warnings: [...parsed.warnings],
    corrections: [],
  };
}

/** What a person is to choose from is no value of the draft. */
const CHOICE = / ?\[cần điền: chọn (?:mức|hạn);[^\]]*\]\.?/gu;

function toLines(document: AdministrativeDocument): string[] {
  const { letterhead, symbol, place, type, subject, addressees, bases, body, recipients, signature } =
    document;
  const isLetter = type === 'Công văn';
  return [
    ...letterhead.superior,
    ...letterhead.issuer,
    form.nation,
    form.motto,
    `${form.number}      /${symbol}`,
    ...(isLetter ? [`${form.concerning} ${subject}`] : []),
    `${place ?? ''}, ngày      tháng      năm      `,
    '',
    ...(isLetter ? [] : [type.toUpperCase(), subject, '']),
    ...(addressees.length === 0 ? [] : [`${form.addressees} ${addressees.join('; ')}.`, '']),
    ...bases.map((basis) => `${basis};`),
    ...body.flatMap(toBlockLines),
    '',
    form.recipients,
    ...recipients.map((line) => `- ${line};`),
    '',
    ...signature.capacity,
    signature.name ?? '',
  ];
}

function toBlockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${block.label} ${block.text}`];
    case 'item':
      return [`- ${block.text}`];
    case 'paragraph':
      return [block.text];
    case 'table':
      return [block.header, ...block.rows].map((row) => row.join(' | '));
  }
}

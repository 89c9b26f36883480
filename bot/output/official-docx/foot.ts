import { Paragraph, type Table } from 'docx';
import type { AdministrativeDocument } from '../../../knowledge/model/administrative-document.ts';
import {
  formatPlaceholder,
  officialFormWording,
  placeholderNames,
} from '../../../prompts/official-form-wording.ts';
import { formRules, pointsToTwips, toTwips } from './form-rules.ts';
import { takesAddressees } from './head.ts';
import { centred, toRuns } from './lines.ts';
import { twoColumns } from './two-columns.ts';

const { sizes } = formRules;
const footSpacing = { before: pointsToTwips(formRules.footSpace) };

/** Boxes 7 to 9b: the recipients, and level with them the capacity, room to sign, and the name. */
export function writeFoot(document: AdministrativeDocument): Table {
  return twoColumns(
    [[writeRecipients(document), writeSignature(document)]],
    toTwips(formRules.signatureColumn),
  );
}

function writeRecipients(document: AdministrativeDocument): Paragraph[] {
  const lines = listRecipients(document);
  return [
    new Paragraph({
      spacing: footSpacing,
      children: toRuns(officialFormWording.recipients, {
        size: sizes.recipientsHead,
        bold: true,
        italics: true,
      }),
    }),
    ...lines.map(
      (line, i) =>
        new Paragraph({
          children: toRuns(`- ${line}${i === lines.length - 1 ? '.' : ';'}`, { size: sizes.recipients }),
        }),
    ),
  ];
}

// Phụ lục I: those it is addressed to are "Như trên", and the line of filing stands last in every document.
function listRecipients(document: AdministrativeDocument): string[] {
  const { sameAsAddressees, filed } = officialFormWording;
  const begins = (start: string) => document.recipients.some((line) => line.startsWith(start));
  const isFiled = (line: string) => /^Lưu\s*:/u.test(line);
  return [
    ...(takesAddressees(document) && !begins(sameAsAddressees) ? [sameAsAddressees] : []),
    ...document.recipients.filter((line) => !isFiled(line)),
    document.recipients.find(isFiled) ?? filed,
  ];
}

function writeSignature({ signature }: AdministrativeDocument): Paragraph[] {
  const style = { size: sizes.signature, bold: true };
  const unknown = formatPlaceholder(placeholderNames.capacity);
  const capacity = signature.capacity.length > 0 ? signature.capacity : [unknown];
  const name = signature.name ?? formatPlaceholder(placeholderNames.signer);
  return [
    ...capacity.map((line, i) => centred(line, style, i === 0 ? { spacing: footSpacing } : {})),
    centred(name, style, { spacing: { before: pointsToTwips(formRules.signingSpace) } }),
  ];
}

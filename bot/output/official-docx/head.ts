import { AlignmentType, Paragraph, type Table } from 'docx';
import type { AdministrativeDocument } from '../../../knowledge/model/administrative-document.ts';
import type { PartialDate } from '../../../knowledge/model/calendar.ts';
import {
  formatPlaceholder,
  officialFormWording,
  placeholderNames,
} from '../../../prompts/official-form-wording.ts';
import { formRules, pointsToTwips, textWidth, toTwips } from './form-rules.ts';
import { bodyLine, centred, drawnRule, toRuns } from './lines.ts';
import { measureBold } from './text-width.ts';
import { twoColumns } from './two-columns.ts';

const { sizes } = formRules;
const RIGHT_WIDTH = toTwips(formRules.nationColumn);
const LEFT_WIDTH = textWidth - RIGHT_WIDTH;
/** Room for a number or a day written by hand or by the clerk's program; it never breaks. */
const BLANK_NUMBER = '\u00a0'.repeat(5);
/** A day has two digits, and a space on each side. */
const BLANK_PART = '\u00a0'.repeat(3);

/** Boxes 1 to 4, and 5b of a công văn: issuer and nation, then number and date. */
export function writeLetterhead(document: AdministrativeDocument): Table {
  return twoColumns(
    [
      [writeIssuer(document.letterhead), writeNation()],
      [writeNumber(document), [writePlaceAndDate(document)]],
    ],
    RIGHT_WIDTH,
  );
}

function writeIssuer({ superior, issuer }: AdministrativeDocument['letterhead']): Paragraph[] {
  const own = issuer.length > 0 ? issuer : [formatPlaceholder(placeholderNames.issuer)];
  const lastLine = own.at(-1) ?? '';
  const width = Math.min(LEFT_WIDTH, measureBold(lastLine, sizes.issuer));
  return [
    ...superior.map((line) => centred(line, { size: sizes.superior })),
    ...own.map((line) => centred(line, { size: sizes.issuer, bold: true })),
    drawnRule(LEFT_WIDTH, width * formRules.ruleShare),
  ];
}

function writeNation(): Paragraph[] {
  const { nation, motto } = officialFormWording;
  return [
    centred(nation, { size: sizes.nation, bold: true }),
    centred(motto, { size: sizes.motto, bold: true }),
    drawnRule(RIGHT_WIDTH, measureBold(motto, sizes.motto)),
  ];
}

function writeNumber({ type, symbol, subject }: AdministrativeDocument): Paragraph[] {
  const { number, concerning } = officialFormWording;
  const spacing = { before: pointsToTwips(formRules.paragraphSpacing) };
  const line = centred(`${number}${BLANK_NUMBER}/${symbol}`, { size: sizes.number }, { spacing });
  if (type !== 'Công văn') return [line];
  return [line, centred(`${concerning} ${subject}`, { size: sizes.concerning }, { spacing })];
}

function writePlaceAndDate({ place, date }: AdministrativeDocument): Paragraph {
  const text = `${place ?? formatPlaceholder(placeholderNames.place)}, ${formatDateLine(date)}`;
  const spacing = { before: pointsToTwips(formRules.paragraphSpacing) };
  return centred(text, { size: sizes.place, italics: true }, { spacing });
}

// Days below 10 and the months 1 and 2 get a zero, against alterations; the other months do not.
function formatDateLine({ day, month, year }: PartialDate): string {
  const written = {
    day: day?.toString().padStart(2, '0') ?? BLANK_PART,
    month: month === null ? BLANK_PART : month <= 2 ? `0${month}` : String(month),
    year: year ?? BLANK_PART,
  };
  return `ngày ${written.day} tháng ${written.month} năm ${written.year}`;
}

/** Box 5a: the type's name and the subject. A công văn has none: its subject stands under the number. */
export function writeTitle({ type, subject }: AdministrativeDocument): Paragraph[] {
  if (type === 'Công văn') return [];
  const style = { size: sizes.title, bold: true };
  const lineWidth = Math.min(textWidth, measureBold(subject, sizes.title));
  return [
    centred(type.toLocaleUpperCase('vi'), style, { spacing: { before: pointsToTwips(18) } }),
    centred(subject, style),
    drawnRule(textWidth, lineWidth * formRules.ruleShare, pointsToTwips(formRules.paragraphSpacing)),
  ];
}

/** Box 9a: one body on the line of "Kính gửi", several on lines of their own. */
export function writeAddressees({ type, addressees }: AdministrativeDocument): Paragraph[] {
  if (!takesAddressees({ type, addressees })) return [];
  const names = addressees.length > 0 ? addressees : [formatPlaceholder(placeholderNames.addressee)];
  const style = { size: sizes.body };
  const spacing = { before: pointsToTwips(12), after: pointsToTwips(12) };
  const head = officialFormWording.addressees;
  if (names.length === 1) return [centred(`${head} ${names[0]}`, style, { spacing })];
  return [
    new Paragraph({
      indent: { left: ADDRESSEES_INDENT },
      spacing: { before: spacing.before },
      children: toRuns(head, style),
    }),
    ...names.map(
      (name, i) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: ADDRESSEES_INDENT + ADDRESSEES_HANG, hanging: HANGING },
          ...(i === names.length - 1 ? { spacing: { after: spacing.after } } : {}),
          children: toRuns(`- ${name}${i === names.length - 1 ? '.' : ';'}`, style),
        }),
    ),
  ];
}

const ADDRESSEES_INDENT = toTwips(30);
/** The dashes stand under the colon. */
const ADDRESSEES_HANG = toTwips(22);
const HANGING = toTwips(3);

/** Whether "Kính gửi" is printed: a công văn and a tờ trình always have it, a báo cáo may, a kế hoạch never has. */
export function takesAddressees({
  type,
  addressees,
}: Pick<AdministrativeDocument, 'type' | 'addressees'>): boolean {
  if (type === 'Kế hoạch') return false;
  return type !== 'Báo cáo' || addressees.length > 0;
}

/** Box 6, its beginning: a basis a line, all but the last closed by a semicolon. */
export function writeBases({ bases }: AdministrativeDocument): Paragraph[] {
  return bases.map((basis, i) =>
    bodyLine(`${basis}${i === bases.length - 1 ? '.' : ';'}`, { italics: true }),
  );
}

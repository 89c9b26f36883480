/**
 * How Nghị định 30/2020/NĐ-CP (Phụ lục I) has an administrative document set, as we chose within its bounds. Lengths in
 * millimetres, sizes and spacing in points. A later decree gets a table of its own.
 */
export const formRules = {
  font: 'Times New Roman',
  /** A4, portrait. */
  paper: { width: 210, height: 297 },
  /** Bounds: top and bottom 20–25, left 30–35, right 15–20. The page number stands in the top margin. */
  margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10 },
  /** Bounds: body, title, place and page number 13–14; nation, superior, issuer and "V/v" 12–13; motto 13–14. */
  sizes: {
    nation: 12,
    motto: 13,
    superior: 12,
    issuer: 12,
    number: 13,
    place: 13,
    concerning: 12,
    title: 14,
    body: 14,
    table: 13,
    signature: 14,
    recipientsHead: 12,
    recipients: 11,
    pageNumber: 14,
  },
  /** 10 or 12.7. */
  firstLineIndent: 12.7,
  /** At least 6. */
  paragraphSpacing: 6,
  /** Single to 1.5. */
  lineSpacing: 1.1,
  /** Of the line under the issuer and the subject to their text; bounds: 1/3 to 1/2. */
  ruleShare: 0.42,
  /** For signature and seal. */
  signingSpace: 72,
  /** Above the foot. */
  footSpace: 12,
  /** Of the head's two columns: the nation's line needs 82 at its size. */
  nationColumn: 95,
  /** Of the foot's two columns. */
  signatureColumn: 85,
} as const;

const TWIPS_PER_POINT = 20;
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** In twentieths of a point, rounded up so that no lower bound is missed by a fraction. */
export const toTwips = (millimetres: number) => Math.ceil(millimetres * TWIPS_PER_MILLIMETRE);

/** In twentieths of a point. */
export const pointsToTwips = (points: number) => Math.round(points * TWIPS_PER_POINT);

/** In half points, as Word has letters. */
export const toHalfPoints = (points: number) => 2 * points;

/** Between the side margins, in twips. */
export const textWidth =
  toTwips(formRules.paper.width) - toTwips(formRules.margins.left) - toTwips(formRules.margins.right);

/** A line of a made-up PDF page, at a height counted from the bottom in points. */
export interface PdfLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/**
 * A small PDF of ASCII text in Helvetica, one list of lines a page; an empty list is a page without text.
 *
 * @param options.drawing operators drawn on each page
 * @param options.needsPassword marks it encrypted with a password nobody knows
 */
export function makePdf(
  pages: readonly (readonly PdfLine[])[],
  options: { drawing?: string; needsPassword?: boolean } = {},
): Buffer {
  const firstPage = 4;
  const pageIds = pages.map((_, i) => firstPage + i * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, i) => [
      toPageObject((pageIds[i] ?? 0) + 1),
      toStream(lines, options.drawing ?? ''),
    ]),
  ];
  return assemble(objects, options.needsPassword === true ? ENCRYPTION : '');
}

const ENCRYPTION =
  `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> ` +
  `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`;

function toPageObject(contentId: number): string {
  const resources = '/Resources << /Font << /F1 3 0 R >> >>';
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents ${contentId} 0 R >>`;
}

function toStream(lines: readonly PdfLine[], drawing: string): string {
  const operators = lines.map(
    ({ x, y, text }) => `BT /F1 13 Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
  );
  const content = [drawing, ...operators].join('\n');
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[], trailerExtra: string): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R ${trailerExtra} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}`, 'latin1');
}

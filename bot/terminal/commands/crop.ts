import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { findPagePicture } from '../../../ingest/recognize/page-pictures.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { boxSchema } from '../../../knowledge/model/register.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { findScanPlace } from '../../assistant/scans/scan-places.ts';
import { type Command, exitCodes, textOption, writeJsonLine, writeText } from '../command.ts';
import { openAssistant } from '../open-assistant.ts';

/** One line of `crop --json`. */
export const cropLineSchema = z.object({
  documentId: z.string(),
  page: z.int().min(1),
  box: boxSchema,
  file: z.string(),
});

/** `crop`: the lines of a scan on which something stands, as a picture to look at. */
export const cropCommand: Command = {
  options: { out: { type: 'string' } },
  async run(args, environment) {
    const { dataDirectory, isJson, stdout } = environment;
    const [documentId, ...words] = args.positionals;
    const place = words.join(' ').normalize('NFC');
    if (documentId === undefined || place === '')
      throw new AssistantError('INPUT_USAGE', 'crop: a document and a place are needed', {
        details: { problems: ['cần mã văn bản và mục, ví dụ: crop vb-0123456789ab II.3'] },
      });
    const { assistant, store } = await openAssistant(environment);
    try {
      const document = await store.findDocument(documentId, OPERATOR);
      if (document === undefined)
        throw new AssistantError('DOCUMENT_NOT_FOUND', `document is not held: ${documentId}`);
      const scan = findScanPlace(document, await store.listPassages(documentId, OPERATOR), place);
      if (scan === undefined)
        throw noPicture(`"${place}" không phải một chỗ đọc từ bản chụp của văn bản này`);
      const picture = await assistant.cropScan(OPERATOR, documentId, scan);
      if (picture === undefined) throw noPicture(`kho không giữ ảnh trang ${scan.page} của văn bản này`);
      const file = resolve(
        textOption(args, 'out') ?? (await toOwnFile(dataDirectory, documentId, scan.page, place)),
      );
      await writePicture(file, picture);
      const { page, box } = scan;
      if (isJson) writeJsonLine(stdout, { documentId, page, box, file });
      else writeText(stdout, `${file} (trang ${scan.page})\n`);
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

function noPicture(problem: string): AssistantError {
  return new AssistantError('INPUT_INVALID', `crop: ${problem}`, { details: { problems: [problem] } });
}

/** Beside the page's own picture, with which it goes when the document is deleted. */
async function toOwnFile(dataDirectory: string, id: string, page: number, place: string): Promise<string> {
  const picture = await findPagePicture(dataDirectory, id, page);
  const name = toFileName(id, place);
  return picture === undefined ? name : join(dirname(picture), name);
}

/** A name without anything a file system or a shell minds. */
function toFileName(documentId: string, place: string): string {
  return `${documentId}-${place.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}.png`;
}

async function writePicture(file: string, picture: Uint8Array): Promise<void> {
  try {
    await writeFile(file, picture);
  } catch (cause) {
    throw new AssistantError('INPUT_INVALID', `crop: cannot write: ${file}`, {
      cause,
      details: { problems: [`không ghi được tệp ${file}`] },
    });
  }
}

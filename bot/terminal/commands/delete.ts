import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { openStore } from '../../../knowledge/store/open-store.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { terminalTexts } from '../../../prompts/terminal-texts.ts';
import { describeHeld } from '../../assistant/describe-document.ts';
import { type Command, exitCodes, writeJsonLine, writeText } from '../command.ts';
import { eraseDocument } from '../erase-document.ts';
import { copyLineSchema, describeCopy, findCopies, toCopyLine } from '../find-copies.ts';

/** One line of `delete --json`. */
export const deleteLineSchema = z.object({
  documentId: z.string(),
  status: z.literal('deleted'),
  number: z.string().nullable(),
  /** The file it came from, which stays where it is. */
  sourceFile: z.string().nullable(),
  /** Held documents of the same text, which stay. */
  copies: z.array(copyLineSchema),
});

/** `delete`: one document out of everything the data folder holds. */
export const deleteCommand: Command = {
  options: {},
  worksUnread: true,
  async run(args, environment) {
    const { dataDirectory, isJson, stdout, stderr, now } = environment;
    const [id, ...more] = args.positionals;
    if (id === undefined || more.length > 0)
      throw new AssistantError('INPUT_USAGE', 'delete: exactly one document id', {
        details: { problems: [terminalTexts.usage.oneDocument] },
      });
    const store = await openStore(environment);
    try {
      const document = await store.findDocument(id, OPERATOR);
      if (document === undefined)
        throw new AssistantError('DOCUMENT_NOT_FOUND', `document is not held: ${id}`);
      const warn = (message: string) => void stderr.write(`${message}\n`);
      const copies = await findCopies(store, id);
      await eraseDocument({ store, dataDirectory }, id, { action: 'deleted', at: now() }, warn);
      const { number, sourceFile } = document;
      const line = { documentId: id, status: 'deleted', number, sourceFile, copies: copies.map(toCopyLine) };
      if (isJson) writeJsonLine(stdout, line);
      else {
        const left = copies.map((copy) => describeCopy(copy, `delete ${copy.id}`)).join('');
        writeText(stdout, `Đã xóa khỏi kho: ${describeHeld(document)}.\n${describeFile(sourceFile)}${left}`);
      }
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

function describeFile(sourceFile: string | null): string {
  if (sourceFile === null) return '';
  const archive = ARCHIVE.exec(sourceFile)?.[0];
  if (archive !== undefined)
    return `Tệp gốc vẫn nằm trong ${archive}. Nạp thư mục chứa tệp nén ấy sẽ không đưa văn bản trở lại; muốn vậy hãy nạp đích danh tệp nén: ${archive}\n`;
  return `Tệp gốc vẫn ở ${sourceFile}. Nạp thư mục chứa tệp sẽ không đưa văn bản trở lại; muốn vậy hãy nạp đích danh tệp.\n`;
}

/** The outermost archive a file was a member of. */
const ARCHIVE = /^.+?\.zip(?=[/\\])/is;

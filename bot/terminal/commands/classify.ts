import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import {
  type DocumentClass,
  documentClassSchema,
  type OfficialDocument,
} from '../../../knowledge/model/official-document.ts';
import { openStore } from '../../../knowledge/store/open-store.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { terminalTexts } from '../../../prompts/terminal-texts.ts';
import { describeHeld } from '../../assistant/describe-document.ts';
import { type Command, exitCodes, writeJsonLine, writeText } from '../command.ts';
import { eraseDocument } from '../erase-document.ts';
import { copyLineSchema, describeCopy, findCopies, toCopyLine } from '../find-copies.ts';

/** One line of `classify --json`; a document classed as secret is not kept. */
export const classifyLineSchema = z.object({
  documentId: z.string(),
  status: z.enum(['classified', 'deleted']),
  before: documentClassSchema,
  class: documentClassSchema,
  /** Held documents of the same text, which stay as they are. */
  copies: z.array(copyLineSchema),
});

/** `classify`: who may see a document and whether it may leave the agency; secret takes it out of the store at once. */
export const classifyCommand: Command = {
  options: {},
  worksUnread: true,
  async run(args, environment) {
    const { dataDirectory, isJson, stdout, stderr, now } = environment;
    const [id, typed, ...more] = args.positionals;
    const parsed = documentClassSchema.safeParse(typed);
    if (id === undefined || !parsed.success || more.length > 0) {
      throw new AssistantError('INPUT_USAGE', `classify: bad words: ${args.positionals.join(' ')}`, {
        details: { problems: ['cần mã văn bản và một trong: public, internal, personal, secret'] },
      });
    }
    const store = await openStore(environment);
    try {
      const document = await store.findDocument(id, OPERATOR);
      if (document === undefined)
        throw new AssistantError('DOCUMENT_NOT_FOUND', `document is not held: ${id}`);
      const isSecret = parsed.data === 'secret';
      const warn = (message: string) => void stderr.write(`${message}\n`);
      const erasing = { action: 'secret-removed', at: now() } as const;
      const copies = await findCopies(store, id);
      if (isSecret) await eraseDocument({ store, dataDirectory }, id, erasing, warn);
      else await store.setClass(id, parsed.data);
      const status = isSecret ? 'deleted' : 'classified';
      const change = { before: document.class, class: parsed.data };
      const line = { documentId: id, status, ...change, copies: copies.map(toCopyLine) };
      if (isJson) writeJsonLine(stdout, line);
      else {
        const left = copies.map((copy) => describeLeft(copy, parsed.data)).join('');
        writeText(stdout, `${describe(line.before, parsed.data, document.sourceFile)}${left}`);
      }
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

/** Of a copy what is left to do: nothing where it has that class already. */
function describeLeft(copy: OfficialDocument, wanted: DocumentClass): string {
  const command = `classify ${copy.id} ${wanted}`;
  if (wanted === 'secret') return describeCopy(copy, command);
  if (copy.class === wanted) return '';
  return `${terminalTexts.copies.otherClass(describeHeld(copy), copy.id, copy.class, command)}\n`;
}

function describe(before: DocumentClass, after: DocumentClass, sourceFile: string | null): string {
  if (after !== 'secret') return `Đã đổi loại: ${before} → ${after}.\n`;
  const file =
    sourceFile === null
      ? ''
      : ` Tệp gốc vẫn ở ${sourceFile}: hãy xử lý theo quy định về bảo vệ bí mật nhà nước.`;
  return `Văn bản mật không được lưu: đã xóa khỏi kho và ghi lại sự việc (documents --incidents).${file}\n`;
}

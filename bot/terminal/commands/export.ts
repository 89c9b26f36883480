import { z } from 'zod';
import { findHeldRelations } from '../../../knowledge/directives/held-relations.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { openStore } from '../../../knowledge/store/open-store.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { createRegisterSheets } from '../../output/register-sheets.ts';
import { writeWorkbook } from '../../output/workbook.ts';
import { type Command, exitCodes, textOption, writeJsonLine, writeText } from '../command.ts';
import { warnIfEmpty } from '../open-assistant.ts';
import { parseRange } from '../parse-day.ts';
import { putFile } from '../put-file.ts';

/** One line of `export --json`. */
export const exportLineSchema = z.object({
  file: z.string(),
  sheets: z.array(z.object({ name: z.string(), rows: z.int() })),
});

/** `export`: the register as the workbook that officials keep. */
export const exportCommand: Command = {
  options: {
    id: { type: 'string' },
    agency: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    overwrite: { type: 'boolean' },
  },
  worksUnread: true,
  async run(args, environment) {
    const { isJson, stdout } = environment;
    const [file, ...more] = args.positionals;
    if (file === undefined || more.length > 0 || !/\.xlsx$/iu.test(file)) {
      throw new AssistantError('INPUT_USAGE', `export: bad file: ${file}`, {
        details: { problems: ['cần đúng một tên tệp .xlsx'] },
      });
    }
    const filter = { agency: textOption(args, 'agency'), ...parseRange(args) };
    const id = textOption(args, 'id');
    const store = await openStore(environment, 'read-only');
    try {
      await warnIfEmpty(store, environment);
      const held = await store.listDocuments(OPERATOR);
      const wanted = id === null ? held : held.filter((document) => document.id === id);
      if (id !== null && wanted.length === 0)
        throw new AssistantError('DOCUMENT_NOT_FOUND', `document is not held: ${id}`);
      // A document asked for by its id is shown whole, copy or not.
      const relations = id === null ? await findHeldRelations(store, OPERATOR, held) : new Map();
      const sheets = createRegisterSheets(wanted, relations, filter);
      await putFile(file, await writeWorkbook(sheets), args.values.overwrite === true);
      const line = { file, sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })) };
      if (isJson) writeJsonLine(stdout, line);
      else writeText(stdout, formatLine(line));
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

function formatLine({ file, sheets }: z.infer<typeof exportLineSchema>): string {
  const counts = sheets.map(({ name, rows }) => `${name} ${rows}`).join(', ');
  return `Đã ghi ${file}: ${counts}.\n`;
}

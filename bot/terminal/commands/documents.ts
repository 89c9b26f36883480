import { z } from 'zod';
import { listCitedDocuments } from '../../../knowledge/directives/cited-documents.ts';
import { findHeldRelations } from '../../../knowledge/directives/held-relations.ts';
import { relatedDocumentSchema } from '../../../knowledge/directives/related-documents.ts';
import { isSameDocument } from '../../../knowledge/directives/same-document.ts';
import { documentNumberKey } from '../../../knowledge/language/document-number.ts';
import { formatNumber } from '../../../knowledge/language/quantity.ts';
import { type OfficialDocument, officialDocumentSchema } from '../../../knowledge/model/official-document.ts';
import type { BudgetLine, Theme } from '../../../knowledge/model/register.ts';
import { isUnclear, type ReadWords } from '../../../knowledge/model/scan-doubt.ts';
import { openStore } from '../../../knowledge/store/open-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { registerSheetWording } from '../../../prompts/register-sheets.ts';
import { describeHeld } from '../../assistant/describe-document.ts';
import { formatReading } from '../../assistant/scans/scan-statements.ts';
import {
  type Command,
  type CommandEnvironment,
  type ExitCode,
  exitCodes,
  refuseWords,
  textOption,
  writeJsonLine,
  writeText,
} from '../command.ts';
import { warnIfEmpty } from '../open-assistant.ts';

/** One line of `documents --json`. */
export const documentLineSchema = officialDocumentSchema.extend({
  /** Held documents that it is to be read with: copies, versions, what amends or replaces it. */
  related: z.array(relatedDocumentSchema),
});
type DocumentLine = z.infer<typeof documentLineSchema>;

/** `documents`: what is held, with its register; with `--cited` also what is only cited. */
export const documentsCommand: Command = {
  options: { id: { type: 'string' }, cited: { type: 'boolean' }, incidents: { type: 'boolean' } },
  async run(args, environment) {
    refuseWords(args, 'documents');
    const store = await openStore(environment, 'read-only');
    try {
      if (args.values.incidents === true) return await showIncidents(store, environment);
      await warnIfEmpty(store, environment);
      const id = textOption(args, 'id');
      const shown = await listShown(store, id, args.values.cited === true);
      for (const document of shown) {
        if (environment.isJson) writeJsonLine(environment.stdout, document);
        else writeText(environment.stdout, formatDocument(document));
      }
      if (shown.length > 0 || id === null) return exitCodes.done;
    } finally {
      await store.close();
    }
    if (!environment.isJson) writeText(environment.stdout, 'Kho không có văn bản mang mã này.\n');
    return exitCodes.done;
  },
};

const ACTION_WORDS = {
  deleted: 'xóa văn bản',
  restored: 'nạp lại văn bản đã xóa',
  'secret-refused': 'từ chối tệp có dấu chỉ độ mật',
  'secret-removed': 'xóa văn bản mật',
  classified: 'đổi loại',
} as const;

/** What was done to documents, without content: files are told by their hash alone. */
async function showIncidents(store: Store, { isJson, stdout }: CommandEnvironment): Promise<ExitCode> {
  for (const entry of await store.listAudit()) {
    const { at, action, documentId, contentHash, detail } = entry;
    const about = [documentId, detail, contentHash === null ? null : `sha256 ${contentHash}`];
    if (isJson) writeJsonLine(stdout, entry);
    else
      writeText(
        stdout,
        `${at}  ${ACTION_WORDS[action]}: ${about.filter((part) => part !== null).join(' · ')}\n`,
      );
  }
  return exitCodes.done;
}

async function listShown(store: Store, id: string | null, withCited: boolean): Promise<DocumentLine[]> {
  const cited = listCitedDocuments(await store.listReferences(OPERATOR));
  const held = (await store.listDocuments(OPERATOR)).map((document) => linkCited(document, cited));
  const relations = await findHeldRelations(store, OPERATOR, held);
  const lines = (id !== null || withCited ? [...held, ...cited] : held).map((document) => ({
    ...document,
    related: [...(relations.get(document.id) ?? [])],
  }));
  return id === null ? lines : lines.filter((document) => document.id === id);
}

/** References to documents that are not held point to their cited-only node. */
function linkCited(document: OfficialDocument, cited: readonly OfficialDocument[]): OfficialDocument {
  const references = document.references.map((reference) => {
    if (reference.documentId !== null || reference.number === null) return reference;
    const key = documentNumberKey(reference.number);
    const node = cited.find(
      (other) => documentNumberKey(other.number) === key && isSameDocument(other, reference),
    );
    return { ...reference, documentId: node?.id ?? null };
  });
  return { ...document, references };
}

function formatDocument(document: DocumentLine): string {
  const { targets, deadlines, tasks, references, themes, budgetLines, uncovered, warnings } = document;
  const { subject, id, related } = document;
  const counts = `${targets.length} chỉ tiêu, ${deadlines.length} thời hạn, ${tasks.length} nhiệm vụ, ${references.length} văn bản dẫn, ${budgetLines.length} khoản kinh phí, ${uncovered.length} câu chưa vào sổ`;
  const lines = [
    `${id}  ${describeHeld(document)}`,
    ...(subject === null ? [] : [`    ${subject}`]),
    ...(document.kind === 'cited-only' ? ['    chỉ được dẫn, kho chưa có toàn văn'] : [`    ${counts}`]),
    ...themes.map((theme) => `    chủ đề${markReading(theme, formatTheme(theme))}`),
    ...budgetLines.map((line) => `    kinh phí${markReading(line, `: ${formatBudget(line)}`)}`),
    ...warnings.map((warning) => `    ! ${warning.message}`),
    ...related.map(
      ({ relation, documentId, reason }) =>
        `    ~ ${registerSheetWording.relations[relation]} ${documentId} (${reason})`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** What was read from a scan says so; a figure that was not read surely is not shown at all. */
function markReading(item: ReadWords, text: string): string {
  if (item.scan === null) return text;
  const reading = formatReading(isUnclear(item), item.scan.page);
  return isUnclear(item) ? `: ${reading}` : `${text} (${reading})`;
}

function formatTheme({ theme, year }: Theme): string {
  return `${year === null ? '' : ` năm ${year}`}: “${theme}”`;
}

function formatBudget({ purpose, amount, unit, source }: BudgetLine): string {
  const sum = amount === null ? null : `${formatNumber(amount)} ${unit ?? ''}`.trim();
  return [purpose, sum, source === null ? null : `nguồn: ${source}`]
    .filter((part) => part !== null)
    .join('; ');
}

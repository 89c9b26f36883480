import { foldMarks } from '../../../knowledge/language/fold.ts';
import { traceWording } from '../../../prompts/trace-wording.ts';
import type { MadeDraft } from './draft.ts';
import { toAdministrativeDocument } from './to-administrative-document.ts';
import { toTrace } from './to-trace.ts';

/** clean: the copy to be signed · trace: what stands behind each of its statements. */
export const draftParts = ['clean', 'trace'] as const;
/** One of `draftParts`. */
export type DraftPart = (typeof draftParts)[number];

/** Writes one of a draft's two files, as .docx. The same draft always gives the same bytes. */
export async function writeDraftFile({ draft, profile }: MadeDraft, part: DraftPart): Promise<Uint8Array> {
  if (part === 'trace') {
    const { writeTraceDocx } = await import('../../output/official-docx/write-trace-docx.ts');
    return writeTraceDocx(toTrace(draft));
  }
  const { writeOfficialDocx } = await import('../../output/official-docx/write-official-docx.ts');
  return writeOfficialDocx(toAdministrativeDocument(draft, profile));
}

/** Names of files stay short enough for every disk. */
const MAX_NAME_LETTERS = 80;

/**
 * The name of a draft's file, in ASCII without marks, spaces or quotes.
 *
 * @example nameDraftFile(draft, 'trace') // "ke-hoach-phong-chong-chay-rung-nam-2031-nguon.docx"
 */
export function nameDraftFile({ type, subject }: MadeDraft['draft'], part: DraftPart): string {
  const words = foldMarks(`${type} ${subject}`).match(/[a-z0-9]+/gu) ?? [];
  const name = words.reduce((all, word) =>
    all.length + word.length < MAX_NAME_LETTERS ? `${all}-${word}` : all,
  );
  return `${name}${part === 'trace' ? traceWording.fileEnding : ''}.docx`;
}

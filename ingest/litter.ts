/** Hidden files, what word processors leave beside an open file, what Windows and macOS leave in folders. */
const LITTER = /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini|__MACOSX)$/i;
/** What browsers and Word call the folder of a saved page's pictures and scripts, by the language of the system. */
const PAGE_FOLDER =
  /^(?<page>.+?)(?:[._-](?:files|file|tep_tin|tệp_tin|archivos|fichiers|dateien|bestanden)|\.fld)$/iu;
const PAGE_ENDINGS = ['.html', '.htm', '.xhtml', '.mht', '.doc', '.xls'] as const;

/** Whether a file or folder is no document but left by a program. */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

/**
 * Whether a folder holds the pictures and scripts of a saved page that lies beside it ("ke-hoach_files" of
 * "ke-hoach.html").
 *
 * @param siblings names of what lies beside the folder, in small letters
 */
export function isPageFolder(name: string, siblings: ReadonlySet<string>): boolean {
  const page = PAGE_FOLDER.exec(name)?.groups?.page?.toLowerCase();
  return page !== undefined && PAGE_ENDINGS.some((ending) => siblings.has(page + ending));
}

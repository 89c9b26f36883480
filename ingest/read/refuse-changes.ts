const OPPOSITE: Readonly<Record<string, string>> = {
  ins: 'del',
  del: 'ins',
  moveTo: 'moveFrom',
  moveFrom: 'moveTo',
  delText: 't',
};
const CHANGE_TAG = /<(\/?)w:(ins|del|moveTo|moveFrom|delText)(?=[\s/>])/g;

/**
 * A Word document's XML that, read with its tracked changes accepted, gives the text as it was before any of them: what was
 * put in stands as taken out and the other way round, words, rows and paragraph marks alike.
 *
 * @param documentXml `word/document.xml`
 */
export function refuseChanges(documentXml: string): string {
  return documentXml.replace(CHANGE_TAG, (_, slash: string, name: string) => `<${slash}w:${OPPOSITE[name]}`);
}

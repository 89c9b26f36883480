import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { CLEAR_READING } from '../../../knowledge/model/scan-doubt.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { type AnswerContext, passageSource } from '../answer-context.ts';
import type { DraftStatement } from '../compose-answer.ts';
import { describeHeld } from '../describe-document.ts';
import { isScanned } from '../scans/scan-statements.ts';
import { writeSigner } from './write-signer.ts';

/**
 * Who signed, held against a scanned copy of the same document: the scan is the paper, the typed text may be a poor copy of
 * it. Where both name another signer or capacity both are shown; where the scan does not give it surely that is said, and
 * the capacity is left out if the two differ elsewhere at the foot. Unchanged for a document without a scanned copy.
 */
export async function holdAgainstScan(
  context: AnswerContext,
  document: OfficialDocument,
  written: readonly DraftStatement[],
): Promise<readonly DraftStatement[]> {
  const { catalogue, store, viewer } = context;
  const copies = (catalogue.relations.get(document.id) ?? []).filter(
    ({ relation }) => relation === 'has-duplicate',
  );
  const found = await Promise.all(copies.map(({ documentId }) => store.findDocument(documentId, viewer)));
  const scan = found.find((copy) => copy !== undefined && isScanned(copy));
  if (scan === undefined || written.length === 0 || isScanned(document)) return written;
  const passages = await catalogue.listPassages(scan.id);
  if (isRead(scan)) return namesSame(document, scan) ? written : showBoth(document, written, scan, passages);
  const name = describeHeld(document);
  const foot = passages.find(({ locator }) => locator === 'Nơi nhận');
  const note = {
    text: answerWording.signerOfScanUnread(name),
    sources: foot === undefined ? [] : [passageSource(scan, foot)],
    referenceRows: [name],
  };
  const own = await catalogue.listPassages(document.id);
  return isFootOther(passages, own) ? [sayNameAlone(document, own), note] : [...written, note];
}

function isRead({ signer, headerScans }: OfficialDocument): boolean {
  return (signer?.name ?? null) !== null && (headerScans.signer?.confidence ?? 0) >= CLEAR_READING;
}

function namesSame(a: OfficialDocument, b: OfficialDocument): boolean {
  const read = ({ signer }: OfficialDocument) =>
    foldMarks([signer?.name, signer?.title, signer?.capacity].join(' '))
      .replace(/[^a-z]+/giu, ' ')
      .toLowerCase();
  return read(a) === read(b);
}

function showBoth(
  document: OfficialDocument,
  written: readonly DraftStatement[],
  scan: OfficialDocument,
  passages: readonly StoredPassage[],
): DraftStatement[] {
  const name = describeHeld(document);
  const opening = { text: answerWording.copiesDiffer(name), sources: [], referenceRows: [name] };
  return [opening, ...written, ...writeSigner(scan, passages)];
}

function sayNameAlone(document: OfficialDocument, passages: readonly StoredPassage[]): DraftStatement {
  const name = document.signer?.name ?? '';
  const place = passages.findLast(({ text }) => text.includes(name));
  return {
    text: answerWording.signerOfTyped(name, describeHeld(document)),
    sources: place === undefined ? [] : [passageSource(document, place)],
  };
}

/** Whether a line of "Nơi nhận" that the scan gives surely stands nowhere in the typed text. */
function isFootOther(scanned: readonly StoredPassage[], typed: readonly StoredPassage[]): boolean {
  const letters = (text: string) =>
    foldMarks(text)
      .toLowerCase()
      .replace(/[^a-z]+/g, '');
  const whole = letters(typed.map(({ text }) => text).join(' '));
  return scanned.some(
    ({ locator, scan, text }) =>
      locator === 'Nơi nhận' && (scan?.confidence ?? 1) >= CLEAR_READING && !whole.includes(letters(text)),
  );
}

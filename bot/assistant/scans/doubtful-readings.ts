import { holdsFigure } from '../../../knowledge/language/figure-words.ts';
import { areSameLines } from '../../../knowledge/model/boxes.ts';
import {
  type OfficialDocument,
  type ScannedField,
  scannedFields,
} from '../../../knowledge/model/official-document.ts';
import type { Evidence, ScanReading } from '../../../knowledge/model/register.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';

/** A figure, date or number that was read from a scan and that nobody has confirmed. */
export interface DoubtfulReading {
  readonly documentId: string;
  /** Of what is to be confirmed or corrected: "targets[2].value", "number". */
  readonly path: string;
  /** What it is, for people. */
  readonly label: string;
  /** As read; null when it was not read surely enough to be kept. */
  readonly value: unknown;
  readonly confidence: number;
  readonly page: number;
  /** The words it was read from; null when their place is not known. */
  readonly quote: string | null;
}

/**
 * What the document keeper has to look at in one document, the least sure first. Empty for a document whose text the file
 * gave, and once everything is confirmed or corrected.
 */
export function listDoubtfulReadings(
  document: OfficialDocument,
  passages: readonly StoredPassage[],
): DoubtfulReading[] {
  return [...listHeader(document, passages), ...listRegister(document)].toSorted(
    (a, b) => a.confidence - b.confidence,
  );
}

function listHeader(document: OfficialDocument, passages: readonly StoredPassage[]): DoubtfulReading[] {
  const settled = new Set(
    document.corrections
      .filter(({ status }) => status !== 'not-applied')
      .map(({ path }) => path.split('.')[0] ?? path),
  );
  return scannedFields.flatMap((field) => {
    const scan = document.headerScans[field];
    if (scan === undefined || settled.has(field) || !carriesFigure(document, field)) return [];
    const place = passages.find((passage) => passage.scan !== null && areSameLines(passage.scan, scan));
    const isSigner = field === 'signer';
    const value = isSigner ? (document.signer?.name ?? null) : document[field];
    return [
      {
        ...toReading(document.id, isSigner ? 'signer.name' : field, scan),
        label: LABELS[field],
        value,
        quote: place?.text ?? null,
      },
    ];
  });
}

const LABELS: Readonly<Record<ScannedField, string>> = answerWording.readings.header;

/** A number or date always does; a name or subject when it has a figure, lost one or was lost itself. */
function carriesFigure(document: OfficialDocument, field: ScannedField): boolean {
  if (field === 'number' || field === 'issuedOn') return true;
  const text = field === 'signer' ? (document.signer?.name ?? null) : document[field];
  return text === null || holdsFigure(text) || text.includes('…');
}

function listRegister(document: OfficialDocument): DoubtfulReading[] {
  const { items } = answerWording.readings;
  const { id, targets, deadlines, references, budgetLines, themes, tasks } = document;
  return [
    ...listItems(id, 'targets', targets, ['value', 'indicator'], ({ indicator }) => items.target(indicator)),
    ...listItems(id, 'deadlines', deadlines, ['dueOn', 'rule', 'task'], ({ task }) => items.deadline(task)),
    ...listItems(id, 'references', references, ['number', 'subject'], ({ type }) => items.reference(type)),
    ...listItems(id, 'budgetLines', budgetLines, ['amount', 'source', 'purpose'], ({ purpose }) =>
      items.budgetLine(purpose),
    ),
    ...listItems(id, 'themes', themes, ['year', 'theme'], ({ theme }) => items.theme(theme)),
    ...listItems(id, 'tasks', tasks, ['task'], ({ task }) => items.task(task)),
  ];
}

/** @param fields of which the first that was read stands for the item */
function listItems<T extends Evidence, F extends keyof T & string>(
  documentId: string,
  list: string,
  items: readonly T[],
  fields: readonly F[],
  toLabel: (item: T) => string,
): DoubtfulReading[] {
  return items.flatMap((item, index) => {
    const { scan, confirmedBy, quote } = item;
    const field = fields.find((name) => item[name] !== null);
    if (scan === null || confirmedBy !== null || field === undefined || !holdsFigure(quote)) return [];
    const reading = toReading(documentId, `${list}[${index}].${field}`, scan);
    return [{ ...reading, label: toLabel(item), value: item[field], quote }];
  });
}

function toReading(documentId: string, path: string, { confidence, page }: ScanReading) {
  return { documentId, path, confidence, page };
}

import type { OfficialDocument } from '../model/official-document.ts';
import { correctableLists, findListName, listItemFields, listItems } from './correction-lists.ts';
import { CORRECTABLE_HEADER } from './corrections.ts';

/** A place of the register that can be corrected, with what stands there. */
export interface CorrectableValue {
  readonly path: string;
  readonly value: unknown;
  /** The words of the item; null for a header field. */
  readonly quote: string | null;
}

const SIGNER_FIELDS = ['capacity', 'title', 'name'] as const;

/** Every place of a document that can be corrected, in the order of its register. */
export function listCorrectableValues(document: OfficialDocument): CorrectableValue[] {
  const header = CORRECTABLE_HEADER.filter((field) => field !== 'signer').map((field) => ({
    path: field,
    value: Reflect.get(document, field),
    quote: null,
  }));
  const signer = SIGNER_FIELDS.map((field) => ({
    path: `signer.${field}`,
    value: document.signer?.[field] ?? null,
    quote: null,
  }));
  const lists = Object.keys(correctableLists).flatMap((name) => findListName(name) ?? []);
  const items = lists.flatMap((list) =>
    listItems(document, list).flatMap((item, index) =>
      listItemFields(list).map((field) => ({
        path: `${list}[${index}].${field}`,
        value: Reflect.get(item, field),
        quote: item.quote,
      })),
    ),
  );
  return [...header, ...signer, ...items];
}

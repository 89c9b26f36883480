import { z } from 'zod';
import type { Passage } from '../model/passage.ts';
import type { Evidence } from '../model/register.ts';
import {
  correctableLists,
  type ListName,
  type RegisterItem,
  renewLastWorkingDay,
} from './correction-lists.ts';
import { joinPassages } from './passage-rows.ts';

/** What a person must give of a missing item is its words; the rest may be left out where it is unknown. */
const NOTHING_KNOWN = {
  references: {
    relation: 'cites', type: null, number: null, issuedOn: { year: null, month: null, day: null }, issuer: null, subject: null, documentId: null, isPartial: false,
    actsFrom: null,
  },
  targets: {
    comparator: 'eq', value: null, valueHigh: null, unit: null, per: null, population: null, denominator: null, baseline: null,
    condition: null, scope: null, period: { from: null, to: null }, isAspiration: false,
  },
  deadlines: {
    actor: null, recipient: null, channel: null, bound: 'by', startOn: null, dueOn: null, lastWorkingDay: null, rule: null, recurrence: null,
  },
  tasks: { actor: null, role: null },
  themes: { year: null },
  budgetLines: { purpose: null, amount: null, unit: null, source: null },
} as const satisfies Record<ListName, object>; // biome-ignore format: a table

/** The field that repeats the quotation when nothing shorter was given. */
const TEXT_FIELDS: Partial<Record<ListName, string>> = {
  targets: 'indicator',
  deadlines: 'task',
  tasks: 'task',
  themes: 'theme',
};

const givenSchema = z.looseObject({ quote: z.string().trim().min(1) });

/** A whole item, and what a person gave of it, to be placed anew in every reading. */
export type CompletedItem =
  | { readonly item: RegisterItem; readonly given: { readonly quote: string } }
  | { readonly problem: string };

/**
 * An item that a person gives by its words and what they say, placed where those words stand in this reading.
 *
 * @returns what is wrong with it, in Vietnamese, when the words do not stand there or a field has not its shape
 */
export function completeItem(list: ListName, value: unknown, passages: readonly Passage[]): CompletedItem {
  const given = givenSchema.safeParse(value);
  if (!given.success) return { problem: 'cần "quote": nguyên văn câu trong văn bản' };
  const evidence = findEvidence(given.data.quote, passages);
  if (evidence === undefined) return { problem: 'có "quote" không đúng nguyên văn một đoạn của văn bản' };
  const unknown = Object.keys(given.data).filter((field) => !(field in correctableLists[list].shape));
  if (unknown.length > 0) return { problem: `không có trường ${unknown.join(', ')}` };
  const textField = TEXT_FIELDS[list];
  const parsed = correctableLists[list].safeParse({
    ...NOTHING_KNOWN[list],
    ...(textField === undefined ? {} : { [textField]: evidence.quote }),
    ...given.data,
    ...evidence,
  });
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => issue.path.join('.'));
    return { problem: `có trường sai dạng: ${[...new Set(fields)].join(', ')}` };
  }
  renewLastWorkingDay(parsed.data);
  return { item: parsed.data, given: given.data };
}

/** Where words stand in a document; line ends and runs of white space count as one space. Undefined when they do not. */
function findEvidence(quote: string, passages: readonly Passage[]): Evidence | undefined {
  const words = quote.normalize('NFC').trim().split(/\s+/u).map(escapePattern);
  const match = new RegExp(words.join(String.raw`\s+`), 'u').exec(joinPassages(passages));
  if (match === null) return undefined;
  const passage = passages.find(({ start, end }) => start <= match.index && match.index < end);
  if (passage === undefined) return undefined;
  return {
    quote: match[0],
    locator: passage.locator,
    page: passage.page,
    passage: passage.ordinal,
    start: match.index,
    end: match.index + match[0].length,
    scan: null,
    confirmedBy: null,
  };
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

import { agencyKey, documentTypeNames } from '../../../knowledge/language/abbreviations.ts';
import { findDocumentNumbers } from '../../../knowledge/language/document-number.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { Reference } from '../../../knowledge/model/register.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';

/** The verbs between two numbers of one sentence that make the first a document on the second. */
const LINKS: readonly (readonly [asked: RegExp, link: RegExp])[] = [
  [/\bthay (?:the|cho)\b/, /\bthay\b/],
  [/\bsua doi\b/, /\bsua\b/],
  [/\b(?:bai|huy) bo\b/, /\b(?:bai|huy) bo\b/],
  [/(?:)/, /\b(?:thuc hien|trien khai|can cu|theo|cu the hoa)\b/],
];
/** A type stands right in front of its number: "Chương trình hành động số 8/CTr". */
const TYPE_REACH = 40;

/** Whether the words that cite a document name, as what it is based on, one of the type asked for. */
export function saysOf({ quote }: Reference, asked: UnderstoodQuestion): boolean {
  const [own, next] = findDocumentNumbers(quote);
  if (own === undefined || next === undefined) return false;
  const between = foldMarks(quote.slice(own.end, next.start));
  const link = LINKS.find(([words]) => words.test(asked.folded))?.[1];
  const types = documentTypeNames.filter((name) =>
    new RegExp(`\\b${foldMarks(name)}(?: hanh dong)? (?:so )?(?:nao|gi|may)\\b`).test(asked.folded),
  );
  const isOfType =
    types.length === 0 || types.some((type) => between.slice(-TYPE_REACH).includes(foldMarks(type)));
  return link?.test(between) === true && isOfType && isOfBody(quote.slice(next.start), asked);
}

/** "Nghị quyết nào của Bộ Chính trị": who is asked for behind "nào" must stand behind the number. */
function isOfBody(cited: string, asked: UnderstoodQuestion): boolean {
  const body = /\b(?:nao|gi|may) cua (?<body>.+)$/.exec(asked.folded)?.groups?.body;
  return body === undefined || ` ${agencyKey(cited)} `.includes(` ${body} `);
}

import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { DraftAnswer } from '../compose-answer.ts';
import { findNamedScope } from '../named-scope.ts';
import { listUnder } from '../verbatim/match-locator.ts';
import { quoteSection, type Section } from '../verbatim/quote-section.ts';

const WORK = '(?:nhung |cac |liet ke )+(?:cong viec|viec|nhiem vu|trach nhiem)';
/** "Những việc giao cho X", "các nhiệm vụ của X", "những việc X phải làm"; folded, short forms written out. */
const ASKS_WORK: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${WORK} (?:duoc )?(?:giao cho|giao|cua) (?<body>.+?)(?= (?:trong|theo|tai|o|nam|la)\b|$)`,
  ),
  new RegExp(String.raw`\b${WORK} (?:ma )?(?<body>.+?) (?:phai|can|duoc giao|co trach nhiem)\b`),
];
const OPENING = /^(?:(?:[IVX]+|\d+(?:\.\d+)*|\p{L})[.)/]\s*|[-+•]\s*)?/u;
const GROUP = /^(?:cac|nhung|de nghi) /;
const MIN_SYLLABLES = 2;

/**
 * Everything a named document gives to one body, as the parts that open with its name have it, whole. Undefined for any
 * other question, and where no part, or parts of several documents, open so.
 */
export async function answerAssigned(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const asked = agencyKey(context.question.text.replace(/[?!.]+$/u, ''));
  const body = ASKS_WORK.map((pattern) => pattern.exec(asked)?.groups?.body).find(
    (found) => found !== undefined,
  );
  const name = body?.replace(GROUP, '').trim() ?? '';
  if (name.split(' ').length < MIN_SYLLABLES) return undefined;
  const named = await findNamedScope(context);
  const found = await Promise.all(
    (named?.documents ?? []).map(async (document) => {
      const passages = await context.catalogue.listPassages(document.id);
      const own = passages.filter((passage) => opensWith(passage, name));
      return {
        document,
        sections: own.map((at) => toSection(passages, at)),
      };
    }),
  );
  const [only, ...others] = found.filter(({ sections }) => sections.length > 0);
  if (only === undefined || others.length > 0) return undefined;
  return quoteSection(only.document, only.sections, [], { from: 1, missing: [] });
}

/** What stands under a numbered opening; a paragraph without a number shares its place with others, and stands alone. */
function toSection(passages: readonly StoredPassage[], at: StoredPassage): Section {
  const isNumbered = OPENING.exec(at.text)?.[0] !== '';
  return { place: at.locator, passages: isNumbered ? listUnder(passages, at) : [at] };
}

/** "3. Công an tỉnh chủ trì …", "8. Ủy ban nhân dân các xã". */
function opensWith({ role, text, locator }: StoredPassage, name: string): boolean {
  if (role === 'furniture' || /^(?:đầu văn bản|tiêu đề|mở đầu|kết thúc)$/u.test(locator)) return false;
  const opening = agencyKey(text.replace(OPENING, '')).replace(GROUP, '');
  return `${opening} `.startsWith(`${name} `);
}

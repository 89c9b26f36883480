import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { answerWording } from '../../../prompts/answer-wording.ts';
import { type AnswerContext, passageSource } from '../answer-context.ts';
import type { DraftAnswer, DraftStatement } from '../compose-answer.ts';
import { describeSource } from '../describe-document.ts';
import { findNamedScope } from '../named-scope.ts';
import { quotePassage } from '../quote-passage.ts';
import { blankMatches } from '../relations/blank-matches.ts';

const MAX_QUOTED = 6;
const MAX_ANNEXES = 24;

/** "Kèm theo những gì", "phụ lục gồm những mẫu nào", "kèm theo kế hoạch này là phụ lục gì", folded. */
const ASKS_ANNEX =
  /\b(?:kem theo|dinh kem) (?:nhung |cac |co )*(?:gi|van ban|phu luc|tai lieu|bieu|mau|quy dinh|danh muc)\b|\b(?:kem theo|dinh kem|gui kem|kem)\b.*\b(?:phu luc|bieu mau|mau bieu|bieu|mau|danh muc|tai lieu) (?:gi|nao)\b|\b(?:phu luc|bieu mau|mau bieu|mau)\b.*\b(?:gom|bao gom|co|la) (?:nhung |cac )*(?:mau |phu luc |bieu |noi dung )?(?:gi|nao)\b|\b(?:nhung|cac|may|bao nhieu|co) (?:phu luc|bieu mau|mau bieu|mau)(?: nao| gi| khong)?\b/;
const ANNEX_WORDS =
  /\b(?:kem theo|dinh kem|gui kem|kem|la|phu luc|bieu mau|mau bieu|mau|bieu|gom|bao gom|co|nhung|cac|nao|gi|khong|may|bao nhieu|tai lieu|va)\b/g;
const ATTACHED = /kèm theo|đính kèm/iu;

function isOfMatter(intent: string): boolean {
  return intent === 'target' || intent === 'task' || intent === 'signer' || intent === 'recipients';
}

/** "Nghị quyết được thông qua ngày nào, ở kỳ họp thứ mấy", folded. */
const ASKS_PASSING =
  /\bthong qua\b.*\b(?:ngay|hom|khi|ky hop|phien hop|nam)\b.*\b(?:nao|may|bao nhieu)\b|\b(?:ky hop|phien hop) (?:nao|thu may)\b/;
const PASSING_WORDS =
  /\b(?:(?:da |duoc )*thong qua|(?:vao |tai |o )*(?:ngay|hom|khi|ky hop|phien hop)(?: thu)? (?:nao|may|bao nhieu)|va)\b/g;
const PASSED = /(?:đã được|được)[^.;]{0,120}thông qua|thông qua ngày/iu;

/** When and where a resolution was passed, in its own words: that day is not the one it bears. Undefined for any other question. */
export async function answerPassing(context: AnswerContext): Promise<DraftAnswer | undefined> {
  if (!ASKS_PASSING.test(foldMarks(context.question.text))) return undefined;
  const named = await findNamedScope(context, blankMatches(context.question.text, PASSING_WORDS));
  const [document, ...others] = named?.documents ?? [];
  if (document === undefined || others.length > 0) return undefined;
  const passages = await context.catalogue.listPassages(document.id);
  const statements = passages
    .filter(({ role, text }) => role === 'body' && PASSED.test(text))
    .slice(0, MAX_QUOTED)
    .map((passage) => quotePassage(document, passage));
  return statements.length === 0 ? undefined : { outcome: 'answered', statements };
}

/** What is annexed to a document, by its headings; where the file has none, the words that speak of annexes. */
export async function answerAnnexes(context: AnswerContext): Promise<DraftAnswer | undefined> {
  const folded = foldMarks(context.question.text);
  if (!ASKS_ANNEX.test(folded) || context.question.intents.some(isOfMatter)) return undefined;
  const named = await findNamedScope(context, blankMatches(context.question.text, ANNEX_WORDS));
  const [document, ...others] = named?.documents ?? [];
  // Words left over ask for something in an annex, not for the annexes.
  const isFree = named?.context.question.terms.every(
    (term, i, terms) =>
      term.isWeak || context.catalogue.findHeader(document?.id ?? '').findOwn(terms)[i] === true,
  );
  if (document === undefined || others.length > 0 || isFree !== true) return undefined;
  const passages = await context.catalogue.listPassages(document.id);
  const listed = listAnnexes(document, passages);
  const spoken = passages
    .filter(({ role, locator, text }) => role === 'body' && locator !== 'mở đầu' && ATTACHED.test(text))
    .slice(0, MAX_QUOTED)
    .map((passage) => quotePassage(document, passage));
  const statements = listed.length > 0 ? listed : spoken;
  if (statements.length > 0) return { outcome: 'answered', statements };
  const name = describeSource(document);
  const text = answerWording.notFoundIn(name, answerWording.annexes);
  return { outcome: 'not-found', statements: [{ text, sources: [], referenceRows: [name] }] };
}

const ANNEX = /^(?:Phụ lục(?: [^,]+)?(?:, Mẫu số [^,]+)?|Quy định kèm theo|[^,]* kèm theo)$/u;
const MAX_TITLE_LINES = 3;

/** Each annex once, by its name and the lines of its title. */
function listAnnexes(document: OfficialDocument, passages: readonly StoredPassage[]): DraftStatement[] {
  const titles = new Map<string, StoredPassage[]>();
  for (const passage of passages) {
    const place = passage.locator.replace(/\s\(\d+\)$/u, '');
    if (passage.role !== 'heading' || !ANNEX.test(place)) continue;
    const known = titles.get(place) ?? [];
    // A form named in a list stands there whole; its own page repeats the name.
    const isFull = known.some(({ locator }) => locator !== passage.locator);
    if (!isFull && known.length < MAX_TITLE_LINES) titles.set(place, [...known, passage]);
  }
  const name = describeSource(document);
  return [...titles.values()].slice(0, MAX_ANNEXES).map((lines) => ({
    text: `${lines.map(({ text }) => `“${text}”`).join(' ')} - ${name}.`,
    sources: lines.map((passage) => passageSource(document, passage)),
  }));
}

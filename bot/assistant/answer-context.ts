import { foldMarks } from '../../knowledge/language/fold.ts';
import { unifyTonePlacement } from '../../knowledge/language/normalize.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { ScanReading } from '../../knowledge/model/register.ts';
import type { PassageSearch } from '../../knowledge/search/search-passages.ts';
import type { UnderstoodQuestion } from '../../knowledge/search/understand-question.ts';
import type { Store, StoredPassage, Viewer } from '../../knowledge/store/store.ts';
import type { DraftAnswer, SourceSpan } from './compose-answer.ts';
import type { DocumentCatalogue } from './document-catalogue.ts';

/** What the parts of the answering path share for one question. */
export interface AnswerContext {
  readonly question: UnderstoodQuestion;
  readonly viewer: Viewer;
  readonly store: Store;
  readonly search: PassageSearch;
  readonly catalogue: DocumentCatalogue;
  /** The asker's agency by name; null when not told. */
  readonly agency: string | null;
  /** The day the question is asked of, `YYYY-MM-DD`; null when not told: then nothing is counted from today. */
  readonly asOf: string | null;
  /** The quoting voice's answer to a part of the question, put as a question of its own. */
  answerPart(question: string): Promise<DraftAnswer>;
  /** The answer to one of several things a question asks: as `answerPart`, with the ways special kinds of question have. */
  answerAlone(question: string): Promise<DraftAnswer>;
}

/** Documents the answer may come from, and whether the question named them. */
export interface Scope {
  readonly documents: readonly OfficialDocument[];
  /** True when the question named these documents: their silence is then an answer. */
  readonly isNamed: boolean;
  /** A name or year of the question that no document is of, but whose text may speak of it: only what holds it answers. */
  readonly mustHold?: string;
}

/** Whether a text holds a scope's name or year, marks aside when it was typed without. */
export function holdsRequired(scope: Scope, text: string): boolean {
  const { mustHold } = scope;
  if (mustHold === undefined) return true;
  const spell =
    foldMarks(mustHold) === mustHold ? foldMarks : (words: string) => unifyTonePlacement(words).toLowerCase();
  return ` ${spell(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${mustHold} `);
}

/** A span of a document from a register item or a passage. */
export function toSource(
  document: OfficialDocument,
  span: {
    quote: string;
    locator: string;
    page: number | null;
    scan: ScanReading | null;
    confirmedBy?: string | null;
  },
): SourceSpan {
  const { quote, locator, page, scan, confirmedBy = null } = span;
  return { document, quote, locator, page, scan, confirmedBy };
}

/** A span that is a whole passage. */
export function passageSource(document: OfficialDocument, passage: StoredPassage): SourceSpan {
  return toSource(document, { ...passage, quote: passage.text });
}

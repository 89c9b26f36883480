import type { Agency } from '../../agencies/agency.ts';
import { documentNumberKey } from '../../language/document-number.ts';
import { toIsoDate } from '../../language/vietnamese-date.ts';
import type { OfficialDocument } from '../../model/official-document.ts';
import type { Passage } from '../../model/passage.ts';
import { isSameDocument } from '../same-document.ts';
import type { Amendment, AmendmentDoubt, Amendments, ClauseSource, TextChange } from './amendment.ts';
import { applyChange, type ChangedText, withoutLines } from './apply-changes.ts';
import { clearLetter, listLeads } from './clear-letter.ts';
import { matchClause } from './match-clause.ts';
import { type AmendingClause, readClauses } from './read-clauses.ts';

/** A document with its passages, in order. */
export type HeldText<P extends Passage> = ChangedText<P>;

/** A document as it stands with what later ones did to it. */
export interface AmendedText<P extends Passage> extends ChangedText<P>, Amendments {
  /** Its own words that only lead over to what it adds to another: left out of it. */
  readonly cleared: readonly TextChange[];
}

/** A later document with those of its clauses that change another. */
interface Letter {
  readonly by: OfficialDocument;
  readonly clauses: readonly AmendingClause[];
}

/**
 * Documents as they stand on a day: single values, days and lines that later documents of the same body set anew are so in them,
 * and what those say of changing is no duty of its own; what they add stays theirs.
 *
 * @param documents to be read as amended; a letter among them is cleared of its own amending clauses
 * @param others held documents that may amend them; those among `documents` need not be repeated
 * @param agency whose obligations are looked at; null: of everybody
 * @param asOf `YYYY-MM-DD`: what is issued later does not count yet
 */
export function amendDocuments<P extends Passage>(
  documents: readonly HeldText<P>[],
  others: readonly HeldText<P>[],
  { agency, asOf }: { readonly agency: Agency | null; readonly asOf: string },
): AmendedText<P>[] {
  const letters = listLetters([...documents, ...others], asOf);
  return documents.map((held) => {
    const own = letters.find(({ by }) => by.id === held.document.id);
    const known = new Set(documents.map(({ document }) => document.id));
    const said = own?.clauses.filter((clause) => amendsOneOf(own.by, clause, documents, known)) ?? [];
    const cleared = listLeads(said);
    const letter = { ...held, document: clearLetter(held.document, said) };
    return { ...amendDocument(cleared.reduce(applyChange, letter), letters, agency), cleared };
  });
}

/** Those that change something, the earliest first. */
function listLetters<P extends Passage>(texts: readonly HeldText<P>[], asOf: string): Letter[] {
  const byId = new Map(texts.map((text) => [text.document.id, text]));
  return [...byId.values()]
    .filter(
      ({ document }) => document.kind === 'original' && (toIsoDate(document.issuedOn) ?? '9999') <= asOf,
    )
    .map(({ document, passages }) => ({ by: document, clauses: readClauses(document.subject, passages) }))
    .filter(({ clauses }) => clauses.length > 0)
    .toSorted((a, b) => issuedOn(a.by).localeCompare(issuedOn(b.by)) || a.by.id.localeCompare(b.by.id));
}

function issuedOn(document: OfficialDocument): string {
  return toIsoDate(document.issuedOn) ?? '';
}

function amendsOneOf<P extends Passage>(
  by: OfficialDocument,
  clause: AmendingClause,
  documents: readonly HeldText<P>[],
  known: ReadonlySet<string>,
): boolean {
  return documents.some(({ document }) => known.has(document.id) && isOf(clause, by, document));
}

/** Whether a clause is of just this document: its number, its issuer's own letter, and no other day or body named. */
function isOf({ number }: AmendingClause, by: OfficialDocument, document: OfficialDocument): boolean {
  const key = documentNumberKey(document.number);
  if (key === null || key !== documentNumberKey(number) || by.id === document.id) return false;
  if (by.issuer === null || by.issuer !== document.issuer) return false;
  if (by.place !== null && document.place !== null && by.place !== document.place) return false;
  const [acting, acted] = [issuedOn(by), issuedOn(document)];
  if (acting === '' || acted === '' || acting < acted) return false;
  const named = by.references.filter((reference) => documentNumberKey(reference.number) === key);
  const meant = named.filter((reference) => isSameDocument(reference, document));
  if (named.length > 0 && meant.length < named.length) return false;
  // Numbers restart every year: one that is named by its number alone is of this year.
  const isDated = meant.some((reference) => reference.issuedOn.year !== null);
  return isDated || acting.slice(0, 4) === acted.slice(0, 4);
}

function amendDocument<P extends Passage>(
  held: HeldText<P>,
  letters: readonly Letter[],
  agency: Agency | null,
): ChangedText<P> & Amendments {
  let text: ChangedText<P> = held;
  const made: Amendment[] = [];
  const doubts: AmendmentDoubt[] = [];
  for (const { by, clauses } of letters) {
    for (const one of clauses.filter((clause) => isOf(clause, by, held.document))) {
      const clause = toSource(by, one);
      const match = matchClause(one, text.document, agency);
      if (match.kind === 'changed') {
        made.push({ clause, changes: [match.change], line: match.line });
        text = applyChange(text, match.change);
      } else if (match.kind === 'removed') {
        made.push(...match.lines.map((line) => ({ clause, changes: [], line })));
        text = { ...text, document: withoutLines(text.document, match.lines) };
      } else if (match.kind === 'doubtful') doubts.push({ clause, lines: match.lines });
    }
  }
  return { ...text, made, doubts };
}

function toSource(by: OfficialDocument, { quote, passage }: AmendingClause): ClauseSource {
  const { locator, page, scan } = passage;
  return { by, quote, locator, page, scan };
}

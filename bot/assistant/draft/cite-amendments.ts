import type { Amendment, ClauseSource } from '../../../knowledge/directives/amendments/amendment.ts';
import { listClauses, type WrittenSource } from '../../../knowledge/directives/amendments/written-source.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { amendmentWording as wording } from '../../../prompts/amendment-wording.ts';
import { formatPlaceholder } from '../../../prompts/official-form-wording.ts';
import type { LoadedAmended } from '../amendments/load-amended.ts';
import { toSource } from '../answer-context.ts';
import type { DraftStatement, SourceSpan } from '../compose-answer.ts';
import type { ComposedSection, Draft } from './draft.ts';
import { nameAgain } from './paragraphs.ts';

/** Composed sections whose sources stand as they were written, and what is told of the amendments. */
export interface CitedAmendments {
  readonly sections: readonly ComposedSection[];
  readonly warnings: readonly string[];
}

/**
 * Lets what was composed of amended documents cite both: the line as it was written and the clause that set it anew. Where it
 * cannot be told surely which line a clause is of, those it may be of ask which is right.
 */
export function citeAmendments(
  sections: readonly ComposedSection[],
  amended: LoadedAmended,
): CitedAmendments {
  const told = new Set<string>();
  const cite = (statement: DraftStatement): DraftStatement => {
    const { shorter } = statement;
    const found = statement.sources.map((source) => ({ source, written: findOwn(source, amended) }));
    const said = found.map(({ source, written }) => ({
      source,
      amended: (written?.amended ?? []).filter((one) => isSaid(one, statement.text)),
    }));
    const clauses = listClauses(said.flatMap((one) => one.amended));
    const doubts = listClauses(found.flatMap(({ written }) => written?.doubted ?? []));
    for (const one of said)
      for (const warning of one.amended.flatMap((made) => tell(one.source, made))) told.add(warning);
    const sources = found.map(({ source, written }) => ({
      ...source,
      quote: written?.quote ?? source.quote,
    }));
    const text = found.reduce(
      (left, { source, written }) => (written === undefined ? left : quoteBoth(left, source.quote, written)),
      statement.text,
    );
    return {
      ...statement,
      text: `${text}${doubts.map(sayChoice).join('')}`,
      sources: [...sources, ...[...clauses, ...doubts].map((clause) => toSource(clause.by, clause))],
      ...(shorter === undefined ? {} : { shorter: cite(shorter) }),
    };
  };
  const cited = sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({
      ...paragraph,
      statement: cite(paragraph.statement),
    })),
  }));
  return { sections: cited, warnings: [...told, ...tellOthers(amended)] };
}

/** Whether a text gives the new words, and not only another value of their line. */
function isSaid({ changes }: Amendment, text: string): boolean {
  return changes.some(({ to }) => text.includes(/\d[\d/.,]*/u.exec(to)?.[0] ?? to));
}

function tell({ document }: SourceSpan, { clause, changes }: Amendment): string[] {
  const [name, by] = [describeIdentity(document), describeIdentity(clause.by)];
  return changes.map(({ from, to }) => wording.amended(name, from, to, by, clause.quote));
}

/** A quotation of an amended line: as it was written, with what was done to it. */
function quoteBoth(text: string, quote: string, written: WrittenSource): string {
  const clauses = listClauses(written.amended).map(({ by, quote: words }) =>
    wording.by(nameAgain(by), words),
  );
  return clauses.length === 0
    ? text
    : text.replaceAll(`“${quote}”`, () => `“${written.quote}” (${clauses.join('; ')})`);
}

function findOwn({ document, quote, locator }: SourceSpan, amended: LoadedAmended) {
  return amended.findWritten({ documentId: document.id, quote, locator });
}

function sayChoice({ by, quote }: ClauseSource): string {
  return ` ${formatPlaceholder(wording.choose(nameAgain(by), quote.replaceAll('|', '/').replaceAll(/[“”]/gu, '"')))}.`;
}

/** Lines that were taken out, and clauses of which nobody can say surely what they change. */
function tellOthers({ texts }: LoadedAmended): string[] {
  return texts.flatMap(({ document, made, doubts }) => {
    const name = describeIdentity(document);
    const removed = made.filter(({ changes }) => changes.length === 0);
    return [
      ...new Set([
        ...removed.map(({ clause, line }) =>
          wording.removed(name, line.quote, describeIdentity(clause.by), clause.quote),
        ),
        ...doubts.map(({ clause, lines }) =>
          wording.doubtful(name, describeIdentity(clause.by), clause.quote, [
            ...new Set(lines.map(({ quote }) => quote)),
          ]),
        ),
      ]),
    ];
  });
}

/** Coverage rows that tell an amended line in the words of both documents. */
export function tellAmendedRows(rows: Draft['coverage'], amended: LoadedAmended): Draft['coverage'] {
  return rows.map((row) => {
    const text = amended.texts.find(({ document }) => describeIdentity(document) === row.document);
    const written =
      text === undefined
        ? undefined
        : amended.findWritten({ documentId: text.document.id, quote: row.obligation, locator: row.locator });
    if (written === undefined || written.amended.length === 0) return row;
    const clauses = listClauses(written.amended).map(({ by, quote }) =>
      wording.by(describeIdentity(by), quote),
    );
    return { ...row, obligation: `${written.quote} (${clauses.join('; ')})` };
  });
}

import { documentNumberKey } from '../language/document-number.ts';
import { toSyllables } from '../language/fold.ts';
import { parseNumberSymbol } from '../language/number-symbol.ts';
import { datesAgree } from '../language/vietnamese-date.ts';
import { describeIdentity, describeIssueDay } from './describe-identity.ts';
import type { GraphProblem, ProblemLink } from './graph-problems.ts';
import { parseIssuerName } from './issuer-name.ts';

/** Remembers how each number of an issuer and year is cited, to tell when another document cites it otherwise. */
export interface CitationLedger {
  add(link: ProblemLink): GraphProblem[];
}

/** Subjects that share less of the shorter one's words than this name two matters. 0..1. */
const SAME_SUBJECT = 0.4;
/** Fewer words name no matter. */
const MIN_SYLLABLES = 4;

/** @param toNamed the name of a citing document */
export function createCitationLedger(toNamed: (id: string) => { id: string; name: string }): CitationLedger {
  const first = new Map<string, ProblemLink>();
  return {
    add(link) {
      const key = toKey(link);
      if (key === undefined) return [];
      const known = first.get(key);
      if (known === undefined) {
        first.set(key, link);
        return [];
      }
      const differs = tellDifference(known, link);
      if (differs === undefined) return [];
      const documents = [known.from, link.from].map(toNamed);
      const [a, b] = documents.map(({ name }) => name);
      const where = known.from === link.from ? `${a} dẫn hai lần` : `${a} và ${b} dẫn`;
      const message = `${where} số ${link.cited.number} khác nhau: ${differs}.`;
      const quotes = [known, link].map(({ from, quote, locator, page }) => ({
        documentId: from,
        quote,
        locator,
        page,
      }));
      return [{ code: 'CITED_OTHERWISE', message, documents, quotes }];
    },
  };
}

// Numbers restart every year: two years are two documents, but for a number that carries its year.
function toKey({ cited: { number, issuer, issuedOn } }: ProblemLink): string | undefined {
  const numberKey = documentNumberKey(number);
  if (numberKey === null) return undefined;
  const central = parseNumberSymbol(number ?? '').issuer;
  const body = central ?? issuer;
  const hasYear = /^\d+[A-Z]?\/\d{4}\//.test(numberKey);
  if (body === null || (!hasYear && issuedOn.year === null)) return undefined;
  const { body: words, units } = parseIssuerName(body);
  const place = units.map(({ kind, name }) => `${kind} ${name.join(' ')}`).join(', ');
  return [numberKey, words.join(' '), place, hasYear ? '' : issuedOn.year].join('|');
}

function tellDifference({ cited: a }: ProblemLink, { cited: b }: ProblemLink): string | undefined {
  if (!datesAgree(a.issuedOn, b.issuedOn)) return `${describeIssueDay(a)} và ${describeIssueDay(b)}`;
  if (a.subject == null || b.subject == null || sharesWords(a.subject, b.subject)) return undefined;
  return `“${a.subject}” và “${b.subject}” (${describeIdentity({ ...b, issuer: null })})`;
}

function sharesWords(a: string, b: string): boolean {
  const [few = new Set<string>(), many = new Set<string>()] = [a, b]
    .map((text) => new Set(toSyllables(text)))
    .sort((one, other) => one.size - other.size);
  if (few.size < MIN_SYLLABLES) return true;
  return [...few].filter((word) => many.has(word)).length / few.size >= SAME_SUBJECT;
}

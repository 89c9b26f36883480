import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import { findQuantities, formatNumber } from '../../../knowledge/language/quantity.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Deadline, Evidence, Target, Task } from '../../../knowledge/model/register.ts';
import { findNamedBody } from '../../../knowledge/search/named-bodies.ts';
import type { RankedText } from '../../../knowledge/search/rank-facts.ts';
import type { UnderstoodQuestion } from '../../../knowledge/search/understand-question.ts';
import { WordBag } from '../../../knowledge/search/word-bag.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';
import { type AnswerContext, holdsRequired, type Scope } from '../answer-context.ts';
import { findAskedReceiver, tellsSending } from './who-sends.ts';

/** The kinds of register items a question can ask for. */
export type FactKind = 'target' | 'deadline' | 'task';

/** A register item with where it stands. */
export interface Candidate {
  readonly document: OfficialDocument;
  readonly fact: Target | Deadline | Task;
  readonly kind: FactKind;
  /** The passage that holds it. */
  readonly passage: StoredPassage | undefined;
  /** Where the same document gives the same figure again. */
  readonly repeated: readonly Evidence[];
  /** All passages of its document, in order. */
  readonly passages: readonly StoredPassage[];
}

/** The item itself where it is a deadline. */
export function deadlineOf({ fact }: Candidate): Deadline | undefined {
  return 'bound' in fact ? fact : undefined;
}

/** All items of a kind in the documents of a scope, in reading order. */
export async function collectCandidates(
  context: AnswerContext,
  scope: Scope,
  kind: FactKind,
): Promise<Candidate[]> {
  const perDocument = await Promise.all(
    scope.documents.map(async (document) => {
      const facts = { target: document.targets, deadline: document.deadlines, task: document.tasks }[kind];
      if (facts.length === 0) return [];
      const passages = await context.catalogue.listPassages(document.id);
      return facts.map((fact) => ({
        document,
        fact,
        kind,
        passage: passages[fact.passage],
        repeated: [],
        passages,
      }));
    }),
  );
  return perDocument
    .flat()
    .filter(({ fact, passage }) => holdsRequired(scope, `${fact.quote} ; ${passage?.text ?? ''}`));
}

// Facts come from the store's cache, the same objects from one question to the next.
const bags = new WeakMap<Candidate['fact'], { own: WordBag; around: WordBag; focus: WordBag }>();

/** The words an item is judged by. */
export function describeCandidate(candidate: Candidate, header: WordBag): RankedText {
  const { fact, passage } = candidate;
  const known = bags.get(fact);
  if (known !== undefined) return { ...known, header };
  const made = {
    own: new WordBag([...ownWords(fact), ownClause(candidate)].filter((part) => part !== null).join(' . ')),
    around: new WordBag([...(passage?.headings ?? []), passage?.text ?? ''].join(' . ')),
    focus: new WordBag('indicator' in fact ? fact.indicator : fact.task),
  };
  bags.set(fact, made);
  return { ...made, header };
}

/**
 * Of a sentence that lists several figures, the clause with this one's: the others' words are not its own. Of a passage
 * with one deadline, all of it: what is due is often said in front of the clause that says when.
 */
function ownClause({ document, fact, passage }: Candidate): string {
  if ('bound' in fact) {
    const isOnly = document.deadlines.filter((other) => other.passage === fact.passage).length === 1;
    return isOnly && passage !== undefined && passage.text.length <= MAX_CLAUSE ? passage.text : fact.quote;
  }
  if (!('indicator' in fact) || fact.value === null) return fact.quote;
  const clauses = fact.quote.split(';');
  const figure = formatNumber(fact.value);
  const own = clauses.find((clause) =>
    findQuantities(clause).some(({ value }) => formatNumber(value) === figure),
  );
  return own ?? fact.quote;
}

/** A longer passage says more than what is due. */
const MAX_CLAUSE = 300;

function ownWords(fact: Target | Deadline | Task): (string | null)[] {
  if ('indicator' in fact)
    return [fact.indicator, fact.population, fact.scope, fact.condition, fact.baseline];
  if ('bound' in fact) return [fact.task, fact.actor, fact.recipient, fact.channel, fact.recurrence];
  return [fact.task, fact.actor];
}

/**
 * When the question names a body that owes something, only its items are meant. A body that owes nothing here leaves
 * none: the question then has no answer in the register.
 */
export function keepNamedActors(
  question: UnderstoodQuestion,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const receiver = findAskedReceiver(question);
  if (receiver !== undefined) return candidates.filter(({ fact }) => isSentTo(fact, receiver));
  const asked = ` ${question.folded} `;
  const isNamed = ({ fact }: Candidate) => {
    if ('indicator' in fact || fact.actor === null) return false;
    const actor = agencyKey(fact.actor.replace(/\s*\(.*\)$/s, '')).replace(/^(?:cac|nhung|moi|tung) /, '');
    const words = actor.split(' ');
    const head = words.slice(0, ACTOR_HEAD_SYLLABLES).join(' ');
    return (
      words.length > 1 &&
      asked.includes(` ${head} `) &&
      !RECIPIENT_BEFORE.test(asked.slice(0, asked.indexOf(` ${head} `)))
    );
  };
  const named = candidates.filter(isNamed);
  if (named.length > 0) return named;
  const body = findNamedBody(question);
  const isTask = candidates[0]?.kind === 'task';
  if (body === undefined) return candidates;
  const levelled = candidates.filter(({ fact }) => isOfSomeLevel(fact, body, asked));
  if (levelled.length > 0) return levelled;
  if (!isTask && !new RegExp(` (?:cua|do) ${body} `).test(asked)) return candidates;
  return candidates.filter(({ document, fact }) => {
    const actor = 'actor' in fact && fact.actor !== null ? ` ${agencyKey(fact.actor)} ` : '';
    return actor.includes(` ${body} `) || ` ${agencyKey(document.issuer ?? '')} `.includes(` ${body} `);
  });
}

/** Whether something goes to a body: as its recipient, or behind a verb of sending in its words. */
function isSentTo(fact: Target | Deadline | Task, receiver: string): boolean {
  if ('indicator' in fact || agencyKey(fact.actor ?? '').startsWith(receiver)) return false;
  return (
    ('recipient' in fact && agencyKey(fact.recipient ?? '').includes(receiver)) ||
    tellsSending(fact.quote, receiver)
  );
}

const LEVEL = '(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)';

/** "Công an X": the police of that place, whatever level the document calls it by ("Công an tỉnh"). */
function isOfSomeLevel(fact: Candidate['fact'], body: string, asked: string): boolean {
  if ('indicator' in fact || fact.actor === null) return false;
  const at = asked.indexOf(` ${body} `);
  const isReceiver = RECIPIENT_BEFORE.test(asked.slice(0, at));
  const isLevelled = new RegExp(`^ ${body} (?:cac )?${LEVEL} `).test(asked.slice(at));
  return (
    !isReceiver &&
    !isLevelled &&
    new RegExp(`^(?:cac )?${body} (?:cac )?${LEVEL}$`).test(agencyKey(fact.actor))
  );
}

/** So many first syllables of an actor's name are enough to name it: the rest tells of its field of work. */
const ACTOR_HEAD_SYLLABLES = 5;
/** "gửi về Sở Y tế": a body so named receives. */
const RECIPIENT_BEFORE = / (?:ve|cho|toi|den|gui|qua|voi|len)$/;

/** With a year in the question, the values for that year rather than for another one of the same item. */
export function keepNamedYears(years: readonly number[], chosen: readonly Candidate[]): readonly Candidate[] {
  const endsIn = ({ fact }: Candidate) =>
    'period' in fact ? fact.period.to : 'dueOn' in fact ? fact.dueOn : null;
  const exact = chosen.filter((candidate) =>
    years.some((year) => endsIn(candidate)?.startsWith(String(year))),
  );
  return exact.length > 0 ? exact : chosen;
}

/**
 * A figure given twice in one document, in the text and again in its table, is one item: the first stands, and the
 * other is cited with it.
 */
export function mergeRepeated(chosen: readonly Candidate[]): Candidate[] {
  const byFigure = new Map<string, Candidate>();
  for (const candidate of chosen) {
    const key = figureKey(candidate);
    const first = byFigure.get(key);
    if (first === undefined) byFigure.set(key, candidate);
    else byFigure.set(key, { ...first, repeated: [...first.repeated, candidate.fact] });
  }
  return [...byFigure.values()];
}

function figureKey({ document, fact }: Candidate): string {
  if (!('indicator' in fact))
    return `${document.id} ${fact.start} ${fact.end} ${'actor' in fact ? fact.actor : ''} ${fact.quote}`;
  const { comparator, value, valueHigh, per, scope, period } = fact;
  return JSON.stringify([
    document.id,
    foldMarks(fact.indicator),
    comparator,
    value,
    valueHigh,
    per,
    scope,
    period.to,
  ]);
}

const ASKS_CHANNEL = /\b(?:kenh|hinh thuc|phan mem|he thong|duong nao|cach nao|gui qua|nop qua|dia chi)\b/;

const ASKS_SPAN =
  /\b(?:tu (?:ngay|khi|thang|luc|hom|bao gio|dau)\b.*\b(?:nao|gio|dau)|(?:den|toi) (?:hom|ngay|khi|luc) nao|keo dai)\b/;

/**
 * When a question asks to whom or how something goes, or from which day to which, only items that say so answer it; when
 * it takes place, the day of an act does too.
 */
export function keepDelivered(
  question: UnderstoodQuestion,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (question.intents.includes('timespan')) {
    const takesDay = !ASKS_SPAN.test(question.folded);
    return candidates.filter(
      ({ fact }) => 'bound' in fact && (fact.startOn !== null || (takesDay && fact.bound === 'on')),
    );
  }
  if (!question.intents.includes('delivery')) return candidates;
  const asksChannel = ASKS_CHANNEL.test(question.folded);
  return candidates.filter(
    ({ fact }) => 'bound' in fact && (asksChannel ? fact.channel : fact.recipient) !== null,
  );
}

/** Of figures in one clause for different scopes, those whose scope the question names; all when it names none. */
export function keepNamedScopes(
  question: UnderstoodQuestion,
  chosen: readonly Candidate[],
): readonly Candidate[] {
  const asked = ` ${question.folded} `;
  const isNamed = ({ fact }: Candidate) => {
    const scope = 'indicator' in fact ? fact.scope : null;
    const name = scope === null ? '' : agencyKey(scope).replace(SCOPE_OPENING, '');
    return name !== '' && asked.includes(` ${name} `);
  };
  const named = chosen.filter(isNamed);
  if (named.length > 0) return named;
  const overall = OVERALL.test(question.folded) ? chosen.filter(isOverall) : [];
  return overall.length > 0 ? overall : chosen;
}

const OVERALL =
  /\b(?:toan (?:tinh|huyen|xa|thanh pho|truong|nganh|quoc)|(?<!\b(?:tiem|cong|quan|chu) )chung|ca tinh)\b/;

/** "Toàn tỉnh": the figure for all, not those of its parts. */
function isOverall({ fact }: Candidate): boolean {
  return 'indicator' in fact && OVERALL.test(foldMarks(`${fact.indicator} ${fact.quote}`).toLowerCase());
}

const SCOPE_OPENING = /^(?:(?:doi voi|tai|o) )?(?:(?:khu vuc|dia ban|vung|cac|nguoi) )*/;

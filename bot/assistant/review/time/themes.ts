import { describeIdentity } from '../../../../knowledge/directives/describe-identity.ts';
import { toSyllables } from '../../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../../knowledge/model/official-document.ts';
import type { Theme } from '../../../../knowledge/model/register.ts';
import { timeWording } from '../../../../prompts/review-time-wording.ts';
import type { Draft } from '../draft.ts';
import { type Finding, type FindingEvidence, type Remark, type Severity, toFinding } from '../finding.ts';
import type { Holdings } from '../holdings.ts';
import { looksBack } from '../looking-back.ts';
import type { OwnTime } from './own-time.ts';

interface HeldTheme {
  readonly theme: Theme;
  readonly year: number;
  readonly document: OfficialDocument;
}

/** Themes of another year, by what the draft says of them and by the documents held. */
export async function reviewThemes(
  draft: Draft,
  own: OwnTime,
  { store, viewer }: Holdings,
): Promise<Finding[]> {
  const items = new Map(draft.items.map((item) => [item.ordinal, item]));
  const themes = draft.document.themes.filter((theme) => {
    const item = items.get(theme.passage);
    // Without a year it is the theme of this one, also in what was done.
    return item === undefined || theme.year === null || !looksBack(item, theme.start - item.start);
  });
  if (themes.length === 0) return [];
  const searchIds = async (query: string) => {
    const hits = await store.searchKeywords(query, viewer, { limit: MAX_PASSAGES });
    return hits.map(({ passage }) => passage.documentId);
  };
  const found = await Promise.all(themes.flatMap((theme) => toQueries(theme, own)).map(searchIds));
  const ids = [...new Set(found.flat())];
  const documents = (await store.listDocuments(viewer, { ids })).filter(
    ({ contentHash }) => contentHash !== draft.document.contentHash,
  );
  const held = documents.flatMap((document) => document.themes.flatMap((theme) => toHeld(theme, document)));
  return themes.flatMap((theme) => judge(theme, own, held));
}

/** Passages enough to hold whatever names a theme or its campaign, in a store of any size. */
const MAX_PASSAGES = 60;

/** By the theme's own words, and by the campaign's name with the draft's year. */
function toQueries({ theme, quote }: Theme, { lastYear }: OwnTime): string[] {
  return [`chủ đề ${theme}`, `${quote.replace(theme, ' ')} năm ${lastYear}`];
}

function toHeld(theme: Theme, document: OfficialDocument): HeldTheme[] {
  const year = theme.year ?? yearOf(document);
  return year === null ? [] : [{ theme, year, document }];
}

function yearOf({ period, issuedOn }: OfficialDocument): number | null {
  const [from, to] = [period.from?.slice(0, 4), period.to?.slice(0, 4)];
  if (from !== undefined && to !== undefined) return from === to ? Number(from) : null;
  return issuedOn.year;
}

function judge(theme: Theme, own: OwnTime, held: readonly HeldTheme[]): Finding[] {
  const isOwn = (year: number) => year >= own.firstYear && year <= own.lastYear;
  if (theme.year !== null && !isOwn(theme.year))
    return [
      report(theme, 'THEME_YEAR', 'error', { ...timeWording.themeYear(theme.year, own.words) }, undefined),
    ];
  const same = held.filter((other) => isSame(other.theme.theme, theme.theme));
  const current = held.filter(({ year }) => isOwn(year));
  if (same.some(({ year }) => isOwn(year))) return [];
  const [older] = same;
  // A document may have several campaigns, each with a theme: only words that share something are one campaign's.
  const [right] = current.filter((other) => isOfOneCampaign(other.theme, theme));
  if (older !== undefined)
    return [
      report(
        theme,
        'THEME_YEAR',
        'error',
        timeWording.themeOfOther(older.year, right?.theme.theme ?? ''),
        right ?? older,
      ),
    ];
  return right === undefined
    ? []
    : [report(theme, 'THEME_DIFFERS', 'warning', timeWording.themeDiffers(right.theme.theme), right)];
}

const SAME_SHARE = 0.85;

function isSame(a: string, b: string): boolean {
  const [first, second] = [a, b].map((theme) => new Set(toSyllables(theme)));
  if (first === undefined || second === undefined) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= SAME_SHARE * Math.max(first.size, second.size);
}

const CAMPAIGN = /(?:Tháng|Ngày|Tuần lễ|Tuần|Năm)\s+[\p{L}\s]{4,60}/u;

/** The words before the theme name the campaign ("Tháng hành động …"); where a side has none, nothing speaks against it. */
function isOfOneCampaign(a: Theme, b: Theme): boolean {
  const [first, second] = [a, b].map(({ quote, theme }) => CAMPAIGN.exec(quote.replace(theme, ''))?.[0]);
  if (first === undefined || second === undefined) return true;
  const [one, other] = [first, second].map((words) => toSyllables(words).slice(0, 3).join(' '));
  return one === other;
}

function report(
  { locator, page, quote }: Theme,
  code: string,
  severity: Severity,
  remark: Pick<Remark, 'message'> & { readonly suggestion: string },
  held: HeldTheme | undefined,
): Finding {
  const evidence = held === undefined ? null : toEvidence(held);
  const source = evidence === null ? timeWording.ownTime : timeWording.held(evidence.document);
  return toFinding({ locator, page, quote }, { code, severity, ...remark, source, evidence });
}

function toEvidence({ theme, document }: HeldTheme): FindingEvidence {
  const { quote, locator, page } = theme;
  return { documentId: document.id, document: describeIdentity(document), quote, locator, page };
}

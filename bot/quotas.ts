/** What is counted a day: questions asked, drafts made, files sent in. */
export const quotaKinds = ['questions', 'drafts', 'uploads'] as const;
export type QuotaKind = (typeof quotaKinds)[number];

/** How many a day; 0 allows none. */
export type Quota = Readonly<Record<QuotaKind, number>>;

/** What one person, and all of one agency together, may do a day. */
export interface Quotas {
  readonly person: Quota;
  readonly agency: Quota;
}

/**
 * For an office of some tens of people: nobody who works meets it, and one who lets a program ask does within the hour.
 */
export const DEFAULT_QUOTAS: Quotas = {
  person: { questions: 200, drafts: 20, uploads: 30 },
  agency: { questions: 2_000, drafts: 100, uploads: 150 },
};

import { createHash } from 'node:crypto';
import { formatAgency, nameInText } from '../../../knowledge/agencies/format-agency.ts';
import type { ApplicableLine } from '../../../knowledge/directives/applicable/applicable-line.ts';
import { isIssuedBy } from '../../../knowledge/directives/coverage/issued-by.ts';
import { listObligations } from '../../../knowledge/directives/coverage/obligation.ts';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import type { Store, Viewer } from '../../../knowledge/store/store.ts';
import { draftWording as wording } from '../../../prompts/draft-wording.ts';
import { reportWording } from '../../../prompts/report-wording.ts';
import { type LoadedAmended, loadAmended } from '../amendments/load-amended.ts';
import { type ApplicableFinding, findApplicable } from '../applicability/find-applicable.ts';
import { findProfile } from '../profile/find-profile.ts';
import { listDoubts, listPlaceholders, listUnsaid } from './beside-text.ts';
import { citeAmendments, tellAmendedRows } from './cite-amendments.ts';
import { composeLetter } from './compose-letter.ts';
import { composePlan } from './compose-plan.ts';
import { coverDraft } from './cover-draft.ts';
import type { ComposedSection, Draft, DraftMaterial, DraftRequest, MadeDraft } from './draft.ts';
import { chooseBasis, type FoundBasis, findNamedBasis } from './find-basis.ts';
import { leaveGeneral } from './leave-general.ts';
import { composeLegalBases } from './legal-bases.ts';
import { type FoundPlans, findOwnPlans, findTemplate } from './own-plans.ts';
import { passSections } from './pass-sections.ts';
import { checkCutoff } from './report/check-cutoff.ts';
import { composeReport, findReceivers, type ReportMaterial } from './report/compose-report.ts';
import { coverReport } from './report/cover-report.ts';
import { checkForm } from './report/form-results.ts';
import type { ReportForm } from './report/report-form.ts';
import { findReportSources } from './report/report-sources.ts';
import { listSharedAtWill } from './shared-at-will.ts';
import { type DraftVoice, voiceSections } from './voice-draft.ts';

/** drafted · without-basis: nothing is held to carry out, `text` says so · the rest: the agency must be asked about. */
export type DraftFinding =
  | (MadeDraft & {
      readonly kind: 'drafted';
      /** What a report's results can be filled in; null for another type. */
      readonly form: ReportForm | null;
      readonly notes: readonly string[];
    })
  | { readonly kind: 'without-basis'; readonly text: string; readonly warnings: readonly string[] }
  | Exclude<ApplicableFinding, { readonly kind: 'found' }>;

/**
 * Drafts a document for an agency out of what the documents over it oblige it to, every paragraph with its sources.
 *
 * @param voice sets a plan's paragraphs in prose; left out, every one stays as composed
 */
export async function draftDocument(
  store: Store,
  viewer: Viewer,
  request: DraftRequest,
  voice?: DraftVoice,
): Promise<DraftFinding> {
  const { asOf, topic, period, periodName, marginDays } = request;
  if (request.type === 'Báo cáo') checkCutoff(request);
  const finding = await findApplicable(store, viewer, { agency: request.agency, topic, asOf });
  if (finding.kind !== 'found') return finding;
  const { agency, lines, notes } = finding;
  const agencyName = formatAgency(agency, asOf);
  if (request.report?.form !== undefined) checkForm(request.report.form, { agencyName, period, periodName });
  const superior =
    request.basis.length > 0
      ? await findNamedBasis(store, viewer, {
          agency,
          asOf,
          names: request.basis,
          period,
          lines,
        })
      : await chooseBasis(store, viewer, lines, { agency, period, topic });
  const isReport = request.type === 'Báo cáo';
  const own = isReport ? await findReportSources(store, viewer, agency, { request, found: superior }) : null;
  const found = own?.basis ?? superior;
  const followed =
    own === null
      ? await findEarlierPlans(store, viewer, finding, request)
      : { documents: [own.plan].filter((plan) => plan !== null), warnings: [] };
  const earlierPlans = followed.documents;
  const isBare = found.documents.length === 0;
  if (isBare && !canRestOnOwn(request, earlierPlans)) {
    const text =
      own === null
        ? wording.noBasis(agencyName, topic, periodName)
        : reportWording.noObligations(agencyName, periodName);
    return { kind: 'without-basis', text, warnings: [...notes, ...found.warnings] };
  }
  const bare = isBare ? [wording.onlyOwnPlan(agencyName, topic, periodName)] : [];
  const previous = own?.previous ?? null;
  const used = [...found.documents, ...earlierPlans, previous].filter((document) => document !== null);
  const amended = await loadAmended(store, viewer, found.documents, { agency, asOf });
  const material: DraftMaterial = {
    ...{ agencyName, period, periodName, marginDays, asOf, earlierPlans },
    agency: { ...agency, name: nameInText(agency) },
    basis: amended.documents,
    passages: new Map([...(await loadPassages(store, viewer, used)), ...amended.passages]),
    profile: await findProfile(store, viewer, agency, asOf),
  };
  return {
    kind: 'drafted',
    ...(await compose(
      { ...material, previous, input: request.report ?? { results: [], cutoffOn: null } },
      request,
      { found: { ...found, warnings: [...bare, ...found.warnings, ...followed.warnings] }, lines, amended },
      voice,
    )),
    profile: material.profile,
    notes,
  };
}

/** What is told beside the text, and what its sources were before they were amended. */
interface ComposedFrom {
  readonly found: FoundBasis;
  readonly lines: readonly ApplicableLine[];
  readonly amended: LoadedAmended;
}

async function compose(
  material: ReportMaterial,
  request: DraftRequest,
  { found, lines, amended }: ComposedFrom,
  voice?: DraftVoice,
): Promise<{ readonly draft: Draft; readonly form: ReportForm | null }> {
  const { agency, agencyName, basis, period, periodName } = material;
  const all = basis.flatMap((document) => listObligations(document, agency));
  const isReport = request.type === 'Báo cáo';
  // Its own plan takes no obligation from an agency that reports on it.
  const carriers = isReport ? basis.filter((document) => !isIssuedBy(document, agency)) : basis;
  const kept =
    request.basis.length > 0 ? { obligations: all, warnings: [] } : leaveGeneral(all, carriers, period);
  const report = isReport ? composeReport(kept.obligations, material) : null;
  const letter =
    request.type === 'Công văn' || request.type === 'Tờ trình'
      ? composeLetter(kept.obligations, material, { type: request.type, topic: request.topic })
      : null;
  const isOneThing = letter?.isPart === true;
  const plan = report ?? letter ?? composePlan(kept.obligations, material);
  const bases: ComposedSection = { heading: BASES, paragraphs: composeLegalBases(lines, material) };
  const isAsked = ({ heading }: ComposedSection) => isWanted(heading, request.sections);
  const asked = `${agencyName}\n${periodName}`;
  // Rows and sums of a report are nobody's prose.
  const speaking = request.type === 'Kế hoạch' ? voice : undefined;
  const cited = citeAmendments(plan.sections.filter(isAsked), amended);
  const voiced = await voiceSections(cited.sections, asked, speaking);
  const { sections, citations, warnings } = passSections(
    [...[bases].filter(isAsked), ...voiced.sections],
    asked,
  );
  const body = sections.filter(({ heading }) => heading !== BASES);
  const addressees = isReport ? findReceivers(kept.obligations, agency) : [...(letter?.addressees ?? [])];
  const content = {
    agency: agencyName,
    type: request.type,
    subject: plan.subject,
    addressees,
    period,
    basis: basis.map((document) => ({ documentId: document.id, name: describeIdentity(document) })),
    bases: sections
      .filter(({ heading }) => heading === BASES)
      .flatMap(({ paragraphs }) =>
        paragraphs.map(({ text, citations: cites }) => ({ text, citations: cites })),
      ),
    sections: body,
    citations: [...citations],
    placeholders: listPlaceholders(body, addressees, material.profile),
    questions: [...plan.questions],
    warnings: [
      ...(request.topic === null && request.basis.length === 0 && basis.length > 1
        ? [wording.manyMatters(basis.length)]
        : []),
      ...(request.sections.length > 0 && body.length === 0 ? [wording.noSection(request.sections)] : []),
      ...found.warnings,
      ...cited.warnings,
      ...kept.warnings,
      ...(isReport || isOneThing ? [] : listUnsaid(basis, body, citations)),
      ...(isOneThing ? [] : listDoubts(kept.obligations)),
      ...(isReport || isOneThing ? [] : listSharedAtWill(kept.obligations, agency)),
      ...plan.warnings,
      ...warnings,
      ...voiced.warnings,
    ],
    voice: voiced.voice,
    mark: null,
  };
  const draft = { id: toId(content), ...content, coverage: [], uncovered: [] };
  const isPart = request.sections.length > 0 || isOneThing;
  const covered = coverDraft(draft, { basis, agency, profile: material.profile, isPart });
  const coverage = isReport ? coverReport(draft, kept.obligations, isPart) : covered.coverage;
  const rows = tellAmendedRows(coverage, amended);
  return { draft: { ...draft, ...covered, coverage: rows }, form: report?.form ?? null };
}

/**
 * Whether a plan can begin with what the agency does of itself, until a superior's document comes: not where one was named
 * and is not held.
 */
function canRestOnOwn({ type, basis }: DraftRequest, earlierPlans: readonly OfficialDocument[]): boolean {
  return type === 'Kế hoạch' && basis.length === 0 && earlierPlans.length > 0;
}

/** Stands for the "Căn cứ" lines among the sections while they pass the gate. */
const BASES = 'CĂN CỨ';

function toId(content: object): string {
  return `bt-${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12)}`;
}

function isWanted(heading: string, sections: readonly string[]): boolean {
  if (sections.length === 0) return true;
  return heading !== '' && sections.some((section) => foldMarks(heading).includes(foldMarks(section.trim())));
}

async function findEarlierPlans(
  store: Store,
  viewer: Viewer,
  { agency }: Extract<ApplicableFinding, { readonly kind: 'found' }>,
  { template, topic, period, asOf }: DraftRequest,
): Promise<FoundPlans> {
  if (template !== null) return findTemplate(store, viewer, agency, { template, asOf });
  const documents = await findOwnPlans(store, viewer, agency, { topic, asOf, before: period.from ?? asOf });
  return { documents, warnings: [] };
}

async function loadPassages(store: Store, viewer: Viewer, documents: readonly OfficialDocument[]) {
  const lists = await Promise.all(documents.map(({ id }) => store.listPassages(id, viewer)));
  return new Map(documents.map(({ id }, i) => [id, lists[i] ?? []]));
}

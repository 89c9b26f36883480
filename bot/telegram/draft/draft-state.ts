import { z } from 'zod';
import { describeIdentity } from '../../../knowledge/directives/describe-identity.ts';
import { administrativeTypes } from '../../../knowledge/model/administrative-document.ts';
import type { OfficialDocument } from '../../../knowledge/model/official-document.ts';
import { draftWording } from '../../../prompts/draft-wording.ts';
import { reportWording } from '../../../prompts/report-wording.ts';
import type { ProposedBasis } from '../../assistant/draft/propose-basis.ts';
import { filledFormSchema } from '../../assistant/draft/report/read-form.ts';

/** What is asked for, in this order; `sections` is left out where there is one, `results` where it is no report. */
export const draftSteps = ['type', 'time', 'topic', 'sections', 'basis', 'results'] as const;
/** One of `draftSteps`. */
export type DraftStep = (typeof draftSteps)[number];

const basisSchema = z.object({
  documentId: z.string(),
  name: z.string(),
  number: z.string().nullable(),
  year: z.int().nullable(),
  isTicked: z.boolean(),
});

/** A draft while it is being prepared. */
export const draftWizardSchema = z.object({
  kind: z.literal('draft'),
  /** Buttons carry it: those of another draft do nothing. */
  id: z.string(),
  step: z.enum(draftSteps),
  /** The message that is edited; null until a button of it was pressed. */
  messageId: z.int().nullable(),
  /** In full. */
  agency: z.string(),
  type: z.enum(administrativeTypes),
  /** "năm 2027"; empty until told. */
  periodName: z.string(),
  /** Null: every matter of the agency. */
  topic: z.string().nullable(),
  /** Headings; empty: the whole document. */
  sections: z.array(z.string()),
  basis: z.array(basisSchema),
  /** A document that was sent to be carried out; null for none. */
  basisId: z.string().nullable(),
  /** A past document of the agency whose pattern is to be followed; null: the draft looks for it. */
  templateId: z.string().nullable(),
  /** Nobody added or took away a document: the draft then chooses by itself. */
  isBasisProposed: z.boolean(),
  /** Of the list of documents. */
  page: z.int().min(1),
  /** "chỉ tiêu = giá trị", as typed. */
  results: z.array(z.string()),
  /** Our form of results as it was sent back; null for none. */
  form: filledFormSchema.nullable(),
});
export type DraftWizard = z.infer<typeof draftWizardSchema>;

/** What a button of the wizard wishes for. */
export const draftWishes = [
  'choose',
  'toggle',
  'page',
  'next',
  'back',
  'form',
  'make',
  'resume',
  'widen',
] as const;

/** A draft of which nothing is told yet. */
export function createDraftWizard(id: string, agency: string): DraftWizard {
  const told = { type: 'Kế hoạch', periodName: '', topic: null } as const;
  const basis = { basis: [], basisId: null, templateId: null, isBasisProposed: true, page: 1 };
  return {
    kind: 'draft',
    id,
    agency,
    step: 'type',
    messageId: null,
    ...told,
    sections: [],
    results: [],
    form: null,
    ...basis,
  };
}

const { headings } = draftWording;
const SECTIONS: Readonly<Record<DraftWizard['type'], readonly string[]>> = {
  'Kế hoạch': [headings.purpose, headings.targets, headings.tasks, headings.budget, headings.organisation],
  'Báo cáo': Object.values(reportWording.headings),
  'Công văn': [headings.targets, headings.tasks, headings.deadlines, headings.asked],
  'Tờ trình': [],
};

/** The headings of a type, as its drafts bear them; empty where there is nothing to choose. */
export function listSections({ type }: Pick<DraftWizard, 'type'>): readonly string[] {
  return SECTIONS[type];
}

/** The step behind (1) or before (-1) the present one; undefined at the end, where the draft is made. */
export function findStep(state: Pick<DraftWizard, 'type' | 'step'>, way: 1 | -1): DraftStep | undefined {
  const steps = draftSteps.filter(
    (step) =>
      (step !== 'sections' || listSections(state).length > 0) &&
      (step !== 'results' || state.type === 'Báo cáo'),
  );
  return steps[steps.indexOf(state.step) + way];
}

/** The documents found, ticked where a draft would carry them out by itself, behind the one that was sent for it. */
export function takeProposal(
  state: DraftWizard,
  documents: readonly ProposedBasis[],
  named?: OfficialDocument,
): DraftWizard {
  const found = documents.map(({ isChosen, ...document }) => ({ ...document, isTicked: isChosen }));
  if (named === undefined) return { ...state, basis: found, isBasisProposed: true, page: 1 };
  const { id: documentId, number, issuedOn } = named;
  const own = { documentId, name: describeIdentity(named), number, year: issuedOn.year, isTicked: true };
  const others = found.filter((each) => each.documentId !== documentId);
  return { ...state, basis: [own, ...others], isBasisProposed: false, page: 1 };
}

/** With one document added or taken away. */
export function toggleBasis(state: DraftWizard, documentId: string): DraftWizard {
  const basis = state.basis.map((each) =>
    each.documentId === documentId ? { ...each, isTicked: !each.isTicked } : each,
  );
  return { ...state, basis, isBasisProposed: false };
}

/** With one heading added or taken away, in their order in the document. */
export function toggleSection(state: DraftWizard, heading: string): DraftWizard {
  const wanted = new Set(state.sections).symmetricDifference(new Set([heading]));
  return { ...state, sections: listSections(state).filter((each) => wanted.has(each)) };
}

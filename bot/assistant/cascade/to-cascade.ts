import { describeIdentity, describeIssueDay } from '../../../knowledge/directives/describe-identity.ts';
import { tellIssuersApart } from '../../../knowledge/directives/issuers-apart.ts';
import { classifyIssuer } from '../../../knowledge/language/agency.ts';
import { parseNumberSymbol } from '../../../knowledge/language/number-symbol.ts';
import { UNKNOWN_DATE } from '../../../knowledge/model/calendar.ts';
import {
  type DocumentIdentity,
  type IssuerLevel,
  issuerLevels,
  type OfficialDocument,
} from '../../../knowledge/model/official-document.ts';
import { pictureWording as wording } from '../../../prompts/picture-wording.ts';
import type { Cascade, CascadeEdge, CascadeNode } from '../picture.ts';

/** A document of a graph as a picture needs it, held or only cited. */
export interface GraphDocument extends DocumentIdentity, Partial<Pick<OfficialDocument, 'place'>> {
  readonly id: string;
  readonly kind: OfficialDocument['kind'];
  readonly subject: string | null;
  readonly issuerLevel: IssuerLevel | null;
  /** Whether it is in force, in words; null where nothing is said of it. */
  readonly status: string | null;
}

/** What a cascade is made from. */
export interface GraphOfDocument {
  readonly focusId: string;
  readonly documents: readonly GraphDocument[];
  readonly edges: readonly CascadeEdge[];
  /** Documents that are known of and not given. */
  readonly omitted: number;
  /** What must be said with it, in Vietnamese. */
  readonly notes: readonly string[];
  /** Set where it is of samples. */
  readonly mark: string | null;
}

/**
 * The cascade of a document, ready to be drawn and told. A document whose level is not known stands over the ones that
 * name it.
 */
export function toCascade(graph: GraphOfDocument): Cascade {
  const { focusId, documents, edges, omitted, notes, mark } = graph;
  const focus = documents.find(({ id }) => id === focusId);
  const issuers = tellIssuersApart(documents);
  return {
    title: wording.cascadeOf(focus === undefined ? '' : nameDocument(focus)),
    mark,
    focusId,
    nodes: documents.map((document) => ({
      ...toNode(document, graph),
      issuer: issuers.nameOf(document),
    })),
    edges: [...edges],
    omitted,
    notes: [...notes],
  };
}

function toNode(document: GraphDocument, graph: GraphOfDocument): Omit<CascadeNode, 'issuer'> {
  const { id, subject, kind, status } = document;
  const date = describeIssueDay(document);
  return {
    id,
    name: nameDocument(document),
    date: date === '' ? null : date,
    subject: isNamedBySubject(document) ? null : subject,
    level: levelOf(document, graph),
    isHeld: kind !== 'cited-only',
    // Why it holds or not says of a post that it is one.
    status: status ?? (kind === 'web-post' ? wording.webPost : null),
  };
}

function isNamedBySubject(document: GraphDocument): document is GraphDocument & { readonly subject: string } {
  const { kind, number, subject } = document;
  return kind === 'cited-only' && number === null && subject !== null;
}

function nameDocument(document: GraphDocument): string {
  // "Luật Trẻ em": what is cited without a number has its name for one.
  if (isNamedBySubject(document)) return document.subject;
  const name = describeIdentity({ ...document, issuedOn: UNKNOWN_DATE, issuer: null });
  return document.number === null && document.kind !== 'cited-only'
    ? `${name} ${wording.withoutNumber}`
    : name;
}

// Between two levels: what names a document of unknown level stands under it.
const HALF_STEP = 0.5;

function levelOf(document: GraphDocument, { documents, edges }: GraphOfDocument): CascadeNode['level'] {
  const level = findLevel(document);
  if (level !== null) return { rank: issuerLevels.indexOf(level), name: wording.levels[level] };
  const naming = new Set(edges.filter(({ to }) => to === document.id).map(({ from }) => from));
  const ranks = documents
    .filter(({ id }) => naming.has(id))
    .map(findLevel)
    .filter((known) => known !== null)
    .map((known) => issuerLevels.indexOf(known));
  const rank = ranks.length === 0 ? issuerLevels.length : Math.min(...ranks) - HALF_STEP;
  return { rank, name: wording.levels.unknown };
}

/** By its head; of one that is only cited by its issuer's name, or the body that its symbol names ("QĐ-TTg"). */
function findLevel({ issuerLevel, issuer, number }: GraphDocument): IssuerLevel | null {
  if (issuerLevel !== null) return issuerLevel;
  const symbol = number === null ? undefined : parseNumberSymbol(number);
  const name = issuer ?? symbol?.issuer ?? symbol?.localIssuer ?? null;
  return name === null ? null : classifyIssuer(name).level;
}

import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { answerWording } from '../../prompts/answer-wording.ts';
import { policyTexts } from '../../prompts/telegram-policy-texts.ts';
import type { Answer, Citation, Statement } from '../assistant/answer.ts';
import type { Picture } from '../assistant/picture.ts';
import { formatPlace } from './format-fields.ts';

type Documents = ReadonlyMap<string, OfficialDocument>;
type MayShow = (document: OfficialDocument) => boolean;

/** An answer as it may leave: see `ChannelPolicy`. Unchanged when it rests on nothing that must stay. */
export function guardAnswer(answer: Answer, documents: Documents, mayShow: MayShow): Answer {
  const isOpen = (documentId: string) => {
    const document = documents.get(documentId);
    return document !== undefined && mayShow(document);
  };
  const withheld = new Map(
    answer.citations.filter(({ documentId }) => !isOpen(documentId)).map((each) => [each.n, each]),
  );
  const picture = guardPicture(answer.picture, isOpen, withheld);
  if (withheld.size === 0) return picture === answer.picture ? answer : withPicture(answer, picture);
  const open = answer.statements.filter((each) => isSaid(each, withheld));
  const hidden = listPlaces(answer.statements, withheld, documents);
  const isUndrawn = answer.picture !== undefined && picture === undefined;
  const notes = [...(isUndrawn ? [policyTexts.pictureWithheld] : []), policyTexts.readInStore];
  const told = notes.map((text): Statement => ({ text, citations: [] }));
  const mark = answer.text.startsWith(answerWording.samplesPrefix) ? [answerWording.samplesPrefix] : [];
  const citations = answer.citations.map((each) =>
    withheld.has(each.n) ? hideWords(each, documents.get(each.documentId)) : each,
  );
  const lines = [...mark, ...open.map(formatLine), ...notes, ...hidden.map(formatLine)];
  const guarded = { ...answer, text: lines.join('\n'), statements: [...open, ...told, ...hidden], citations };
  return withPicture(guarded, picture);
}

function withPicture({ picture: _, ...answer }: Answer, picture: Picture | undefined): Answer {
  return picture === undefined ? answer : { ...answer, picture };
}

/**
 * Whether a statement can be said. What cites nothing is about the question, or heads what comes next; beside withheld
 * words a figure in it may still be one of theirs.
 */
function isSaid({ text, citations }: Statement, withheld: ReadonlyMap<number, Citation>): boolean {
  if (citations.length === 0) return !/\d|:\s*$/.test(text);
  return !citations.some((n) => withheld.has(n));
}

/** Where the words stand that are not said, each place once. */
function listPlaces(
  statements: readonly Statement[],
  withheld: ReadonlyMap<number, Citation>,
  documents: Documents,
): Statement[] {
  const numbers = new Map<string, Set<number>>();
  for (const n of statements.flatMap(({ citations }) => citations)) {
    const citation = withheld.get(n);
    if (citation === undefined) continue;
    const place = formatCited(citation, documents.get(citation.documentId));
    numbers.set(place, (numbers.get(place) ?? new Set()).add(n));
  }
  return [...numbers].map(([text, cited]) => ({ text, citations: [...cited] }));
}

/** Where a citation stands, its issuer, and why its words do not go with it. */
export function formatCited(citation: Citation, document: OfficialDocument | undefined): string {
  const page = citation.page === null ? [] : [policyTexts.page(citation.page)];
  const shown = hideWords(citation, document);
  const issuer = citation.issuer === null ? [] : [citation.issuer];
  const note = document?.class === 'internal' ? policyTexts.internal : policyTexts.personal;
  return `${[formatPlace(shown), ...page, ...issuer].join(', ')}${note}`;
}

/** The place without the words; of a personal document the file's name may be a person's. */
function hideWords(citation: Citation, document: OfficialDocument | undefined): Citation {
  const sourceFile = document?.class === 'internal' ? citation.sourceFile : null;
  return { ...citation, sourceFile, quote: '', scan: null, correction: null };
}

function formatLine({ text, citations }: Statement): string {
  return `• ${[text, ...citations.map((n) => `[${n}]`)].join(' ')}`;
}

/** A graph without the subjects of what must stay, nor of what only such documents may have told; a chart of open sources alone. */
function guardPicture(
  picture: Picture | undefined,
  isOpen: (documentId: string) => boolean,
  withheld: ReadonlyMap<number, Citation>,
): Picture | undefined {
  if (picture === undefined) return undefined;
  if (picture.kind === 'indicator') return withheld.size === 0 ? picture : undefined;
  if (picture.nodes.every(({ id, isHeld }) => !isHeld || isOpen(id))) return picture;
  const nodes = picture.nodes.map((node) =>
    node.isHeld && isOpen(node.id) ? node : { ...node, subject: null },
  );
  return { ...picture, nodes };
}

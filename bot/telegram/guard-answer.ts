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
  const statements = dropRepeated(
    answer.statements.flatMap((each) => guardStatement(each, withheld, documents)),
  );
  const isUndrawn = answer.picture !== undefined && picture === undefined;
  const notes = [policyTexts.readInStore, ...(isUndrawn ? [policyTexts.pictureWithheld] : [])];
  const shown = [...statements, ...notes.map((text) => ({ text, citations: [] }))];
  const mark = answer.text.startsWith(answerWording.samplesPrefix) ? [answerWording.samplesPrefix] : [];
  const citations = answer.citations.map((each) =>
    withheld.has(each.n) ? hideWords(each, documents.get(each.documentId)) : each,
  );
  const text = [...mark, ...shown.map(formatLine)].join('\n');
  return withPicture({ ...answer, text, statements: shown, citations }, picture);
}

function withPicture({ picture: _, ...answer }: Answer, picture: Picture | undefined): Answer {
  return picture === undefined ? answer : { ...answer, picture };
}

/**
 * Where the words stand, in the place of the words. What cites nothing is about the question; beside withheld words a
 * figure in it may still be one of theirs.
 */
function guardStatement(
  statement: Statement,
  withheld: ReadonlyMap<number, Citation>,
  documents: Documents,
): Statement[] {
  const hidden = statement.citations.flatMap((n) => withheld.get(n) ?? []);
  if (hidden.length > 0) {
    const places = hidden.map((each) => formatCited(each, documents.get(each.documentId)));
    return [
      { text: policyTexts.withheld([...new Set(places)].join('; ')), citations: hidden.map(({ n }) => n) },
    ];
  }
  const mayTell = statement.citations.length === 0 && /\d/.test(statement.text);
  return mayTell ? [] : [statement];
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

function dropRepeated(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return statements.filter(({ text }) => !seen.has(text) && seen.add(text));
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

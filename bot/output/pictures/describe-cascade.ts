import { pictureWording as wording } from '../../../prompts/picture-wording.ts';
import type { Cascade, CascadeNode } from '../../assistant/picture.ts';
import { type ArrangedCascade, arrangeCascade } from './arrange-cascade.ts';

/** A date is not parted over two lines. */
const UNBROKEN_SPACE = '\u00a0';

/** A document of a cascade as text, under the number it has in the picture. */
export interface DescribedNode {
  /** From 1. */
  readonly n: number;
  readonly id: string;
  readonly name: string;
  /** Issuer and date; what is unknown is said to be. */
  readonly origin: string;
  /** "Thực hiện (1), (2); căn cứ (3)"; null where it says nothing of the others. */
  readonly relations: string | null;
}

/** What the boxes say besides subject and status, for picture and text alike. */
export function describeNodes({ nodes, edges }: ArrangedCascade): DescribedNode[] {
  const numberOf = new Map(nodes.map(({ id }, i) => [id, i + 1]));
  return nodes.map((node, i) => ({
    n: i + 1,
    id: node.id,
    name: node.name,
    origin: [
      node.issuer ?? wording.withoutIssuer,
      (node.date ?? wording.withoutDate).replaceAll(' ', UNBROKEN_SPACE),
    ].join(', '),
    relations: describeRelations(node, edges, numberOf),
  }));
}

function describeRelations(
  { id }: CascadeNode,
  edges: ArrangedCascade['edges'],
  numberOf: ReadonlyMap<string, number>,
): string | null {
  const own = edges.filter(({ from }) => from === id);
  const said = [...Map.groupBy(own, ({ relation }) => relation)].map(([relation, some]) => {
    const others = some
      .map(({ to, isSure }) => ({ n: numberOf.get(to) ?? 0, isSure }))
      .sort((a, b) => a.n - b.n)
      .map(({ n, isSure }) => (isSure ? `(${n})` : `(${n}, ${wording.unsure})`));
    return wording.relation(wording.relations[relation], others);
  });
  return said.length === 0 ? null : capitalise(said.join('; '));
}

/** The facts of the picture as lines of text, for whoever cannot see it. */
export function describeCascade(cascade: Cascade): string[] {
  const arranged = arrangeCascade(cascade);
  const lines = describeNodes(arranged).map(({ n, id, name, origin, relations }, i) => {
    const node = arranged.nodes[i];
    const notes = [
      node?.subject ?? null,
      relations,
      node?.status ?? null,
      node?.isHeld === false ? wording.citedOnly : null,
    ].filter((note) => note !== null);
    const mark = id === cascade.focusId ? ` [${wording.focus.toLowerCase()}]` : '';
    const head = `(${n}) ${name}${mark}, ${origin}`.replaceAll(UNBROKEN_SPACE, ' ');
    return [head, ...notes.map((note) => `    ${note}`)].join('\n');
  });
  const left = arranged.omitted === 0 ? [] : [wording.omittedDocuments(arranged.omitted)];
  const mark = cascade.mark === null ? [] : [cascade.mark];
  return [...mark, ...lines, ...cascade.notes, ...left];
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

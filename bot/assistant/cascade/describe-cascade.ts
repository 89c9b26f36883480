import { pictureWording as wording } from '../../../prompts/picture-wording.ts';
import type { CascadeNode } from '../picture.ts';
import type { ArrangedCascade } from './arrange-cascade.ts';

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

/** All that a box says, as one line of text under the same number. */
export function tellNode(
  { n, id, name, origin, relations }: DescribedNode,
  { subject, status, isHeld }: CascadeNode,
  focusId: string,
): string {
  const mark = id === focusId ? ` [${wording.focus.toLowerCase()}]` : '';
  const head = `(${n}) ${name}${mark}, ${origin}`.replaceAll(UNBROKEN_SPACE, ' ');
  const about = subject === null ? head : `${head}: ${subject}`;
  const notes = [relations, status, isHeld ? null : wording.citedOnly];
  return `${[about, ...notes.filter((note) => note !== null)].join('. ')}.`;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import { readZipParts } from '../../ingest/read/zip-parts.ts';

/** A paragraph of a Word document as its XML sets it; sizes in points, lengths in twips. */
export interface WordParagraph {
  readonly text: string;
  /** Of its runs, without repeats. */
  readonly sizes: readonly number[];
  readonly bold: boolean;
  readonly italics: boolean;
  readonly align: string | null;
  /** Attributes of `w:ind` and `w:spacing`. */
  readonly indent: Readonly<Record<string, number>>;
  readonly spacing: Readonly<Record<string, number>>;
  readonly outlineLevel: number | null;
  readonly keepNext: boolean;
  /** The texts marked with a colour. */
  readonly highlighted: readonly string[];
  /** The style of its upper border. */
  readonly rule: string | null;
  readonly xml: string;
}

/** The parts of a .docx by name, as text. */
export async function readWordParts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { contents } = await readZipParts(Buffer.from(bytes), /^word\/document\.xml$/, /\.(?:xml|rels)$/);
  return new Map([...contents].map(([name, content]) => [name, content.toString('utf8')]));
}

/** The paragraphs of a part in the order of its text, those of tables too; text boxes are not told apart. */
export function listParagraphs(xml: string): WordParagraph[] {
  return [...xml.matchAll(/<w:p(?:\s[^>]*)?>(.*?)<\/w:p>/gs)].map((match) => toParagraph(match[1] ?? ''));
}

/** The attributes of the first element of a name. */
export function attributesOf(xml: string, name: string): Readonly<Record<string, string>> {
  const tag = new RegExp(`<${name}((?:\\s[^>]*?)?)/?>`).exec(xml)?.[1] ?? '';
  return Object.fromEntries(
    [...tag.matchAll(/(?:\w+:)?(\w+)="([^"]*)"/g)].map((match) => [match[1], match[2]]),
  );
}

function toParagraph(xml: string): WordParagraph {
  const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(xml)?.[0] ?? '';
  const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map((match) => match[1] ?? '');
  const words = runs.filter((run) => run.includes('<w:t'));
  const outline = attributesOf(properties, 'w:outlineLvl').val;
  return {
    text: words.map(textOf).join(''),
    sizes: [...new Set(words.map((run) => Number(attributesOf(run, 'w:sz').val) / 2))],
    bold: words.length > 0 && words.every((run) => run.includes('<w:b/>')),
    italics: words.length > 0 && words.every((run) => run.includes('<w:i/>')),
    align: attributesOf(properties, 'w:jc').val ?? null,
    indent: numbersOf(properties, 'w:ind'),
    spacing: numbersOf(properties, 'w:spacing'),
    outlineLevel: outline === undefined ? null : Number(outline),
    keepNext: /<w:keepNext\/>/.test(properties),
    highlighted: words.filter((run) => run.includes('<w:highlight')).map(textOf),
    rule: attributesOf(/<w:pBdr>.*?<\/w:pBdr>/s.exec(properties)?.[0] ?? '', 'w:top').val ?? null,
    xml,
  };
}

const textOf = (run: string) =>
  [...run.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');

const numbersOf = (xml: string, name: string) =>
  Object.fromEntries(Object.entries(attributesOf(xml, name)).map(([key, value]) => [key, Number(value)]));

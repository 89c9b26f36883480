import { foldMarks } from '../../../knowledge/language/fold.ts';
import type { DocumentCard } from '../../../knowledge/search/document-cards.ts';
import type { DocumentCatalogue } from '../document-catalogue.ts';

/** A person as a text names them: "bà Lò Thị Mẫu". */
export interface NamedPerson {
  readonly title: string;
  readonly name: string;
}

/** Titles that go with each other: who is "cô" once is "bà" elsewhere. Others ("đồng chí") go with all. */
const GENDERS: readonly (readonly string[])[] = [
  ['ông', 'anh', 'thầy', 'chú'],
  ['bà', 'cô', 'chị'],
];
const TITLES = [...GENDERS.flat(), 'bác', 'đồng chí'];
// The title in either case, the name with its capitals; two syllables at least, so that "bà Rịa" is nobody.
const PERSON = new RegExp(
  String.raw`(?<!\p{L})(?<title>${TITLES.map((title) => `[${title.charAt(0).toUpperCase()}${title.charAt(0)}]${title.slice(1)}`).join('|')})\s+(?<name>\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){1,4})`,
  'gu',
);

/** The persons a text names by title, each once, in order. */
export function findPersons(text: string): NamedPerson[] {
  const found = [...text.matchAll(PERSON)].map(({ groups }) => ({
    title: groups?.title ?? '',
    name: (groups?.name ?? '').replace(/\s+/g, ' '),
  }));
  return [...new Map(found.map((person) => [person.name, person])).values()];
}

/** Of persons named, those a word ("bà", typed "ba") can mean and the documents in talk have. */
export async function findMeant(
  persons: readonly NamedPerson[],
  word: string,
  documents: readonly DocumentCard[],
  catalogue: DocumentCatalogue,
): Promise<NamedPerson[]> {
  const gender = GENDERS.find((titles) => titles.some((title) => foldMarks(title) === word));
  const fitting = persons.filter(
    ({ title }) =>
      gender === undefined ||
      gender.includes(title.toLowerCase()) ||
      !GENDERS.flat().includes(title.toLowerCase()),
  );
  const passages = (await Promise.all(documents.map(({ id }) => catalogue.listPassages(id)))).flat();
  const texts = passages.map(({ text }) => foldMarks(text).replace(/\s+/g, ' '));
  return fitting.filter(({ name }) => texts.some((text) => text.includes(foldMarks(name))));
}

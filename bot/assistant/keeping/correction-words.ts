import { registerSheetWording } from '../../../prompts/register-sheets.ts';

/** The words people see for the values of a field that takes only a few, by the field's name. */
const FIELD_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  comparator: registerSheetWording.comparators,
  bound: registerSheetWording.bounds,
  role: registerSheetWording.roles,
  issuerLevel: registerSheetWording.issuerLevels,
  issuerSystem: registerSheetWording.issuerSystems,
};

/** What was typed for a field, a word that people see in the place of the value it stands for; else as typed. */
export function toFieldValue(path: string, typed: string): string {
  const wanted = typed.normalize('NFC').trim().toLowerCase();
  const found = listWords(path).find(([, word]) => word === wanted);
  return found === undefined ? typed : found[0];
}

/** "nhận: dưới, trên…": the words a field takes; empty for a field of free words or figures. */
export function describeWords(path: string): string {
  const words = listWords(path).map(([, word]) => word);
  return words.length === 0 ? '' : `; mục này nhận: ${words.join(', ')}`;
}

function listWords(path: string): [string, string][] {
  const field = /[A-Za-z]+$/.exec(path)?.[0] ?? '';
  return Object.entries(FIELD_WORDS[field] ?? {});
}

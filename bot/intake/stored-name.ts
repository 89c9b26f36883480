import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { foldMarks } from '../../knowledge/language/fold.ts';

/** Endings of the files that are taken from people; archives are not. */
const TAKEN = /^\.(?:docx|pdf|doc|rtf|txt|md|html?|mht|xlsx|xls|jpe?g|png|tiff?)$/u;
/** Disks take names of 255 bytes; a letter of Vietnamese has up to three. */
const MAX_STEM_LETTERS = 70;

/** Whether a file of this name is one that can be read. */
export function isTaken(name: string): boolean {
  return TAKEN.test(extname(name.trim()).toLowerCase());
}

/**
 * A sent file's name as it is stored: the last part of it alone, without what a disk or a shell takes for something else.
 *
 * @example toStoredName('../../etc/Kế hoạch: số 5.docx') // 'Kế hoạch số 5.docx'
 */
export function toStoredName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/u).at(-1)?.trim() ?? '';
  const ending = extname(last).toLowerCase();
  const stem = (ending === '' ? last : last.slice(0, -ending.length))
    .replaceAll(/[^\p{L}\p{N}\p{M} ._()-]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s.-]+|[\s.-]+$/gu, '');
  const short = [...stem].slice(0, MAX_STEM_LETTERS).join('').trim();
  return `${short === '' ? 'van-ban' : short}${isTaken(last) ? ending : ''}`;
}

/** The folder of an agency's files: its name for a person's eye, a hash for what two names share. */
export function toAgencyFolder(agency: string): string {
  const words = foldMarks(agency).match(/[a-z0-9]+/gu) ?? [];
  const hash = createHash('sha256').update(agency.normalize('NFC')).digest('hex').slice(0, HASH_DIGITS);
  return `${words.join('-').slice(0, MAX_STEM_LETTERS)}-${hash}`;
}

const HASH_DIGITS = 12;

import { type Field, fields } from './fields.ts';
import { SECTOR_ROWS } from './sector-rows.ts';
import { plainKey } from './unit-names.ts';

/** Where a sector's body stands: a bộ, a sở, a phòng of a district, a phòng of a commune. */
export type SectorRank = 'ministry' | 'department' | 'division' | 'commune-division';

/** A field and the days it was managed, both inclusive; null = open. */
export interface FieldSpan {
  readonly field: Field;
  readonly from: string | null;
  readonly until: string | null;
}

/** A body of a sector at one rank, the days it stood and the fields it managed. */
export interface SectorBody {
  readonly rank: SectorRank;
  /** Without its place: "Sở Y tế". */
  readonly name: string;
  /** `plainKey` of each way its name is written, without place. */
  readonly keys: readonly string[];
  readonly from: string | null;
  readonly until: string | null;
  readonly spans: readonly FieldSpan[];
  /** Only some places have it: known when it comes, expected nowhere. */
  readonly isOccasional: boolean;
}

/** Nghị quyết 176/2025/QH15: the day the ministries, and with them the sở, changed. */
const CHANGED_ON = '2025-03-01';
const LAST_DAY_BEFORE = '2025-02-28';
/** Luật 72/2025/QH15, Nghị định 150/2025/NĐ-CP. */
const LAST_DAY_OF_DISTRICTS = '2025-06-30';
const FIRST_DAY_OF_COMMUNE_UNITS = '2025-07-01';

const RANKS: Readonly<
  Record<string, { readonly rank: SectorRank; readonly words: string; readonly short: readonly string[] }>
> = {
  m: { rank: 'ministry', words: 'Bộ', short: ['bo', 'b'] },
  s: { rank: 'department', words: 'Sở', short: ['so', 's'] },
  p: { rank: 'division', words: 'Phòng', short: ['phong', 'p'] },
  c: { rank: 'commune-division', words: 'Phòng', short: ['phong', 'p'] },
};

/** All bodies of `SECTOR_ROWS`, a row for each rank. */
export const sectorBodies: readonly SectorBody[] = SECTOR_ROWS.flatMap(
  ([ranks, name, time, fieldWords, spellings = '']) =>
    ranks.split(' ').map((letter): SectorBody => {
      const { rank, words, short } = RANKS[letter] ?? { rank: 'division', words: '', short: [] };
      const isWhole = name.startsWith('=');
      const bare = name.replace(/^[=~]/, '');
      const names = [bare, ...spellings.split('|').filter((spelling) => spelling !== '')];
      const prefixes = isWhole ? [''] : short;
      return {
        rank,
        name: isWhole ? bare : `${words} ${bare}`,
        isOccasional: name.startsWith('~'),
        keys: names.flatMap((each) => prefixes.map((prefix) => prefix + plainKey(each))),
        ...limitToRank(rank, time),
        spans: fieldWords.split(' ').flatMap(toSpan),
      };
    }),
);

function limitToRank(rank: SectorRank, time: string): { from: string | null; until: string | null } {
  const from = time === 'new' ? CHANGED_ON : null;
  const until = time === 'old' ? LAST_DAY_BEFORE : null;
  if (rank === 'commune-division') return { from: FIRST_DAY_OF_COMMUNE_UNITS, until: null };
  return rank === 'division' ? { from, until: until ?? LAST_DAY_OF_DISTRICTS } : { from, until };
}

function toSpan(word: string): FieldSpan[] {
  const id = word.replace(/^[+-]/, '');
  if (!isField(id)) return [];
  return [
    {
      field: id,
      from: word.startsWith('+') ? CHANGED_ON : null,
      until: word.startsWith('-') ? LAST_DAY_BEFORE : null,
    },
  ];
}

/** Whether a text is the id of a field. */
export function isField(id: string): id is Field {
  return Object.hasOwn(fields, id);
}

/** Whether a time holds a day. */
export function isWithin(
  span: { readonly from: string | null; readonly until: string | null },
  day: string,
): boolean {
  return (span.from === null || span.from <= day) && (span.until === null || day <= span.until);
}

/** The fields a body managed on a day; empty when it did not stand then. */
export function fieldsOn(body: SectorBody, day: string): Field[] {
  if (!isWithin(body, day)) return [];
  return body.spans.filter((span) => isWithin(span, day)).map(({ field }) => field);
}

/**
 * Whether a unit of a commune is the form that this commune does not have: a xã has a Phòng Kinh tế, a phường or đặc
 * khu a Phòng Kinh tế, Hạ tầng và Đô thị. Nghị định 150/2025/NĐ-CP.
 */
export function isOtherForm(
  { rank, name }: SectorBody,
  unit: { readonly noun: string } | undefined,
): boolean {
  if (rank !== 'commune-division' || !name.startsWith('Phòng Kinh tế')) return false;
  return (name === 'Phòng Kinh tế') !== (unit?.noun === 'xã');
}

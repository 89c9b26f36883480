import { markedKey } from '../agencies/unit-names.ts';

/** A thôn, bản or tổ dân phố named in a text. */
export interface HamletMention {
  /** "thôn Đồng Mận" */
  readonly name: string;
  /** Two names of one key are one. */
  readonly key: string;
  /** The words it is read from. */
  readonly quote: string;
  /** The commune that is named behind it; null where none is. */
  readonly commune: string | null;
  /** "xã A" of "thôn 1 (xã A cũ)"; null where nothing says so. */
  readonly former: string | null;
}

const NOUNS: Readonly<Record<string, string>> = {
  tdp: 'tổ dân phố',
  'tổ dân phố': 'tổ dân phố',
  'khu phố': 'khu phố',
  'khu dân cư': 'khu dân cư',
  kdc: 'khu dân cư',
  thôn: 'thôn',
  bản: 'bản',
  ấp: 'ấp',
  buôn: 'buôn',
  xóm: 'xóm',
  làng: 'làng',
  khóm: 'khóm',
};
const PROPER = String.raw`(?:\p{Lu}[\p{Ll}\p{M}'’]+(?:\p{Lu}\p{Ll}+)?|[IVX]{1,4}(?!\p{L}))`;
const NAME = String.raw`(?:(?:số\s)?\d{1,3}[A-Z]?(?![\d.%,/]\d|\p{L})|${PROPER}(?:[\s-]${PROPER}){0,3}(?:\s(?:\d{1,2}[A-Z]?|[A-D])(?![\p{L}\d]))?)`;
const HAMLET = new RegExp(
  String.raw`(?<!\p{L})(?<noun>[Tt]hôn|[Bb]ản|[Ấấ]p|[Bb]uôn|[Xx]óm|[Ll]àng|[Kk]hóm|[Tt]ổ dân phố|TDP|[Kk]hu phố|[Kk]hu dân cư|KDC)(?<colon>:)?\s(?<first>${NAME})`,
  'gu',
);
const NEXT = String.raw`^(?:\s?[,;]\s(?:và\s)?|\svà\s)(?<name>${NAME})`;
/** One more name of a list: wholly a name, or behind "các thôn" also one that its verb follows. */
const NEXT_WHOLE = new RegExp(String.raw`${NEXT}(?=\s?(?:[,;.)(|]|$)|\svà\s)`, 'u');
const NEXT_OF_SEVERAL = new RegExp(
  String.raw`${NEXT.replace('(?<name>', String.raw`(?!(?:Trạm|Công|Trường|Trưởng|Đoàn|Hội|Ban|Phòng|Văn|Mặt|Bí|Chi|Cán|Giáo|Nhà|Các|Lực|Tổ|Đội|Trung|Ủy|Đảng|Hợp|Quân|Y)(?!\p{L}))(?<name>`)}(?=\s?(?:[,;.)(|:]|$)|\s\p{Ll})`,
  'u',
);
/** Looking no further back keeps hostile lines cheap. */
const SEVERAL_LENGTH = 12;
const SEVERAL = /(?<!\p{L})(?:các|những|ở|tại|\d+)\s$/iu;
const COMMUNE =
  /^,?\s(?:thuộc\s)?(?:xã|phường|thị trấn)\s(?<name>\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*){0,3})/u;
const FORMER =
  /^\s?\(\s?(?:thuộc\s)?(?<unit>(?:xã|phường|thị trấn)\s\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*){0,3})\scũ\s?\)/u;
// "các thôn: Thống kê …": a sentence.
const ENDS_NAME = /^\s?(?:[,;.)(|]|và\s|$)/u;
// "làng Đại học", "Bản Tin", "Làng trẻ em": no hamlets.
const NO_NAME = /^(?:Đại|Trẻ|Tin|Sao|Kế|Nghề|Trưởng|Văn hóa|Cam|Mô)(?!\p{L})/u;

/**
 * Thôn, bản, ấp, buôn, tổ dân phố named with their noun in a text, lists behind one noun ("các thôn Đông, Đoài") parted.
 */
export function findHamlets(text: string): HamletMention[] {
  return [...text.matchAll(HAMLET)].flatMap((match) => {
    const { noun = '', first = '' } = match.groups ?? {};
    const after = text.slice(match.index + match[0].length);
    if (NO_NAME.test(first) || (match.groups?.colon !== undefined && !ENDS_NAME.test(after))) return [];
    const written = NOUNS[noun.toLowerCase()] ?? noun.toLowerCase();
    const names = [first];
    let rest = after;
    const further = SEVERAL.test(text.slice(Math.max(0, match.index - SEVERAL_LENGTH), match.index))
      ? NEXT_OF_SEVERAL
      : NEXT_WHOLE;
    for (let next = further.exec(rest); next !== null; next = further.exec(rest)) {
      names.push(next.groups?.name ?? '');
      rest = rest.slice(next[0].length);
    }
    const commune = COMMUNE.exec(rest)?.groups?.name ?? null;
    const former = FORMER.exec(rest)?.groups?.unit ?? null;
    return names.map((name, i) => ({
      ...toMention(written, name),
      quote: match[0],
      commune,
      former: i === names.length - 1 ? former : null,
    }));
  });
}

function toMention(noun: string, name: string): Pick<HamletMention, 'name' | 'key'> {
  const plain = name.replace(/^số\s/u, '').replace(/^0+(?=\d)/u, '');
  return { name: `${noun} ${plain}`, key: `${noun} ${markedKey(plain)}` };
}

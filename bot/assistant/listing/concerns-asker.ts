import { agencyKey } from '../../../knowledge/language/abbreviations.ts';
import { concernsAgency } from './list-deadlines.ts';

/** "Xã tôi", "đơn vị mình", "chúng tôi": what is asked is for the asker's own agency; folded. */
const OWN =
  /\b(?:chung (?:toi|minh|em|ta)|(?:don vi|co quan|xa|phuong|truong|phong|so|thon|to|ben|cho|tram|huyen|tinh) (?:toi|minh|em|ta|chung toi|nha|tui)|(?:toi|minh|em) (?:phai|can|co))\b/;

/** Whether a question asks for the asker's own agency. */
export function asksForOwn(folded: string): boolean {
  return OWN.test(folded);
}

/** What all bodies of a kind are called by: "các xã, phường", "các trường tiểu học". Folded. */
const KINDS: readonly (readonly [agency: RegExp, actor: RegExp])[] = [
  [/\bxa\b/, /\b(?:cac|cap|moi|tung) (?:[\p{L}, ]*\b)?xa\b/u],
  [/\bphuong\b/, /\b(?:cac|cap|moi|tung) (?:[\p{L}, ]*\b)?(?:phuong|xa)\b/u],
  [/\bso\b/, /\b(?:cac|moi) (?:[\p{L}, ]*\b)?so\b/u],
  [/^phong\b/, /\b(?:cac|moi) (?:[\p{L}, ]*\b)?phong\b/u],
  [/\btruong\b/, /\b(?:cac|moi|nha) (?:[\p{L}, ]*\b)?truong\b|\bco so giao duc\b/u],
];
const SCHOOLS = ['mam non', 'mau giao', 'tieu hoc', 'trung hoc co so', 'trung hoc pho thong'];

/** Whether what an actor owes is an agency's: it is named, nobody is, or all bodies of its kind are. */
export function concernsAsker(actor: string | null, agency: string): boolean {
  if (concernsAgency(actor, agency)) return true;
  const [owing, asked] = [agencyKey(actor ?? ''), agencyKey(agency)];
  const isOfKind = KINDS.some(([kind, all]) => kind.test(asked) && all.test(owing));
  const schools = SCHOOLS.filter((school) => owing.includes(school));
  const own = SCHOOLS.find((school) => asked.includes(school));
  return isOfKind && (schools.length === 0 || own === undefined || schools.includes(own));
}

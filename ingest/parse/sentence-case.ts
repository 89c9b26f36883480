import { documentTypeNames, expandAbbreviations } from '../../knowledge/language/abbreviations.ts';
import { provinceSpellings, unitNouns } from '../../knowledge/language/administrative-units.ts';
import { respaceAgency, toAgencyName } from '../../knowledge/language/agency-case.ts';
import { findDocumentNumbers } from '../../knowledge/language/document-number.ts';

/** Short forms without a vowel, or known, stay in capitals. */
const ACRONYMS = /^(?:HIV|AIDS|COVID|UNICEF|ASEAN|OCOP|ISO|ICT|AI|TTG|CP)(?:\p{P}|$)/u;
const ROMAN = /^(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XV)$/u;
const BODY_SAMPLE_LENGTH = 60_000;
const UNIT = unitNouns.join('|');
const PROPER_AFTER_UNIT = new RegExp(
  String.raw`(?<!\p{L})(${UNIT})\s(${provinceSpellings.map(escapePattern).join('|')})(?!\p{L})`,
  'giu',
);
const BODIES =
  /(?<!\p{L})(?:thủ tướng chính phủ|chính phủ|quốc hội|ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|bộ chính trị|ban bí thư|việt nam|trung ương|hồ chí minh|tết nguyên đán|nhân dân|nhà nước)(?!\p{L})/giu;
// "Quyết định số …": a certain document's type is capital (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6).
const CITED_TYPE = new RegExp(String.raw`(?<!\p{L})(?:${documentTypeNames.join('|')})(?=\ssố\s\d)`, 'giu');
// "quản lý nhà nước" is no body: the document's own sentences tell.
const KEPT_LOWER = new Set(['nhân dân', 'nhà nước']);

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function capitalizeWords(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** The spelling of each pair of syllables inside the body's sentences: key "chính phủ" → "Chính phủ". */
function collectPairs(body: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const words = [...body.slice(0, BODY_SAMPLE_LENGTH).matchAll(/\p{L}+/gu)];
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (next === undefined || next.index !== word.index + word[0].length + 1) continue;
    const pair = `${word[0]} ${next[0]}`;
    const isSentenceStart = /(?:^|[.:;!?\n“"-])\s*$/u.test(
      body.slice(Math.max(0, word.index - 4), word.index),
    );
    const isShouted = pair === pair.toUpperCase();
    if (!isSentenceStart && !isShouted && !pairs.has(pair.toLowerCase())) pairs.set(pair.toLowerCase(), pair);
  }
  return pairs;
}

function applyPairs(lower: string, pairs: ReadonlyMap<string, string>): string {
  const words = lower.split(' ');
  for (let i = 0; i + 1 < words.length; i += 1) {
    const [first = '', second = ''] = [words[i], words[i + 1]].map((word) => word?.toLowerCase());
    const known = pairs.get(`${first} ${second}`);
    if (known === undefined) continue;
    const [a = first, b = second] = known.split(' ');
    words[i] = a;
    words[i + 1] = b;
  }
  return words.join(' ');
}

function restoreNumbers(cased: string, caps: string): string {
  let restored = cased;
  for (const number of findDocumentNumbers(caps)) {
    const written = caps
      .slice(number.start, number.end)
      .replace(/TTG(?!\p{L})/u, 'TTg')
      .replace(/-CTR(?=\/)/u, '-CTr');
    restored = restored.slice(0, number.start) + written + restored.slice(number.end);
  }
  return restored;
}

function lowerUnlessShort(word: string): string {
  const bare = word.replace(/[^\p{L}]/gu, '');
  const isShort =
    ACRONYMS.test(bare) || ROMAN.test(bare) || (bare.length > 1 && expandAbbreviations(bare) !== bare);
  return isShort ? word : word.toLowerCase();
}

/**
 * A line of CAPS in ordinary case: lower, but for its first letter and for names, which are looked up in the document's
 * own sentences, the table of provinces and the names of state bodies. Numbers and short forms keep their capitals.
 */
export function toSentenceCase(shouted: string, body: string): string {
  const caps = respaceAgency(shouted);
  const words = caps.split(' ').map((word) => word.replace(/[^/-]+/gu, lowerUnlessShort));
  const paired = applyPairs(words.join(' '), collectPairs(body));
  const named = paired
    .replace(BODIES, (name) => (KEPT_LOWER.has(name.toLowerCase()) ? name : toAgencyName(name.toUpperCase())))
    .replace(PROPER_AFTER_UNIT, (_, unit: string, name: string) => `${unit} ${capitalizeWords(name)}`);
  const cited = named.replace(CITED_TYPE, (type) => type.charAt(0).toUpperCase() + type.slice(1));
  const cased = restoreNumbers(cited, caps);
  return cased.charAt(0).toUpperCase() + cased.slice(1);
}

import { findMarker } from '../../../ingest/parse/markers.ts';
import { findSentences } from '../../../ingest/parse/sentences.ts';
import { findAgency, findVerb } from '../../../ingest/parse/task-agencies.ts';
import type { BodyMention } from '../../../knowledge/profile/own-documents.ts';
import type { StoredPassage } from '../../../knowledge/store/store.ts';

const ASKED = /^(?:kính )?(?:đề nghị|mời)\s+/iu;
const ORDERED = /^(?:giao|yêu cầu|phân công)(?:\scho)?\s+/iu;
const TOGETHER = /(?:phối hợp|cùng)(?: chặt chẽ)?(?: với| cùng)?\s+(?=\p{Lu})/gu;
/** Named by their own words, not by what they are: "Tổ Khoa học tự nhiên". */
const TEAM = /^(?:Tổ|Liên đội|Bộ phận)(?=\s(?:\p{Lu}|\d|chuyên môn)|\s?:)/u;

/**
 * The bodies that the sentences of a document open with or that others work together with, up to the verb that says what
 * they do; one whose end is not told runs to the end of its sentence.
 */
export function readNamedBodies(passages: readonly StoredPassage[]): readonly BodyMention[] {
  return passages
    .filter(({ role, locator }) => role !== 'furniture' && !/^(?:Phụ lục|mở đầu|tiêu đề)/u.test(locator))
    .flatMap(({ text, locator, page }) =>
      findSentences(text)
        .map(({ start, end }) => text.slice(start, end))
        .flatMap((sentence) => sentence.split(/(?<=;)\s/u))
        .flatMap((sentence) =>
          [...readOpening(sentence), ...readTogether(sentence)].map((mention) => ({
            ...mention,
            quote: sentence,
            locator,
            page,
          })),
        ),
    );
}

const MAX_HEADING = 120;
/** No list of bodies is longer; looking no further keeps hostile lines cheap. */
const MAX_LIST = 400;

type ReadMention = Pick<BodyMention, 'text' | 'isAsked' | 'isBounded'>;

function readOpening(sentence: string): ReadMention[] {
  const marker = findMarker(sentence);
  const unmarked = sentence.slice(marker?.text.length ?? 0).trim();
  const isAsked = ASKED.test(unmarked);
  const text = unmarked.replace(ASKED, '').replace(ORDERED, '');
  const end = TEAM.test(text) ? findTeamEnd(text) : findAgency(text)?.end;
  if (end !== undefined) return [{ text: text.slice(0, end), isAsked, isBounded: true }];
  // A line that is no sentence is a heading: the names are all it holds.
  const isHeading = text.length < MAX_HEADING && !/[.;]$/u.test(text) && findVerb(text) === undefined;
  return /^\p{Lu}/u.test(text) ? [{ text, isAsked, isBounded: isHeading }] : [];
}

function findTeamEnd(text: string): number | undefined {
  // "Khoa học tự nhiên" is no doing by oneself.
  const ends = [text.indexOf(':'), findVerb(text.replaceAll('tự nhiên', '§§ §§§§§')) ?? -1].filter(
    (at) => at > 0,
  );
  return ends.length === 0 ? undefined : Math.min(...ends);
}

function readTogether(sentence: string): ReadMention[] {
  return [...sentence.matchAll(TOGETHER)].map((match) => {
    const start = match.index + match[0].length;
    const rest = sentence.slice(start, start + MAX_LIST);
    const end = findVerb(rest);
    return {
      text: rest.slice(0, end),
      isAsked: false,
      isBounded: end !== undefined || /^[^,;]*[.;]?$/u.test(rest),
    };
  });
}

import { unifyTonePlacement } from '../../../../knowledge/language/normalize.ts';
import { spellingWording } from '../../../../prompts/review-spelling-wording.ts';
import { type Draft, listOwnItems, placeOf } from '../draft.ts';
import { type Finding, toFinding } from '../finding.ts';
import { isOthers } from '../looking-back.ts';

/** An open oa, oe, uy with a tone, in either placement; not after q. */
const TONED = /(?<!\p{L})\p{L}*?(?<!q)(?:[oóòỏõọ][aáàảãạ]|[oóòỏõọ][eéèẻẽẹ]|[uúùủũụ][yýỳỷỹỵ])(?!\p{L})/giu;
const PLAIN = /(?:oa|oe|uy)$/iu;
const MAX_SHOWN = 3;

/** Words that are toned both ways in one text ("hòa" and "hoà"): told once, with the first of each. */
export function reviewToneMarks(draft: Draft): Finding[] {
  const seen = { old: new Map<string, Seen>(), new: new Map<string, Seen>() };
  for (const item of listOwnItems(draft)) {
    // The head is often taken over from a form.
    if (item.zone === 'letterhead' || item.zone === 'signature') continue;
    for (const match of item.text.matchAll(TONED)) {
      const written = match[0].toLowerCase();
      if (PLAIN.test(written) || isOthers(draft, item, match.index)) continue;
      const kind = unifyTonePlacement(written) === written ? 'new' : 'old';
      if (!seen[kind].has(written)) seen[kind].set(written, { item, written: withNext(item.text, match) });
    }
  }
  const [first] = seen.new.values();
  const [second] = seen.old.values();
  if (first === undefined || second === undefined) return [];
  const rarer = seen.old.size <= seen.new.size ? seen.old : seen.new;
  const [shown] = rarer.values();
  const others = [...rarer.values()].slice(1, MAX_SHOWN + 1).map(({ written }) => `“${written}”`);
  const place =
    shown === undefined ? placeOf(second.item, second.written) : placeOf(shown.item, shown.written);
  return [
    toFinding(place, {
      code: 'TONE_PLACEMENT',
      severity: 'hint',
      ...spellingWording.tone(first.written, second.written, others),
      source: spellingWording.toneSource,
    }),
  ];
}

/** With the word behind it, so that the place is found. */
function withNext(text: string, match: RegExpExecArray): string {
  const next = /^\s\p{L}+/u.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
  return `${match[0]}${next}`;
}

interface Seen {
  readonly item: Draft['items'][number];
  readonly written: string;
}

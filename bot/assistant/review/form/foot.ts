import { formWording } from '../../../../prompts/review-form-wording.ts';
import { type Draft, placeOf } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { breakRule, missingAt } from './break-rule.ts';

const RECIPIENTS = /^Nơi nhận(?!\p{L})/iu;
const ARCHIVE = /^[-–+*•\s]*Lưu(?!\p{L})/iu;
const END_MARK = /\.\/\.?\s*#?$/u;

/** "./.", Nơi nhận and its lines. */
export function reviewFoot(draft: Draft): Finding[] {
  const lines = draft.items.filter(({ zone }) => zone === 'recipients');
  const hasFoot = lines.length > 0 || draft.items.some(({ zone }) => zone === 'signature');
  const missing = hasFoot ? reviewEnd(draft) : [];
  if (!lines.some(({ text }) => RECIPIENTS.test(text)))
    return [
      ...missing,
      ...breakRule(draft, 'recipients', missingAt(formWording.places.recipients), {
        code: 'RECIPIENTS_MISSING',
        ...formWording.noRecipients,
      }),
    ];
  return [...missing, ...reviewArchive(draft), ...reviewMarks(draft)];
}

function reviewEnd(draft: Draft): Finding[] {
  const own = draft.items.filter(({ zone }) => zone === 'body' || zone === 'closing' || zone === 'opening');
  const last = own.at(-1);
  if (last === undefined || own.some(({ text }) => END_MARK.test(text))) return [];
  const quote = last.text.slice(-60).replace(/^\S*\s/u, '');
  const place = last.text.includes('|') ? missingAt(formWording.places.end) : placeOf(last, quote);
  return breakRule(draft, 'end-mark', place, { code: 'END_MARK_MISSING', ...formWording.noEndMark });
}

function reviewArchive(draft: Draft): Finding[] {
  const line = draft.items.find(({ zone, text }) => zone === 'recipients' && ARCHIVE.test(text));
  const inline = draft.document.recipients.find((text) => ARCHIVE.test(text));
  const text = line?.text ?? inline;
  if (text === undefined)
    return breakRule(draft, 'recipients', missingAt(formWording.places.recipients), {
      code: 'ARCHIVE_MISSING',
      ...formWording.noArchive,
    });
  if (!/VT(?!\p{L})/u.test(text))
    return breakRule(
      draft,
      'recipients',
      line === undefined ? missingAt(formWording.places.recipients) : placeOf(line),
      {
        code: 'ARCHIVE_MISSING',
        ...formWording.noArchive,
      },
    );
  return [];
}

// Only where the others bear the mark is one without it a slip.
function reviewMarks(draft: Draft): Finding[] {
  const lines = draft.items.filter(
    ({ zone, text }) => zone === 'recipients' && /^[-+*•]/u.test(text) && !ARCHIVE.test(text),
  );
  const bare = lines.filter(({ text }) => !/[;.,]\s*$/u.test(text));
  if (bare.length === 0 || bare.length * 2 > lines.length) return [];
  return bare.flatMap((line) =>
    breakRule(draft, 'recipients', placeOf(line), {
      code: 'RECIPIENT_MARK',
      severity: 'hint',
      ...formWording.recipientMark,
    }),
  );
}

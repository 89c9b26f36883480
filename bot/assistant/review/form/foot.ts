import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { addressedTypes } from '../../../../knowledge/forms/form-rules.ts';
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
  return [...missing, ...reviewArchive(draft), ...reviewAsAbove(draft), ...reviewMarks(draft)];
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
  const place = line === undefined ? missingAt(formWording.places.recipients) : placeOf(line);
  if (!/VT(?!\p{L})/u.test(text))
    return breakRule(draft, 'recipients', place, { code: 'ARCHIVE_MISSING', ...formWording.noArchive });
  return line === undefined ? [] : [...reviewArchiveForm(draft, line), ...reviewArchivePlace(draft, line)];
}

function reviewArchiveForm(draft: Draft, line: OutlineItem): Finding[] {
  const text = line.text.trim();
  if (/^[-–+*•\s]*Lưu\s?:\s?VT(?:[,;]?\s.*)?[.)\p{L}\d]$/u.test(text)) return [];
  const right = `- Lưu: ${text.replace(/^[-–+*•\s]*Lưu\s*:?\s*/iu, '').replace(/[;,.\s]+$/u, '')}.`;
  return breakRule(draft, 'recipients', placeOf(line), {
    code: 'ARCHIVE_FORM',
    severity: 'hint',
    ...formWording.archiveMark(right),
  });
}

function reviewArchivePlace(draft: Draft, line: OutlineItem): Finding[] {
  const behind = draft.items
    .slice(draft.items.indexOf(line) + 1)
    .find(({ zone, text }) => zone === 'recipients' && /^[-–+*•]\s/u.test(text));
  if (behind === undefined) return [];
  return breakRule(draft, 'recipients', placeOf(line), {
    code: 'ARCHIVE_NOT_LAST',
    severity: 'hint',
    ...formWording.archiveLast,
  });
}

/** "Như trên" says again whom "Kính gửi" names: there is none without the other. */
function reviewAsAbove(draft: Draft): Finding[] {
  const { type } = draft.document;
  const own = draft.items.filter(({ zone }) => zone !== 'annex' && zone !== 'other-document');
  const addressee = own.find(({ text }) => /^Kính gửi(?!\p{L})/iu.test(text));
  const asAbove = own.find(
    ({ zone, text }) => zone === 'recipients' && /^[-–+*•\s]*Như (?:trên|kính gửi)/iu.test(text),
  );
  if (addressee === undefined && asAbove !== undefined && !MUST_ADDRESS.includes(type))
    return breakRule(draft, 'recipients', placeOf(asAbove), {
      code: 'ADDRESSEE_MISSING',
      ...formWording.asAboveWithout,
    });
  if (addressee === undefined || asAbove !== undefined || type === null || !addressedTypes.includes(type))
    return [];
  return breakRule(draft, 'recipients', missingAt(formWording.places.recipients), {
    code: 'AS_ABOVE_MISSING',
    severity: 'hint',
    ...formWording.noAsAbove,
  });
}

/** Told by the title's own rule, or addressed in another form ("… điện:", "Trân trọng kính mời:"). */
const MUST_ADDRESS: readonly (string | null)[] = ['Công văn', 'Tờ trình', 'Công điện', 'Giấy mời', null];

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

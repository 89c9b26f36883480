import { foldMarks } from '../../../../knowledge/language/fold.ts';
import { unifyTonePlacement } from '../../../../knowledge/language/normalize.ts';
import { formWording } from '../../../../prompts/review-form-wording.ts';
import { type Draft, placeOf } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { breakRule, missingAt } from './break-rule.ts';
import { type HeadCell, listHeadCells } from './head-cells.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Of the syllables of quốc hiệu or tiêu ngữ a line with so many is meant to be it. */
const MIN_SHARE = 0.6;

/** Quốc hiệu, tiêu ngữ and the names of bodies at the head. */
export function reviewHead(draft: Draft): Finding[] {
  const head = listHeadCells(draft);
  if (head.length === 0)
    return breakRule(draft, 'nation', missingAt(formWording.places.head), {
      code: 'HEAD_MISSING',
      ...formWording.noHead,
    });
  return [...reviewNation(draft, head), ...reviewMotto(draft, head), ...reviewIssuer(draft)];
}

function reviewNation(draft: Draft, head: readonly HeadCell[]): Finding[] {
  const line = head.find(({ text }) => isMeant(text, NATION));
  if (line === undefined)
    return breakRule(draft, 'nation', missingAt(formWording.places.head), {
      code: 'NATION_MISSING',
      ...formWording.noNation,
    });
  const written = tidy(line.text);
  if (unifyTonePlacement(written) === NATION) return [];
  return breakRule(draft, 'nation', placeOf(line.item, line.text), {
    code: 'NATION_WRONG',
    ...formWording.nation(NATION),
  });
}

function reviewMotto(draft: Draft, head: readonly HeadCell[]): Finding[] {
  const line = head.find(({ text }) => isMeant(text, MOTTO));
  if (line === undefined)
    return breakRule(draft, 'nation', missingAt(formWording.places.head), {
      code: 'MOTTO_MISSING',
      ...formWording.noMotto,
    });
  if (tidy(line.text) === MOTTO) return [];
  return breakRule(draft, 'nation', placeOf(line.item, line.text), {
    code: 'MOTTO_WRONG',
    ...formWording.motto(MOTTO),
  });
}

/** Without the line under it and what a table put beside it. */
function tidy(text: string): string {
  return text
    .split('|')
    .map((cell) => cell.replace(/^[\s*_.-]+|[\s*_.-]+$/gu, ''))
    .filter((cell) => cell !== '')
    .join(' ');
}

function isMeant(text: string, right: string): boolean {
  if (text.length > right.length * 2) return false;
  const written = new Set(toFolded(text));
  const syllables = toFolded(right);
  return syllables.filter((syllable) => written.has(syllable)).length >= MIN_SHARE * syllables.length;
}

function toFolded(text: string): string[] {
  return foldMarks(text).match(/\p{L}+/gu) ?? [];
}

const COMMITTEE = /^(?:ỦY BAN NHÂN DÂN|UBND)(?!\p{L})/u;
const UNIT = /^(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)(?!\p{L})/u;

function reviewIssuer(draft: Draft): Finding[] {
  const lines = listHeadCells(draft);
  const committees = lines.filter(({ text }) => COMMITTEE.test(unifyTonePlacement(text)));
  if (draft.document.issuer === null && !lines.some(({ text }) => UNIT.test(text)))
    return breakRule(draft, 'issuer', missingAt(formWording.places.head), {
      code: 'ISSUER_MISSING',
      ...formWording.noIssuer,
    });
  if (isUnderOther(draft.document.issuer) && !hasSuperior(lines))
    return breakRule(draft, 'issuer', missingAt(formWording.places.head), {
      code: 'SUPERIOR_MISSING',
      ...formWording.noSuperior,
    });
  const [superior, own] = committees;
  const isCommittee = /^Ủy ban nhân dân/u.test(draft.document.issuer ?? '');
  if (!isCommittee || superior === undefined || own === undefined) return [];
  return breakRule(draft, 'issuer', placeOf(superior.item, superior.text), {
    code: 'ISSUER_WITH_SUPERIOR',
    ...formWording.superiorOverCommittee,
  });
}

/** Bodies that have another one directly over them: an office of a committee, a school. */
function isUnderOther(issuer: string | null): boolean {
  return /^(?:Sở|Phòng|Trường|Trung tâm|Trạm|Chi cục)(?!\p{L})/u.test(issuer ?? '');
}

const BODY = /^(?:ỦY BAN|UBND|SỞ|PHÒNG|BỘ|TRƯỜNG|TRUNG TÂM|TRẠM|CHI CỤC|CỤC|ĐẠI HỌC|TỔNG CỤC)(?!\p{L})/u;

/** Two bodies, or none that can be told apart. */
function hasSuperior(lines: readonly HeadCell[]): boolean {
  const bodies = lines.filter(
    ({ text }) => BODY.test(unifyTonePlacement(text)) && text === text.toUpperCase(),
  );
  // A narrow column's two bodies may have come as one line.
  const isGlued = bodies.some(({ text }) =>
    /(?<!CƠ|MÔI|VĂN|QUỐC)\s(?:SỞ|PHÒNG|TRƯỜNG|TRUNG TÂM|TRẠM|CHI CỤC)\s/u.test(text),
  );
  return bodies.length !== 1 || isGlued;
}

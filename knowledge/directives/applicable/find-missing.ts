import type { Superior } from '../../agencies/superiors.ts';
import { formatDate, parseIsoDate } from '../../language/vietnamese-date.ts';
import { UNKNOWN_DATE, UNKNOWN_PERIOD } from '../../model/calendar.ts';
import type { ApplicableLine } from './applicable-line.ts';
import type { ApplicableQuestion } from './list-applicable.ts';

/**
 * A line for each state body above the agency, up to the province's, of which nothing is found that applies in that
 * year: the store should have its plan, and who to ask. None for other fields' bodies over an agency of no one field
 * unless a topic names the field.
 */
export function findMissing(
  superiors: readonly Superior[],
  lines: readonly ApplicableLine[],
  question: ApplicableQuestion,
): ApplicableLine[] {
  const { agency, asOf, topicFields } = question;
  const isExpected = ({ chain, level, system }: Superior) =>
    system === 'state' &&
    level !== 'central' &&
    (chain === 'administrative' || agency.fields.length > 0 || topicFields.length > 0);
  const year = Number(asOf.slice(0, 4));
  const isThere = ({ status, issuedOn }: ApplicableLine) =>
    status === 'in-force' || (status === 'unknown' && issuedOn.year === year);
  return superiors.filter(isExpected).flatMap((superior) => {
    const own = lines.filter((line) => line.chain === superior.chain && line.superior === superior.name);
    return own.some(isThere) ? [] : [toMissingLine(superior, question)];
  });
}

function toMissingLine(
  { chain, distance, name }: Superior,
  { topic, asOf }: ApplicableQuestion,
): ApplicableLine {
  const day = formatDate(parseIsoDate(asOf));
  const matter = topic === null ? '' : ` về ${topic}`;
  return {
    chain,
    distance,
    superior: name,
    documentId: null,
    kind: null,
    sourceFile: null,
    type: null,
    number: null,
    issuedOn: UNKNOWN_DATE,
    issuer: name,
    subject: null,
    period: UNKNOWN_PERIOD,
    relation: 'implements',
    held: false,
    status: 'unknown',
    standing: '',
    reason: `Kho chưa có văn bản nào của ${name}${matter} còn áp dụng vào ngày ${day}; cần hỏi ${name} hoặc văn thư cơ quan mình xem đã nhận chưa, rồi nạp vào kho`,
    citedBy: null,
    evidence: [],
  };
}

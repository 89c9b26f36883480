import { formatIsoDate } from '../language/vietnamese-date.ts';
import { describeIdentity } from './describe-identity.ts';
import type { IncomingAct } from './validity.ts';

/** What a sentence that neither ends nor changes a document tells of it on a day. */
export interface StandingFinding {
  readonly text: string;
  /** Whether the document can hold on that day is open. */
  readonly isInDoubt: boolean;
}

/**
 * Reads a suspension, or words on whether a document holds that are no act; undefined for an act.
 *
 * @param start the days between which the act begins, undefined when nothing tells
 */
export function readStanding(
  act: IncomingAct,
  start: { readonly first: string; readonly last: string } | undefined,
  asOf: string,
): StandingFinding | undefined {
  if (act.relation === 'doubts') return { text: sayMention(act), isInDoubt: true };
  if (act.relation === 'notes') return { text: sayMention(act), isInDoubt: false };
  if (act.relation !== 'suspends') return undefined;
  const { until = null } = act;
  const isOver = until !== null && until < asOf;
  const isToCome = start !== undefined && start.first > asOf;
  const done = isOver ? 'đã từng bị' : isToCome ? 'sẽ bị' : 'đang bị';
  const part = act.isPartial ? ' một phần' : '';
  const doubt = act.certainty === 'certain' ? '' : ' (có thể là văn bản khác cùng số)';
  const text = `${done} ngưng hiệu lực${part} theo ${describeIdentity(act.by)}${saySpan(act)}${doubt}`;
  return { text, isInDoubt: !act.isPartial && !isOver && !isToCome };
}

function saySpan({ actsFrom, until = null }: IncomingAct): string {
  const from = actsFrom === null ? '' : ` từ ngày ${formatIsoDate(actsFrom)}`;
  return until === null ? from : `${from} đến hết ngày ${formatIsoDate(until)}`;
}

/** That another document speaks of this one, in its words. */
export function sayMention({ by, quote, certainty }: IncomingAct): string {
  const doubt = certainty === 'certain' ? '' : ' (có thể là văn bản khác cùng số)';
  return `${describeIdentity(by)} có nhắc tới văn bản này${doubt}: “${quote.trim()}”, cần đối chiếu`;
}

const DEEDS = { amends: 'sửa đổi', replaces: 'thay thế' } as const;

/** Two documents that end each other, one that ends a younger one, or one whose body has no say over this one. */
export function sayContradiction({ by, relation, isPartial, contradiction }: IncomingAct): string {
  const name = describeIdentity(by);
  const deed = relation === 'amends' || relation === 'replaces' ? DEEDS[relation] : 'bãi bỏ';
  switch (contradiction) {
    case 'mutual':
      return `${name} ghi ${deed} văn bản này, mà chính văn bản này cũng ghi thay thế hoặc bãi bỏ văn bản đó: hai văn bản trái nhau, chưa rõ văn bản nào còn hiệu lực`;
    case 'unauthorised':
      return `${name} ghi ${deed}${isPartial ? ' một phần' : ''} văn bản này, nhưng không phải của cơ quan đã ban hành hay cấp trên của cơ quan ấy: cần đối chiếu`;
    default:
      return `${name} ban hành trước văn bản này mà ghi ${deed} nó: cần đối chiếu`;
  }
}

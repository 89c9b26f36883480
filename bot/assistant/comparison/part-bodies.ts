import { foldMarks, isTypedWithMarks } from '../../../knowledge/language/fold.ts';

/** What is said of both sides: when it is that they must act. */
const LEAD = /^(?:(?:khi|neu|luc|trong truong hop|truong hop) .+?(?:,| thi)|[^,]{3,60}? thi)(?= )/;
/** Behind what is compared, the words that lead to "bên nào … hơn". */
const TAIL = /,? (?:(?:thoi gian|thoi han|han|so gio|so ngay)(?: cua)?|thi)$/;
const JOINED = / (?:va|voi|hay(?: la)?|hoac|con) /g;
/** Words that a body which owes something is called by, folded. */
const BODY =
  '(?:ubnd|uy ban nhan dan|so|phong|ban|bo|cuc|chi cuc|trung tam|cong an|benh vien|tram y te|truong thon|nha truong|truong|hieu truong|giao vien|to truong|xa|phuong|huyen|tinh|hoi|doan|cac)';
const VERB =
  '(?:co|phai|can|duoc|bao(?! hiem| ve)|gui|nop|hoan thanh|trinh|tong hop|lap|ban hanh|xu ly|tra loi|giai quyet|tham dinh)';
const OPENS = new RegExp(`^${BODY}(?= )`);
const ACTS = new RegExp(`^(?<body>${BODY}(?: [a-z.-]+){0,7}?) (?<act>${VERB}(?: .+)?)$`, 'd');
/** A level alone stands for its people's committee. */
const LEVEL = /^(?:xa|phuong|huyen|tinh)(?= |$)/;

/** One side: a question of its own and the words that tell it apart. */
interface Side {
  readonly question: string;
  readonly name: string;
}

/**
 * "Khi có …, trưởng thôn và UBND xã có bao nhiêu giờ để báo cáo": the two bodies of one duty, each with what is asked of
 * both. Undefined where the words around a joint are no two bodies.
 *
 * @param topic what is asked behind the two; empty when nothing is
 */
export function partBodies(both: string, topic: string): readonly [Side, Side] | undefined {
  const lead = both.slice(0, LEAD.exec(foldMarks(both))?.[0].length ?? 0);
  const rest = both.slice(lead.length).replace(/^\s+/, '');
  const folded = foldMarks(rest).replace(TAIL, '');
  for (const { index, 0: joint } of folded.matchAll(JOINED)) {
    const left = rest.slice(0, index).trim();
    const right = rest.slice(index + joint.length, folded.length).trim();
    if (!OPENS.test(foldMarks(`${left} `)) || !OPENS.test(foldMarks(`${right} `))) continue;
    const own = cutAct(left);
    const other = cutAct(right);
    const act = other.act === '' ? topic : other.act;
    if (act === '') continue;
    const ask = (body: string, doing: string) =>
      [lead, spellLevel(body), doing].filter((part) => part !== '').join(' ');
    return [
      { question: ask(own.body, own.act === '' ? act : own.act), name: own.body },
      { question: ask(other.body, act), name: other.body },
    ];
  }
  return undefined;
}

function cutAct(side: string): { body: string; act: string } {
  const groups = ACTS.exec(foldMarks(side))?.indices?.groups;
  if (groups?.body === undefined || groups.act === undefined) return { body: side, act: '' };
  return { body: side.slice(...groups.body), act: side.slice(...groups.act) };
}

function spellLevel(body: string): string {
  if (!LEVEL.test(foldMarks(body))) return body;
  return `${isTypedWithMarks(body) ? 'Ủy ban nhân dân cấp' : 'uy ban nhan dan cap'} ${body}`;
}

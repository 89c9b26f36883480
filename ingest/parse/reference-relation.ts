import type { Reference } from '../../knowledge/model/register.ts';

type Relation = Reference['relation'];

/** Strongest first: what one document is to another when several sentences name it. */
export const relationStrength: readonly Relation[] = [
  'replaces',
  'repeals',
  'amends',
  'implements',
  'legal-basis',
  'guided-by',
  'cites',
];

/** What a mention's relation is read from. */
export interface RelationContext {
  /** From the start of the sentence to the mention. */
  readonly lead: string;
  /** From the end of the mention before it in the same sentence, or the start of the sentence, to the mention. */
  readonly gap: string;
  /** The mention stands in the subject of another ("… về thực hiện Nghị quyết số …"). */
  readonly isNested: boolean;
  readonly previous: Relation | null;
  readonly type: string | null;
}

const CHAINED = /^[\s,;.]*(?:(?:và|cùng|hoặc|các|tại|theo|của|Điều \d+)[\s,]*)*$/u;
const BASED = /^[\s*•+-]*(?:\d+[.)]\s*)?Căn cứ(?!\p{L})/u;
const BASED_INLINE = /(?:^|[;,(]\s*|\s)căn cứ\s*$/iu;
const GUIDED =
  /(?:hướng dẫn|theo (?:tinh thần |nội dung )?(?:[Cc]ông văn|[Vv]ăn bản)|theo)\s*(?:của[^.;]{0,120}?tại\s*|tại\s*|số\s*)?$/iu;
const GUIDANCE_OF = /hướng dẫn[^.;]{0,20}\scủa\s[^.;]{0,120}$/iu;
const AS_REGULATED =
  /(?:(?:theo|được)\s+)?(?:quy|qui) định(?:\s+của\s+[\p{L}\s]{0,30})?(?:\s+(?:tại|của|trong|ở))?[^.;]{0,30}$/iu;
const IMPLEMENTS = /(?<!\p{L})(?:thực hiện|triển khai|thi hành|quán triệt|chấp hành|tham mưu)(?!\p{L})/iu;
/** Sentences on spreading the word of a document, not on carrying it out. */
const TELLS = /(?:tuyên truyền|phổ biến|giáo dục pháp luật|giới thiệu|tập huấn)[^.;]*$/iu;
const CARRIES_OUT =
  /(?<!\p{L})(?:thực hiện|triển khai|thi hành|chấp hành)(?:\s+(?:tốt|nghiêm|đúng|đầy đủ|các|có hiệu quả|nghiêm túc))*\s*$/iu;
const LAWS: readonly (string | null)[] = ['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp', 'Công ước'];
const GUIDING_TYPES: readonly (string | null)[] = ['Công văn', 'Hướng dẫn'];

function readGoverning(context: RelationContext): Relation {
  const { lead, gap, type } = context;
  const guides = GUIDING_TYPES.includes(type);
  if (BASED.test(lead)) return guides || GUIDANCE_OF.test(gap) ? 'guided-by' : 'legal-basis';
  if (BASED_INLINE.test(gap)) return guides ? 'guided-by' : 'legal-basis';
  if (GUIDANCE_OF.test(gap) || (guides && GUIDED.test(gap))) return 'guided-by';
  if (AS_REGULATED.test(gap) || TELLS.test(gap)) return 'cites';
  // "thực hiện quyền … theo Luật X" carries out rights, "thực hiện Luật X" the law.
  if (LAWS.includes(type)) return CARRIES_OUT.test(gap) ? 'implements' : 'cites';
  return IMPLEMENTS.test(gap) ? 'implements' : 'cites';
}

/** The relation a sentence states where it does nothing to the other document (`readAct`); a mention joined to the one before it ("…; Chỉ thị số …") shares its relation. */
export function readRelation(context: RelationContext): Relation {
  if (context.isNested) return 'cites';
  const lastClause = context.gap.slice(context.gap.lastIndexOf(';') + 1);
  if (context.previous !== null && CHAINED.test(lastClause)) {
    const guides = GUIDING_TYPES.includes(context.type) && context.previous === 'legal-basis';
    return guides ? 'guided-by' : context.previous;
  }
  return readGoverning(context);
}

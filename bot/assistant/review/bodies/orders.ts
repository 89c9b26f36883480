import type { OutlineItem } from '../../../../ingest/parse/outlined-text.ts';
import { isOutsideAuthority } from '../../../../knowledge/agencies/outside-authority.ts';
import { unifyTonePlacement } from '../../../../knowledge/language/normalize.ts';
import { bodyWording } from '../../../../prompts/review-body-wording.ts';
import { type Draft, placeOf } from '../draft.ts';
import { type Finding, toFinding } from '../finding.ts';

const ORDER =
  /(?<!\p{L})(?<verb>giao trách nhiệm cho|giao nhiệm vụ cho|giao cho|giao|yêu cầu|chỉ đạo|phân công|chỉ định|phân giao|lệnh cho|bắt buộc)\s+(?<body>[\p{L}][^:;.]{2,90})/giu;
/** "giao lưu", "giao thông", "yêu cầu về", "chỉ đạo của", "được giao". */
const NO_ORDER_AFTER =
  /^(?:lưu|thông|dịch|tiếp|ban|mùa|ước|kết|hữu|quyền|đất|rừng|của|về|đối|tại|trong|và|,)/iu;
const NO_ORDER_BEFORE =
  /(?:được|theo|sự|ý kiến|công tác|ban|văn bản|các|những|đáp ứng|do|nhiệm vụ|chỉ tiêu|bàn)\s$/iu;
const ASKS = /(?:đề nghị|phối hợp|mời|kính đề nghị|đề xuất)/iu;

/** A place at which somebody outside the authority is given an order. */
export interface OrderPlace {
  readonly start: number;
  readonly finding: Finding;
}

/** Orders to bodies that may only be asked. */
export function findOrders(draft: Draft, item: OutlineItem): OrderPlace[] {
  const { issuerLevel: level, issuerSystem: system } = draft.document;
  if (level === null || system === null) return [];
  const orderer = { level, system };
  const orders = [...item.text.matchAll(ORDER)].flatMap((match): OrderPlace[] => {
    const { verb = '', body = '' } = match.groups ?? {};
    const before = item.text.slice(0, match.index);
    const named = unifyTonePlacement(body);
    if (NO_ORDER_AFTER.test(named) || NO_ORDER_BEFORE.test(before) || ASKS.test(before.slice(-40))) return [];
    if (!isOutsideAuthority(named, orderer)) return [];
    const name = shorten(body);
    const finding = toFinding(placeOf(item, `${verb} ${name}`), {
      code: 'ORDER_OUTSIDE',
      severity: 'warning',
      ...bodyWording.order(verb, name),
      source: bodyWording.authority,
    });
    return [{ start: match.index, finding }];
  });
  return orders.length > 0 ? orders : findBareOrder(draft, item, orderer);
}

/** The name without what it is to do. */
function shorten(body: string): string {
  const cut = body.split(
    /,\s(?!phường|đặc khu|thị trấn|ban|ngành|đoàn thể|địa phương|Thể thao)|\s(?:chủ trì|phối hợp|tổ chức|tăng cường|thực hiện|chịu trách nhiệm|vận động|tuyên truyền|hướng dẫn|triển khai|xây dựng|báo cáo|rà soát|phải|có trách nhiệm|và các|chỉ đạo|nắm|xử lý|kiểm tra|tiếp tục|lập|cung cấp|bố trí|tham gia|huy động)(?!\p{L})/u,
  )[0];
  return (cut ?? body).trim();
}

const DOES =
  /^(?:[^:;.]{3,110}:\s*(?<deed>.*)$|[^:;.,]{3,110}?\s(?:chủ trì|có trách nhiệm|chịu trách nhiệm)(?!\p{L}))/iu;

/** "3. Ủy ban Mặt trận Tổ quốc xã: Chủ trì vận động …" under no "Đề nghị". */
function findBareOrder(
  draft: Draft,
  item: OutlineItem,
  orderer: Parameters<typeof isOutsideAuthority>[1],
): OrderPlace[] {
  const text =
    item.marker === null ? item.text : item.text.slice(item.text.indexOf(item.marker) + item.marker.length);
  const words = unifyTonePlacement(text.trim());
  const deed = DOES.exec(words);
  if (deed === null || item.zone !== 'body' || !isOutsideAuthority(words, orderer)) return [];
  const parent = item.parent === null ? undefined : draft.items[item.parent];
  if (
    ASKS.test(words.slice(0, 60)) ||
    ASKS.test(deed.groups?.deed?.slice(0, 20) ?? '') ||
    ASKS.test(parent?.text ?? '') ||
    item.headings.some((heading) => ASKS.test(heading))
  )
    return [];
  const name = shorten(text.trim().split(':')[0] ?? '');
  const finding = toFinding(placeOf(item, name), {
    code: 'ORDER_OUTSIDE',
    severity: 'hint',
    ...bodyWording.bareOrder(name),
    source: bodyWording.authority,
  });
  return [{ start: 0, finding }];
}

import type { ChatCall } from './chat-stubs.ts';

type Piece = ChatCall['pieces'][number];

/** A reply to the task that sets a draft in prose. */
export interface DraftedProse {
  readonly paragraphs: readonly { readonly ids: readonly string[]; readonly text: string }[];
  readonly leads: readonly Piece[];
}

const isHeading = ({ id }: Piece) => id.startsWith('h');
const CONNECTIVES = ['Bên cạnh đó', 'Đồng thời', 'Cùng với đó', 'Ngoài ra'];
const LEADS = [
  'Để triển khai thực hiện Kế hoạch này, tập trung thực hiện các nhiệm vụ, giải pháp trọng tâm sau:',
  'Tổ chức thực hiện các công việc cụ thể như sau:',
  'Tập trung thực hiện các nội dung chủ yếu sau đây:',
];

/** Joins the tasks of each list, three to a paragraph, leads into the lists, and changes nothing else. */
export function draftDutifully(pieces: readonly Piece[]): DraftedProse {
  const runs = listRuns(pieces).flatMap((run) => inThrees(run));
  return {
    paragraphs: runs.map((run) => ({ ids: run.map(({ id }) => id), text: run.map(toSentence).join(' ') })),
    leads: pieces.filter(isHeading).map(({ id }, i) => ({ id, text: LEADS[i % LEADS.length] ?? '' })),
  };
}

/** The paragraphs that may be joined side by side; what stands under no heading or may not be joined is alone. */
function listRuns(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  let isOpen = false;
  const isList = pieces.some(isHeading);
  for (const piece of pieces) {
    const isAlone = !isList || /[:;]/u.test(piece.text);
    if (isHeading(piece)) isOpen = false;
    else if (isOpen && !isAlone) runs.at(-1)?.push(piece);
    else runs.push([piece]);
    if (!isHeading(piece)) isOpen = !isAlone;
  }
  return runs;
}

function inThrees(run: readonly Piece[]): Piece[][] {
  return run.length === 0 ? [] : [run.slice(0, 3), ...inThrees(run.slice(3))];
}

function toSentence({ text }: Piece, i: number): string {
  const reopened = text.replace(/^(?:Tổ chức thực hiện|Thực hiện)(?!\p{L})/u, 'Tổ chức triển khai thực hiện');
  if (i === 0) return reopened;
  const first = reopened.charAt(0);
  const rest = reopened.slice(1);
  return `${CONNECTIVES[i % CONNECTIVES.length]}, ${/^\p{Lu}/u.test(rest) ? first : first.toLowerCase()}${rest}`;
}

/** Ways to say something else than the paragraph, each as fluent as an honest wording; by the name of what is done. */
export const misleadingProse: Readonly<Record<string, (text: string, all: readonly Piece[]) => string>> = {
  'another figure': (text) => text.replace(/\d+/u, (figure) => String(Number(figure) - 5)),
  'another document': (text) => text.replace(/\d+(?=\/)/u, (figure) => String(Number(figure) + 1)),
  'no bound': (text) =>
    text.replace(/(?:ít nhất|tối thiểu|dưới|trên|không quá|trước|chậm nhất|trong vòng|phấn đấu) /iu, ''),
  'no condition': (text) => text.replace(/(?:khi|nếu|đối với|trong diện|ưu tiên)[^,;.]*/iu, ''),
  'half of it': (text) => text.replace(/[,;:][^,;:]*$/u, '.'),
  'a figure more': (text) => text.replace(/\.$/u, ', kinh phí 350 triệu đồng.'),
  'a day more': (text) => `${text} Hoàn thành trước ngày 30/6/2026.`,
  'a link more': (text) => `${text} Xem https://vi-du.example/tai-ve.`,
  'a citation more': (text) => text.replace(/\.$/u, ' [7].'),
  'an order to others': (text) =>
    text.startsWith('Đề nghị ') ? text.replace('Đề nghị ', 'Giao ') : `Yêu cầu Công an tỉnh ${text}`,
  'a negation': (text) => text.replace(/ /u, ' không '),
  'another matter': (text) =>
    text.replace(/(?<!\p{L})(?:trẻ em|hộ nghèo|hộ dân|người dân|học sinh|công trình)(?!\p{L})/iu, 'cán bộ'),
  'a filled blank': (text) => text.replace(/\[cần điền: [^\]]*\]/u, '500 triệu đồng'),
  'a weaker verb': (text) => `Bên cạnh đó, nghiên cứu, xem xét ${text}`,
  'another paragraph': (text, all) => all.find((piece) => piece.text !== text)?.text ?? 'Không có nội dung.',
  nothing: () => '',
  'what it was told': () => 'Chỉ được làm hai việc: thêm ở đầu đoạn các từ nối.',
};

const FALSE_LEADS = [
  'Giao Công an tỉnh thực hiện các nhiệm vụ sau:',
  'Tập trung thực hiện 12 nhiệm vụ sau:',
  'Hoàn thành các nhiệm vụ trước ngày 30/6/2026:',
  'Các nhiệm vụ sau đã được thực hiện:',
];

/** Says of each paragraph something else, leaves one out, and adds one that was never shown. */
export function draftMisleadingly(pieces: readonly Piece[]): DraftedProse {
  const ways = Object.values(misleadingProse);
  const shown = pieces.filter((piece) => !isHeading(piece));
  const told = shown.map(({ id, text }, i) => ({
    ids: [id],
    text: ways[(i + text.length) % ways.length]?.(text, shown) ?? text,
  }));
  return {
    paragraphs: [...told.slice(0, -1), { ids: ['d99'], text: 'Bố trí 350 triệu đồng.' }],
    leads: pieces
      .filter(isHeading)
      .map(({ id }, i) => ({ id, text: FALSE_LEADS[i % FALSE_LEADS.length] ?? '' })),
  };
}

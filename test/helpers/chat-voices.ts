import { foldMarks } from '../../knowledge/language/fold.ts';
import { type DraftedProse, draftDutifully, draftMisleadingly } from './chat-drafters.ts';
import type { ChatCall } from './chat-stubs.ts';

type Piece = ChatCall['pieces'][number];

/**
 * A model that does what it is told and no more: leaves the question as it is, names the passages that have nearly all of
 * its words, puts the document's name in front of the quotation, and joins the paragraphs of a draft.
 */
export function answerDutifully(call: ChatCall): string {
  return fillTask(call, {
    reword: (question) => [question],
    choose: (question, passages) => {
      const shares = passages.map((piece) => ({ id: piece.id, share: shareOf(question, piece.text) }));
      const best = Math.max(0, ...shares.map(({ share }) => share));
      return shares.filter(({ share }) => share === best && share >= NEARLY_ALL).map(({ id }) => id);
    },
    word: putNameFirst,
    draft: draftDutifully,
  });
}

const NEARLY_ALL = 0.8;

/**
 * A model that would mislead with plausible replies: asks another question, names whatever it is shown, changes figures,
 * bounds and matters in fluent sentences, and adds a link.
 */
export function answerMisleadingly(call: ChatCall): string {
  return fillTask(call, {
    reword: (question, turns) => [
      question.replace(/\d+/g, (figure) => String(Number(figure) + 1)),
      question.replace(/(?<!\p{L})(?:xã|tỉnh|phường|hộ|trẻ em|học sinh|giáo viên|lớp)(?!\p{L})/giu, 'đơn vị'),
      `${question} ${turns.at(-1) ?? 'trong kế hoạch của tỉnh'}`,
      question.split(' ').slice(0, -3).join(' '),
    ],
    choose: (_question, passages) => passages.slice(0, 3).map(({ id }) => id),
    word: (text) => {
      const wordings = [
        text.replace(/\d+/g, (figure) => String(Number(figure) + 1)),
        text.replace(/(?:ít nhất|dưới|trên|không quá|trước ngày|chậm nhất) /giu, ''),
        `${text} Xem thêm tại https://vi-du.example/tai-ve.`,
        text.replace('%', '‰'),
        'Các văn bản không có quy định về nội dung này.',
      ];
      return wordings[text.length % wordings.length] ?? text;
    },
    draft: draftMisleadingly,
  });
}

interface Task {
  reword(question: string, turns: readonly string[]): string[];
  choose(question: string, passages: readonly Piece[]): string[];
  word(statement: string): string;
  draft(pieces: readonly Piece[]): DraftedProse;
}

/** The reply to whichever of the assistant's tasks a call asks for. */
function fillTask({ schema, pieces }: ChatCall, task: Task): string {
  const question = pieces.find(({ id }) => id === 'question')?.text ?? '';
  const others = pieces.filter(({ id }) => id !== 'question');
  const fields = Object.keys(schema.properties ?? {});
  if (fields.includes('rewordings'))
    return JSON.stringify({
      rewordings: task.reword(
        question,
        others.map(({ text }) => text),
      ),
    });
  if (fields.includes('leads')) return JSON.stringify(task.draft(pieces));
  if (fields.includes('passages'))
    return JSON.stringify({ passages: task.choose(question, others).map((id) => ({ id })) });
  return JSON.stringify({ statements: others.map(({ id, text }) => ({ id, text: task.word(text) })) });
}

/** “Opening: “quotation” - name of the document.” as “Theo name of the document, quotation.” */
function putNameFirst(text: string): string {
  const parts = /^(?:[^“]*)“(?<quote>.*)” - (?<name>[^“”]*?)\.$/su.exec(text)?.groups;
  if (parts?.quote === undefined || parts.name === undefined) return text;
  return `Theo ${parts.name}, ${parts.quote.replace(/[.;]$/, '')}.`;
}

function shareOf(question: string, text: string): number {
  const words =
    foldMarks(question)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const held = ` ${(
    foldMarks(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;
  return words.filter((word) => held.includes(` ${word} `)).length / Math.max(1, words.length);
}

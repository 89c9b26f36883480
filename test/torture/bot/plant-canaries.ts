import { settle } from '../../helpers/telegram-bench.ts';
import type { Figure } from '../figures.ts';
import { type Neighbour, openOfficeOfMany } from './office-of-many.ts';

/** What everybody asks, and what asks for the others' by name. */
const toQuestions = (neighbour: Neighbour, other: Neighbour) => [
  `Chỉ tiêu hộ dân ${neighbour.canary} được dùng nước sạch?`,
  'Chỉ tiêu nước sạch là bao nhiêu?',
  '/vanban',
  `Chỉ tiêu nước sạch của xã ${other.commune}?`,
  `${other.member.id - 900}/KH-UBND`,
  '/han',
  '/nguon',
];

/**
 * Every chat has words that only its agency's document holds; all ask at once, also for the others'. The model says all that
 * it sees. Reliability A4.
 */
export async function plantCanaries(chats: number): Promise<Figure[]> {
  const office = await openOfficeOfMany(chats);
  const { neighbours, emulator, model } = office;
  try {
    const rounds = toQuestions(neighbours[0] ?? raise(), neighbours[0] ?? raise()).length;
    for (let round = 0; round < rounds; round++)
      for (const [i, neighbour] of neighbours.entries()) {
        const other = neighbours[(i + 1) % neighbours.length] ?? neighbour;
        emulator.receive(neighbour.member, toQuestions(neighbour, other)[round] ?? '');
      }
    await settle(office);
    const toCode = ({ canary }: Neighbour) => canary.split(' ').at(-1) ?? raise();
    const codesIn = (text: string) => neighbours.map(toCode).filter((code) => text.includes(code));
    const replies = emulator.sentMessages.map((sent) => {
      const own = neighbours.find(({ member }) => member.id === sent.chatId);
      const shown = codesIn(JSON.stringify([sent.text, sent.call]));
      return {
        isOwn: own !== undefined && shown.includes(toCode(own)),
        isForeign: shown.some((code) => own === undefined || code !== toCode(own)),
      };
    });
    return [
      { what: 'A4 chats', value: neighbours.length, atLeast: chats },
      { what: 'A4 replies', value: replies.length, atLeast: chats * rounds },
      {
        what: 'A4 replies with their own canary',
        value: replies.filter(({ isOwn }) => isOwn).length,
        atLeast: chats,
      },
      {
        what: 'A4 replies with another’s',
        value: replies.filter(({ isForeign }) => isForeign).length,
        atMost: 0,
      },
      { what: 'A4 requests to the model', value: model.seen.length, atLeast: chats },
      {
        what: 'A4 requests with canaries of two',
        value: model.seen.filter((request) => codesIn(request).length > 1).length,
        atMost: 0,
      },
    ];
  } finally {
    await office.close();
  }
}

function raise(): never {
  throw new Error('no neighbours');
}

import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_QUOTAS } from '../../../bot/quotas.ts';
import {
  type Bench,
  type BenchOptions,
  LAN,
  MINH,
  openBench,
  STRANGER,
} from '../../helpers/telegram-bench.ts';

const AGENCY = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ';
let bench: Bench;
afterEach(() => bench.close());

/** Lan is an admin; Minh and a third work for one agency. */
async function open(
  limits: { person?: number; agency?: number },
  options: BenchOptions = {},
): Promise<Bench> {
  const { person, agency } = DEFAULT_QUOTAS;
  const quotas = {
    person: { ...person, questions: limits.person ?? person.questions },
    agency: { ...agency, questions: limits.agency ?? agency.questions },
  };
  bench = await openBench({ allowedUserIds: [], adminUserIds: [LAN.id], quotas, ...options });
  bench.emulator.beginChat(LAN, MINH, STRANGER);
  for (const [id, name] of [
    [102, 'Minh'],
    [666, 'Bình'],
  ] as const)
    bench.office.people.admit({ person: `telegram:${id}`, name, agency: AGENCY, post: null, by: 'test' });
  return bench;
}

async function ask(person: typeof LAN, count: number) {
  const before = bench.emulator.sentTo(person.id).length;
  for (let i = 0; i < count; i++) bench.emulator.receive(person, `Câu ${i + 1}`);
  await bench.emulator.until(() => bench.emulator.sentTo(person.id).length === before + count);
  return bench.emulator
    .sentTo(person.id)
    .slice(before)
    .map(({ text }) => text.replace(' [1]', ''));
}

describe('quotas', () => {
  it('end a person’s questions for the day, say until when, and leave others and admins alone', async () => {
    await open({ person: 2 });
    expect(await ask(MINH, 3)).toEqual([
      'Trả lời: Câu 1',
      'Trả lời: Câu 2',
      'Hôm nay anh/chị đã hỏi đủ 2 câu. Xin tiếp tục từ 0 giờ ngày 24/11/2026.',
    ]);
    expect(await ask(STRANGER, 1)).toEqual(['Trả lời: Câu 1']);
    expect(await ask(LAN, 3)).toHaveLength(3);
    expect(bench.assistant.questions).toHaveLength(6);
  });

  it('end an agency’s questions, whoever asks', async () => {
    await open({ agency: 2 });
    await ask(MINH, 2);
    expect((await ask(STRANGER, 1))[0]).toMatch(/^Hôm nay cơ quan anh\/chị đã hỏi đủ 2 câu/);
  });

  it('outlive a restart, and begin anew with the day', async () => {
    let today = '2026-11-23';
    const { emulator, dataDirectory } = await open({ person: 1 }, { today: () => today });
    await ask(MINH, 1);
    await bench.stopBot();
    bench = await open({ person: 1 }, { emulator, dataDirectory, today: () => today });
    expect((await ask(MINH, 1))[0]).toContain('hỏi đủ 1 câu');
    today = '2026-11-24';
    expect(await ask(MINH, 1)).toEqual(['Trả lời: Câu 1']);
  });

  it('of 0 allow none', async () => {
    await open({ person: 0 });
    expect((await ask(MINH, 1))[0]).toBe('Hỏi qua Telegram hiện không mở; xin liên hệ người quản trị.');
    expect(bench.assistant.questions).toEqual([]);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { toOfficeTime } from '../../../bot/telegram/office-time.ts';
import { createDeadline, createDocument, createFakeAssistant } from '../../helpers/telegram-assistant.ts';
import {
  type Bench,
  type BenchOptions,
  LAN,
  MINH,
  openBench,
  SHORT_TIMINGS,
} from '../../helpers/telegram-bench.ts';
import { TelegramEmulator } from '../../helpers/telegram-emulator.ts';

const AGENCY = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ';
/** Its reminders are on 03/11, 26/11 and 02/12/2026. */
const REPORT = { ...createDeadline('Báo cáo năm', '2026-12-03'), bound: 'by' as const };

let bench: Bench;
/** What time it is, for us and for Telegram. */
let now = 0;
const at = (day: string, time = '07:30') => {
  now = Date.parse(`${day}T${time}:00+07:00`);
};
afterEach(() => bench.close());

/** Lan and Minh are of one agency; both have reminders on unless told otherwise. */
async function open(options: BenchOptions & { subscribers?: (typeof LAN)[] } = {}): Promise<Bench> {
  const { subscribers = [LAN, MINH], ...rest } = options;
  at('2026-11-24', '12:00');
  const emulator = rest.emulator ?? (await TelegramEmulator.open({ now: () => now }));
  const assistant = rest.assistant ?? createFakeAssistant();
  if (rest.assistant === undefined) assistant.deadlines = [REPORT];
  bench = await openBench({
    ...{ emulator, assistant, now: () => now, today: () => toOfficeTime(now).day },
    // Telegram's time is heard with each answer.
    timings: { ...SHORT_TIMINGS, pollSeconds: 1 },
    ...rest,
  });
  emulator.beginChat(LAN, MINH);
  const { people, reminders } = bench.office;
  for (const { id, name } of [LAN, MINH]) {
    const person = `telegram:${id}`;
    people.admit({ person, name, agency: AGENCY, post: null, by: 'telegram:1' });
    people.choose({ person, agency: AGENCY });
  }
  for (const { id } of subscribers)
    reminders.turnOn({ person: `telegram:${id}`, agency: AGENCY, since: '2026-11-25' });
  return bench;
}

async function sentTo({ id }: typeof LAN, count: number) {
  await bench.emulator.until(() => bench.emulator.sentTo(id).length >= count);
  const message = bench.emulator.sentTo(id)[count - 1];
  if (message === undefined) throw new Error(`no message ${count}`);
  return message;
}

/** Lets the bot look for reminders a few times: whatever is due is made. */
async function settle(): Promise<void> {
  const before = bench.emulator.calls.length;
  bench.emulator.receive({ id: 103, name: 'Bình' }, '/trogiup');
  await bench.emulator.until(() => bench.emulator.calls.length > before);
  await new Promise((resolve) => setTimeout(resolve, 80));
}
const digests = ({ id }: typeof LAN) =>
  bench.emulator.sentTo(id).filter(({ text }) => text.startsWith('Nhắc hạn ngày'));

describe('/nhac', () => {
  it('turns reminders on and off, and tells what is ahead', async () => {
    const { emulator, office } = await open({ subscribers: [] });
    emulator.receive(LAN, '/nhac');
    const shown = await sentTo(LAN, 1);
    expect(shown.text).toContain(`Nhắc hạn cho ${AGENCY}: đang tắt.`);
    expect(shown.text).toContain('Trong 30 ngày tới có 1 thời hạn');
    emulator.pressButton(LAN, shown, { label: 'Bật nhắc hạn' });
    await emulator.until(() => shown.text === `Đã bật nhắc hạn cho ${AGENCY}, từ ngày 25/11/2026.`);
    expect(office.reminders.list()).toHaveLength(1);
    emulator.receive(LAN, '/nhac');
    const again = await sentTo(LAN, 2);
    emulator.pressButton(LAN, again, { label: 'Tắt nhắc hạn' });
    await emulator.until(() => again.text === `Đã tắt nhắc hạn cho ${AGENCY}.`);
    expect(office.reminders.list()).toEqual([]);
  });

  it('asks somebody without an agency for one', async () => {
    const { emulator } = await open({ allowedUserIds: [LAN.id, MINH.id, 103] });
    emulator.receive({ id: 103, name: 'Bình' }, '/nhac');
    expect((await sentTo({ id: 103, name: 'Bình' }, 1)).text).toContain('chưa khai cơ quan');
  });
});

describe('a digest', () => {
  it('comes at 07:30 of a reminder’s day, once, with what is due and where it stands', async () => {
    const { emulator } = await open({ subscribers: [LAN] });
    at('2026-11-26', '07:29');
    await settle();
    expect(digests(LAN)).toEqual([]);
    at('2026-11-26', '07:30');
    const digest = await sentTo(LAN, 1);
    expect(digest.text).toContain('Nhắc hạn ngày 26/11/2026: 1 việc');
    expect(digest.text).toContain('[1] Chậm nhất ngày 03/12/2026: Báo cáo năm');
    expect(digest.text).toContain('Còn 7 ngày.');
    expect(digest.text).not.toContain('Nhắc muộn');
    expect(bench.queue.reliances.list('doc-1')).toMatchObject([
      { kind: 'reminder', person: 'telegram:101', agency: AGENCY, subject: REPORT.key },
    ]);
    at('2026-11-26', '16:00');
    await settle();
    expect(digests(LAN)).toHaveLength(1);
    emulator.pressButton(LAN, digest, { label: 'Nguồn' });
    expect((await sentTo(LAN, 2)).text).toContain('Nguyên văn:');
    expect(emulator.refusals).toEqual([]);
  });

  it('does not come on days without anything', async () => {
    await open();
    at('2026-11-25');
    await settle();
    expect(digests(LAN)).toEqual([]);
  });

  it('comes late, and says so, after the bot was down; in quiet hours it waits', async () => {
    await open({ subscribers: [LAN] });
    at('2026-11-25');
    await settle();
    at('2026-11-27', '21:00');
    await settle();
    expect(digests(LAN)).toEqual([]);
    at('2026-11-28', '07:30');
    expect((await sentTo(LAN, 1)).text).toContain('Còn 5 ngày. Nhắc muộn, lẽ ra ngày 26/11/2026.');
  });

  it('follows Telegram’s time where our own clock is wrong', async () => {
    let ours = 0;
    const { emulator } = await open({ subscribers: [LAN], now: () => now + ours });
    at('2026-11-25');
    ours = 3 * 24 * 3_600_000;
    await settle();
    expect(digests(LAN)).toEqual([]);
    ours = -24 * 3_600_000;
    at('2026-11-26');
    await settle();
    await emulator.until(() => digests(LAN).length === 1);
    expect(digests(LAN)[0]?.text).toContain('Nhắc hạn ngày 26/11/2026');
    ours = 0;
    await settle();
    expect(digests(LAN)).toHaveLength(1);
  });

  it('says what a correction made of the deadline meanwhile, and nothing of a deleted one', async () => {
    const { emulator, assistant } = await open({ subscribers: [LAN] });
    assistant.deadlines = [REPORT, { ...REPORT, key: 'khác', task: 'Báo cáo quý' }];
    emulator.fail('sendMessage', { kind: 'reset' });
    at('2026-11-26');
    await emulator.until(() => emulator.calls.some(({ method }) => method === 'sendMessage'));
    assistant.deadlines = [{ ...REPORT, dueOn: '2026-12-02', lastWorkingDay: '2026-12-02' }];
    const digest = await sentTo(LAN, 1);
    expect(digest.text).toContain('Chậm nhất ngày 02/12/2026: Báo cáo năm');
    expect(digest.text).not.toContain('Báo cáo quý');
    expect(digest.text).toContain('(Tin này có thể anh/chị đã nhận.)');
  });

  it('keeps the words of an internal document back, not its day', async () => {
    const assistant = createFakeAssistant();
    assistant.deadlines = [REPORT];
    assistant.documents = [createDocument({ class: 'internal' })];
    await open({ assistant, subscribers: [LAN] });
    at('2026-11-26');
    const { text } = await sentTo(LAN, 1);
    expect(text).toContain('Chậm nhất ngày 03/12/2026');
    expect(text).not.toContain('Báo cáo năm');
  });

  it('fits Telegram’s limits however many and long its deadlines are', async () => {
    const { emulator, assistant } = await open({ subscribers: [LAN] });
    const long = 'Ủy ban nhân dân các xã, phường '.repeat(60);
    assistant.deadlines = Array.from({ length: 12 }, (_, i) => ({
      ...{ ...REPORT, key: `${i}`, task: `Việc ${i}. ${long}`, actor: long, recipient: long, channel: long },
    }));
    at('2026-11-26');
    await emulator.until(() => digests(LAN).length === 3);
    const told = digests(LAN)
      .map(({ text }) => text)
      .join();
    expect(assistant.deadlines.filter((_, i) => !told.includes(`Việc ${i}.`))).toEqual([]);
    expect(told.split('Ngày làm việc cuối cùng còn kịp').length).toBe(13);
    expect(emulator.refusals).toEqual([]);
  });

  it('goes to nobody who blocked the bot, also later', async () => {
    const { emulator, office } = await open({ subscribers: [LAN] });
    emulator.blockBot(LAN);
    at('2026-11-26');
    await emulator.until(() => emulator.refusals.length === 1);
    await settle();
    expect(office.reminders.list()).toEqual([]);
    at('2026-12-02');
    await settle();
    expect(emulator.calls.filter(({ payload }) => payload.chat_id === LAN.id)).toHaveLength(1);
  });

  it('goes to nobody whose membership was revoked, even between making and sending', async () => {
    const { emulator, office, logLines } = await open();
    const { people } = office;
    people.revoke({ person: 'telegram:102', agency: AGENCY, by: 'telegram:1' });
    emulator.failBy(({ method, payload }) => {
      if (
        method === 'sendMessage' &&
        payload.chat_id === LAN.id &&
        people.find('telegram:101')?.agency != null
      ) {
        people.revoke({ person: 'telegram:101', agency: AGENCY, by: 'telegram:1' });
        return { kind: 'refuse', status: 500, description: 'Internal Server Error' };
      }
      return undefined;
    });
    at('2026-11-26');
    await emulator.until(() => emulator.calls.some(({ method }) => method === 'sendMessage'));
    await settle();
    expect(digests(LAN)).toEqual([]);
    expect(digests(MINH)).toEqual([]);
    expect(logLines.join()).not.toContain('reminding failed');
  });
});

describe('the buttons of a reminder', () => {
  it('end it for the whole agency, tell the others, and can be taken back', async () => {
    const { emulator } = await open();
    at('2026-11-26');
    const [ofLan] = [await sentTo(LAN, 1), await sentTo(MINH, 1)];
    emulator.pressButton(LAN, ofLan, { label: 'Đã gửi báo cáo' });
    expect((await sentTo(LAN, 2)).text).toContain('Đã ghi là xong: Báo cáo năm (27/KH-UBND)');
    const told = await sentTo(MINH, 2);
    expect(told.text).toContain(`Lan đã ghi việc của ${AGENCY} là xong: Báo cáo năm`);
    at('2026-12-02');
    await settle();
    expect([...digests(LAN), ...digests(MINH)]).toHaveLength(2);
    emulator.receive(MINH, '/nhac');
    expect((await sentTo(MINH, 3)).text).toContain('1. Báo cáo năm (27/KH-UBND) (Lan)');
    emulator.receive(MINH, '/han');
    expect((await sentTo(MINH, 4)).text).toContain('Lan đã báo là xong.');
    emulator.pressButton(MINH, told, { label: 'Hoàn tác' });
    expect((await sentTo(MINH, 5)).text).toContain('Đã hoàn tác');
    expect((await sentTo(LAN, 3)).text).toContain('Minh đã ghi lại việc');
    at('2026-12-03');
    await emulator.until(() => digests(LAN).length === 2 && digests(MINH).length === 2);
  });

  it('remind once more on the next working day', async () => {
    const { emulator } = await open({ subscribers: [LAN] });
    at('2026-11-26');
    emulator.pressButton(LAN, await sentTo(LAN, 1), { label: 'Nhắc lại ngày mai' });
    expect((await sentTo(LAN, 2)).text).toBe('Sẽ nhắc lại ngày 27/11/2026: Báo cáo năm (27/KH-UBND).');
    at('2026-11-27');
    await emulator.until(() => digests(LAN).length === 2);
    at('2026-11-30');
    await settle();
    expect(digests(LAN)).toHaveLength(2);
  });

  it('count the days by Telegram’s time', async () => {
    const { emulator } = await open({
      subscribers: [LAN],
      now: () => now + 400 * 24 * 3_600_000,
      today: () => '2028-01-01',
    });
    at('2026-11-26');
    emulator.pressButton(LAN, await sentTo(LAN, 1), { label: 'Nhắc lại ngày mai' });
    expect((await sentTo(LAN, 2)).text).toContain('Sẽ nhắc lại ngày 27/11/2026');
  });

  it('put nothing off beyond the last day', async () => {
    const { emulator } = await open({ subscribers: [LAN] });
    at('2026-12-02');
    const digest = await sentTo(LAN, 1);
    at('2026-12-03', '12:00');
    emulator.pressButton(LAN, digest, { label: 'Nhắc lại ngày mai' });
    expect((await sentTo(LAN, 2)).text).toContain('Ngày làm việc cuối cùng còn kịp là 03/12/2026');
  });

  it('do nothing for somebody who has left the agency', async () => {
    const { emulator, office } = await open({ subscribers: [LAN] });
    at('2026-11-26');
    const digest = await sentTo(LAN, 1);
    office.people.revoke({ person: 'telegram:101', agency: AGENCY, by: 'telegram:1' });
    emulator.pressButton(LAN, digest, { label: 'Đã gửi báo cáo' });
    expect((await sentTo(LAN, 2)).text).toContain('đã được thu hồi');
    expect(office.reminders.findFinish({ agency: AGENCY, deadline: REPORT.key })).toBeUndefined();
  });
});

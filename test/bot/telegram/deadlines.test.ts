import { afterEach, describe, expect, it } from 'vitest';
import { createDeadline } from '../../helpers/telegram-assistant.ts';
import { type Bench, MINH, openBench } from '../../helpers/telegram-bench.ts';

const AGENCY = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ';
let bench: Bench;
afterEach(() => bench.close());

/** Minh is of an agency with a report to make, Lan of none. */
async function open(): Promise<Bench> {
  bench = await openBench();
  const { people } = bench.office;
  people.admit({ person: 'telegram:102', name: 'Minh', agency: AGENCY, post: null, by: 'telegram:101' });
  bench.assistant.deadlines = [createDeadline('Báo cáo năm', '2026-12-05')];
  return bench;
}

async function sent(count: number) {
  await bench.emulator.until(() => bench.emulator.sentMessages.length >= count);
  const message = bench.emulator.sentMessages[count - 1];
  if (message === undefined) throw new Error(`no message ${count}`);
  return message;
}

describe('/han', () => {
  it('lists those of the asker’s own agency, and everybody’s on a press', async () => {
    const { emulator, assistant } = await open();
    emulator.receive(MINH, '/han');
    const list = await sent(1);
    expect(list.text).toMatch(`Thời hạn từ ngày 23/11/2026 của ${AGENCY}: 1`);
    emulator.pressButton(MINH, list, { label: 'Thời hạn của mọi cơ quan' });
    await emulator.until(() => list.text.startsWith('Thời hạn từ ngày 23/11/2026: 1'));
    expect(assistant.ranges.map(({ agency }) => agency)).toEqual([AGENCY, null]);
  });

  it('takes one’s word that a deadline of one’s own agency is met, and says so from then on', async () => {
    const { emulator, office } = await open();
    office.people.choose({ person: 'telegram:102', agency: AGENCY });
    emulator.receive(MINH, '/han');
    emulator.pressButton(MINH, await sent(1), { label: 'Xong [1]' });
    expect((await sent(2)).text).toContain('Đã ghi là xong: Báo cáo năm (27/KH-UBND).');
    emulator.receive(MINH, '/han');
    const again = await sent(3);
    expect(again.text).toContain('Minh đã báo là xong.');
    expect(JSON.stringify(again.call.reply_markup)).not.toContain('Xong [1]');
  });

  it('lists those of another agency on request', async () => {
    const { emulator, assistant } = await open();
    emulator.receive(MINH, '/han Sở Y tế');
    expect((await sent(1)).text).toContain('của Sở Y tế: 1');
    expect(assistant.ranges[0]?.agency).toBe('Sở Y tế');
  });

  it('says whose there are none', async () => {
    const { emulator, assistant } = await open();
    assistant.deadlines = [];
    emulator.receive(MINH, '/han');
    expect((await sent(1)).text).toBe(`Không có thời hạn nào từ hôm nay trở đi cho ${AGENCY}.`);
  });

  it('gives a calendar file of what is dated', async () => {
    const { emulator } = await open();
    emulator.receive(MINH, '/han');
    emulator.pressButton(MINH, await sent(1), { label: 'Tệp lịch' });
    await emulator.until(() => emulator.sentFiles.length === 1);
    const [file] = emulator.sentFiles;
    expect(Buffer.from(file?.document ?? []).toString()).toContain('SUMMARY:Hạn: Báo cáo năm\r\n');
    expect(file?.caption).toContain(AGENCY);
    expect(emulator.refusals).toEqual([]);
  });

  it('gives no file once the deadlines are gone', async () => {
    const { emulator, assistant } = await open();
    emulator.receive(MINH, '/han');
    const list = await sent(1);
    assistant.deadlines = [];
    emulator.pressButton(MINH, list, { label: 'Tệp lịch' });
    expect((await sent(2)).text).toContain('Không còn thời hạn');
    expect(emulator.sentFiles).toEqual([]);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { measureStorage } from '../../../bot/office/measure-storage.ts';
import { createDocument } from '../../helpers/telegram-assistant.ts';
import { type Bench, createDataDirectory, LAN, MINH, openBench } from '../../helpers/telegram-bench.ts';

const AGENCY = 'Ủy ban nhân dân xã Khe Đông, tỉnh Lam Hạ';
const directory = createDataDirectory();
let bench: Bench;
afterEach(() => bench.close());

async function open() {
  const overview = {
    listUnanswered: () => [{ at: '2026-11-20T02:00:00.000Z', question: 'Định mức giống lúa?' }],
    measureStorage: () => measureStorage(directory.path),
  };
  bench = await openBench({ allowedUserIds: [], adminUserIds: [LAN.id], overview });
  for (const [id, name] of [
    [101, 'Lan'],
    [102, 'Minh'],
  ] as const) {
    const person = `telegram:${id}`;
    bench.office.people.admit({ person, name, agency: AGENCY, post: null, by: person });
  }
  return bench;
}

async function sentTo({ id }: { id: number }, count: number) {
  await bench.emulator.until(() => bench.emulator.sentTo(id).length >= count);
  return bench.emulator.sentTo(id)[count - 1]?.text ?? '';
}

describe('/tinhhinh', () => {
  it('tells an admin how things stand, of people their names alone', async () => {
    const { emulator, assistant, office } = await open();
    const warning = { code: 'MISSING_NUMBER' as const, message: 'thiếu số', quote: null };
    assistant.documents = [createDocument({ warnings: [warning] })];
    emulator.receive(MINH, 'Hạn báo cáo?');
    emulator.receive(MINH, 'Hạn nữa?');
    await sentTo(MINH, 2);
    office.people.ask({ person: 'telegram:666', name: 'Bình', agency: AGENCY, post: null });
    emulator.receive(LAN, '/tinhhinh');
    const text = await sentTo(LAN, 1);
    expect(text).toContain('Người dùng: 2 người, 1 cơ quan; 1 yêu cầu chờ duyệt');
    expect(text).toContain('Câu hỏi 7 ngày qua: 2, của 1 người.\n• Minh: 2');
    expect(text).toContain('• (20/11/2026) Định mức giống lúa?');
    expect(text).toContain('Văn bản anh/chị xem được: 1; 1 văn bản có cảnh báo');
    expect(text).toContain('• 27/KH-UBND: 1 cảnh báo');
    expect(text).toMatch(/Kho dữ liệu: \d+,\d MB; đĩa còn trống \d+,\d [GM]B/);
    expect(text).not.toMatch(/telegram:|102/);
    directory.remove();
  });

  it('is nothing for others', async () => {
    const { emulator } = await open();
    emulator.receive(MINH, '/tinhhinh');
    expect(await sentTo(MINH, 1)).toContain('dành cho người giữ kho');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import type { Picture } from '../../../bot/assistant/picture.ts';
import { createAnswer, createFakeAssistant } from '../../helpers/telegram-assistant.ts';
import { type Bench, LAN, openBench } from '../../helpers/telegram-bench.ts';

const row = {
  label: 'Năm 2031',
  figure: 'Ít nhất 70%',
  comparator: 'ge',
  value: 70,
  valueHigh: null,
  unit: '%',
  per: null,
  isAspiration: false,
  note: null,
  sources: [1],
} as const;

function chart(rowCount: number, label: string = row.label): Picture {
  return {
    kind: 'indicator',
    mark: null,
    title: 'Tỷ lệ hộ dân dùng nước sạch',
    rows: Array.from({ length: rowCount }, () => ({ ...row, label, sources: [...row.sources] })),
    isOneMeasure: true,
    sources: [{ n: 1, text: 'Kế hoạch số 12/KH-UBND, I.1' }],
    notes: [],
  };
}

let bench: Bench;
afterEach(() => bench.close());

async function askFor(picture: Picture) {
  const assistant = createFakeAssistant();
  assistant.answer = () => createAnswer(['Năm 2031: ít nhất 70%.'], { picture });
  bench = await openBench({ assistant });
  bench.emulator.receive(LAN, 'biểu đồ hộ dân dùng nước sạch');
}

describe('an answer that can be drawn', () => {
  it('is sent as text first and then as a photo that bears its title', async () => {
    await askFor(chart(1));
    await bench.emulator.until(() => bench.emulator.sentPhotos.length === 1);
    expect(bench.emulator.sentMessages[0]?.text).toContain('ít nhất 70%');
    expect(bench.emulator.sentPhotos[0]?.caption).toBe('Tỷ lệ hộ dân dùng nước sạch');
    expect(bench.emulator.refusals).toEqual([]);
  });

  it('goes as a file where Telegram would make a photo of it too small to be read', async () => {
    await askFor(chart(12, 'Ủy ban nhân dân xã Suối Bạc '.repeat(8)));
    await bench.emulator.until(() => bench.emulator.sentFiles.length === 1);
    expect(bench.emulator.sentPhotos).toEqual([]);
    expect(bench.emulator.refusals).toEqual([]);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { parseGuide, readGuide } from '../../../bot/telegram/read-guide.ts';
import { groupCommands, keeperCommands, telegramCommands } from '../../../prompts/telegram-texts.ts';
import { type Bench, LAN, MINH, openBench } from '../../helpers/telegram-bench.ts';

const guide = readGuide();
const explained = new Set(
  guide.flatMap(({ text }) => [...text.text.matchAll(/(?<![\w/])\/([a-z0-9_]+)/g)].map(([, name]) => name)),
);
const offered = [
  ...telegramCommands,
  ...keeperCommands.keeper,
  ...keeperCommands.admin,
  ...groupCommands,
].map(({ command }) => command);

describe('the guide for officials', () => {
  it('explains every command of the menus', () => {
    expect(offered.filter((command) => !explained.has(command) && command !== 'trogiup')).toEqual([]);
  });

  it('explains no command that there is not', () => {
    const known = new Set<string | undefined>([...offered, 'start']);
    expect([...explained].filter((command) => !known.has(command))).toEqual([]);
  });

  it('has sections that fit a screen or two, and titles that fit a button', () => {
    expect(guide.filter(({ text }) => text.text.length > 1_800).map(({ title }) => title)).toEqual([]);
    expect(guide.filter(({ title }) => title.length > 30).map(({ title }) => title)).toEqual([]);
  });

  it('is told in Telegram’s own styles', () => {
    const [section] = parseGuide('# A\n\n## Mục\n\n- **Đậm** rồi thường\n');
    expect(section?.text).toEqual({
      text: 'Mục\n\n• Đậm rồi thường',
      entities: [
        { type: 'bold', offset: 0, length: 3 },
        { type: 'bold', offset: 7, length: 3 },
      ],
    });
  });
});

describe('/trogiup', () => {
  let bench: Bench;
  afterEach(() => bench.close());

  it('lists the asker’s commands and opens the guide in the same message', async () => {
    bench = await openBench({ adminUserIds: [LAN.id] });
    const { emulator } = bench;
    emulator.receive(LAN, '/trogiup');
    emulator.receive(MINH, '/trogiup');
    await emulator.until(() => emulator.sentMessages.length === 2);
    const [help, members] = [LAN, MINH].map(({ id }) => emulator.sentTo(id)[0]);
    if (help === undefined || members === undefined) throw new Error('no help');
    expect(help.text).toContain('/nguoidung – ');
    expect(members.text).not.toContain('/nguoidung');
    for (const { title } of guide) {
      emulator.pressButton(LAN, help, { label: title });
      await emulator.until(() => help.text.startsWith(`${title}\n`));
    }
    expect(emulator.sentTo(LAN.id)).toHaveLength(1);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import type { Reliance } from '../../../../bot/telegram/changes/change-call.ts';
import { createChangeTeller } from '../../../../bot/telegram/changes/tell-changes.ts';
import { createEffects } from '../../../../bot/telegram/effects.ts';
import { openMessageQueue } from '../../../../bot/telegram/message-queue.ts';
import { OPERATOR } from '../../../../knowledge/store/store.ts';
import { communeRequest } from '../../../helpers/draft-requests.ts';
import { IDLE_KEEPER, LAN, MINH, SHORT_TIMINGS } from '../../../helpers/telegram-bench.ts';
import { TelegramEmulator } from '../../../helpers/telegram-emulator.ts';
import {
  KHE_DONG,
  listAll,
  openUploadBench,
  SUOI_DA,
  toSent,
  type UploadBench,
} from '../../../helpers/telegram-uploads.ts';
import { provincePlan } from '../../../helpers/water-plans.ts';

const CLEAN = 'Chỉ tiêu hộ dân nông thôn được dùng nước sạch năm 2031?';
const STEADY = 'Bao nhiêu phần trăm công trình cấp nước hoạt động bền vững?';
const MINUTE_MS = 60_000;

let bench: UploadBench;
let now = 0;
afterEach(() => bench.close());

const at = (time: string) => {
  now = Date.parse(`2031-03-01T${time}:00+07:00`);
};

/** The province's plan is held; Lan keeps the common documents. */
async function open(common: readonly (readonly string[])[] = [provincePlan]) {
  at('08:00');
  const emulator = await TelegramEmulator.open({ now: () => now });
  bench = await openUploadBench(common, {
    ...{ emulator, now: () => now, isTelling: true },
    timings: { ...SHORT_TIMINGS, pollSeconds: 1 },
  });
  bench.office.people.setRole({ person: 'telegram:101', role: 'keeper', by: 'telegram:101' });
  await looked();
}

/** Everything that changed so far was looked at. */
async function looked() {
  const generation = await bench.store.generation();
  for (let i = 0; i < 500 && bench.queue.reliances.findSeen() !== generation; i++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(bench.queue.reliances.findSeen()).toBe(generation);
  await bench.emulator.until(() => bench.queue.listChatsWithWork().length === 0);
}

async function next(member: typeof LAN, act: () => unknown) {
  const before = bench.emulator.sentTo(member.id).length;
  await act();
  return bench.sentTo(member, before + 1);
}

const ask = (member: typeof LAN, text: string) => next(member, () => bench.emulator.receive(member, text));

async function getPlan() {
  const plan = (await listAll(bench)).find(({ number }) => number === '31/KH-UBND');
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

/** As the command line does it. */
async function correct(path: string, oldValue: unknown, newValue: unknown) {
  const change = { documentId: (await getPlan()).id, path, oldValue, newValue };
  await bench.store.saveCorrection({
    ...change,
    by: 'An',
    reason: 'bản giấy',
    at: new Date(now).toISOString(),
  });
}

/** Of the target in which these words stand. */
async function correctTarget(words: string, newValue: number) {
  const { targets } = await getPlan();
  const index = targets.findIndex(({ quote }) => quote.includes(words));
  await correct(`targets[${index}].value`, targets[index]?.value, newValue);
}

function rely(reliance: Omit<Reliance, 'person' | 'agency'>, person = 'telegram:102', agency = KHE_DONG) {
  const effects = createEffects();
  effects.reliances.push({ ...reliance, person, agency });
  bench.queue.finish([], effects);
}

describe('a correction', () => {
  it('is told once to those whose answer used the fact, with the old and the new value, and to nobody else', async () => {
    await open();
    await ask(MINH, CLEAN);
    await ask(LAN, STEADY);
    at('09:00');
    await correctTarget('dùng nước sạch', 79);
    const told = await next(MINH, () => {
      now += 3 * MINUTE_MS;
    });
    expect(told.text).toMatch(
      /^Văn bản anh\/chị đã dùng có thay đổi\n\nKế hoạch số 31\/KH-UBND ngày 09\/01\/2031/,
    );
    expect(told.text).toMatch(/• “[^”]*nước sạch[^”]*”, giá trị: \d+ → 79\n/);
    expect(told.text).toContain('Liên quan tới anh/chị:\n• câu trả lời cho anh/chị ngày 01/3/2031');
    await looked();
    // What is changed later of the same document is told alone.
    await correct('issuedOn', { year: 2031, month: 1, day: 9 }, { year: 2031, month: 1, day: 10 });
    const later = await next(MINH, () => {
      now += 3 * MINUTE_MS;
    });
    expect(later.text).toContain('• ngày ban hành: 09/01/2031 → 10/01/2031');
    expect(later.text).not.toContain('79');
    await looked();
    expect(bench.emulator.sentTo(LAN.id).map(({ text }) => text)).toEqual([
      expect.stringContaining('85%'),
      expect.stringContaining('10/01/2031'),
    ]);
    expect(bench.emulator.refusals).toEqual([]);
  });

  it('waits until the keeper is done, and is not told when it was taken back', async () => {
    await open();
    await ask(MINH, CLEAN);
    at('09:00');
    await correctTarget('dùng nước sạch', 7);
    const plan = await getPlan();
    await bench.store.withdrawCorrection(plan.id, plan.corrections[0]?.number ?? 0);
    now += 3 * MINUTE_MS;
    await looked();
    expect(bench.emulator.sentTo(MINH.id)).toHaveLength(1);
  });

  it('is told from what was shown before, again when it is mended, and when it is taken back', async () => {
    await open();
    await ask(MINH, CLEAN);
    at('09:00');
    // A slip, mended before anybody was told.
    await correctTarget('dùng nước sạch', 7);
    await correctTarget('dùng nước sạch', 79);
    const first = await next(MINH, () => {
      now += 3 * MINUTE_MS;
    });
    expect(first.text).toContain('giá trị: 92 → 79');
    await looked();
    now += MINUTE_MS;
    await ask(MINH, CLEAN);
    now += MINUTE_MS;
    await correctTarget('dùng nước sạch', 92);
    const second = await next(MINH, () => {
      now += 3 * MINUTE_MS;
    });
    expect(second.text).toContain('giá trị: 79 → 92');
    await looked();
    const corrections = await bench.store.listCorrections((await getPlan()).id);
    const last = corrections.at(-1)?.number ?? 0;
    const third = await next(MINH, async () => bench.store.withdrawCorrection((await getPlan()).id, last));
    expect(third.text).toContain('Một đính chính trước đây được rút lại');
    await looked();
    expect(bench.emulator.sentTo(MINH.id)).toHaveLength(5);
  });

  it('is not told to who asked afterwards', async () => {
    await open();
    await correctTarget('dùng nước sạch', 79);
    now += MINUTE_MS;
    const answer = await ask(MINH, CLEAN);
    expect(answer.text).toContain('79');
    now += 3 * MINUTE_MS;
    await looked();
    expect(bench.emulator.sentTo(MINH.id)).toHaveLength(1);
  });

  it('is told of drafts by their names and of the very deadline that was reminded of', async () => {
    await open();
    const { id: documentId, deadlines } = await getPlan();
    const viewer = { agency: SUOI_DA, person: 'telegram:101' };
    const finding = await bench.assistant.draft(viewer, communeRequest);
    if (finding.kind !== 'drafted') throw new Error('no draft');
    await bench.assistant.keepDraft(finding, '2031-03-01');
    rely({ kind: 'draft', subject: finding.draft.id, documentId }, 'telegram:101', SUOI_DA);
    const [known] = await bench.assistant.listDeadlines(OPERATOR, {
      from: '2031-01-01',
      to: null,
      agency: null,
    });
    rely({ kind: 'reminder', subject: known?.key ?? '', documentId });
    at('09:00');
    await correctTarget('dùng nước sạch', 79);
    const drafted = await next(LAN, () => {
      now += 3 * MINUTE_MS;
    });
    expect(drafted.text).toMatch(/• dự thảo “Kế hoạch [^”]+” soạn ngày 01\/3\/2031/);
    await looked();
    expect(bench.emulator.sentTo(MINH.id)).toEqual([]);
    const index = deadlines.findIndex(({ quote }) => quote === known?.quote);
    await correct(`deadlines[${index}].dueOn`, known?.dueOn, '2031-11-30');
    const reminded = await next(MINH, () => {
      now += 3 * MINUTE_MS;
    });
    expect(reminded.text).toMatch(/, hạn: \d+\/\d+\/2031 → 30\/11\/2031/);
    expect(reminded.text).toContain('• tin nhắc hạn ngày 01/3/2031');
  });

  it('tells the place alone of what may not leave the agency, and nothing to who left it', async () => {
    await open();
    const { id } = await getPlan();
    await ask(MINH, CLEAN);
    await ask(LAN, CLEAN);
    await bench.store.setClass(id, 'personal');
    bench.office.people.revoke({ person: 'telegram:101', agency: SUOI_DA, by: 'telegram:1' });
    at('09:00');
    await correctTarget('dùng nước sạch', 79);
    const told = await next(MINH, () => {
      now += 3 * MINUTE_MS;
    });
    expect(told.text).toMatch(/• Có đính chính tại mục [^;]+; xin xem tại kho\./);
    expect(told.text).not.toMatch(/79|nước sạch/);
    await looked();
    expect(bench.emulator.sentTo(LAN.id)).toHaveLength(1);
  });

  it('is made no second time by a bot that begins anew', async () => {
    await open();
    await ask(MINH, CLEAN);
    at('09:00');
    await correctTarget('dùng nước sạch', 79);
    await next(MINH, () => {
      now += 3 * MINUTE_MS;
    });
    await looked();
    await bench.stopBot();
    const queue = openMessageQueue(bench.dataDirectory, () => now);
    queue.reliances.noteSeen(0);
    const { findDraft } = bench.assistant;
    const { store } = bench;
    const { reliances } = queue;
    const means = {
      store,
      reliances,
      keeper: IDLE_KEEPER,
      now: () => now,
      findAnswer: () => undefined,
      findDraft,
    };
    const made: number[] = [];
    await createChangeTeller(means)((chatId) => made.push(chatId));
    queue.close();
    expect(made).toEqual([]);
  });
});

describe('a document that is gone', () => {
  it('is told of by its name when a keeper deleted it here', async () => {
    await open();
    await ask(MINH, CLEAN);
    const list = await ask(LAN, '/dsvb');
    const told = await next(MINH, async () => {
      for (const [label, until] of [
        ['1. 31/KH-UBND', 'Trong kho chung'],
        ['Xóa', 'Xóa hẳn'],
        ['Xóa hẳn khỏi kho', 'Đã xóa'],
      ] as const) {
        bench.emulator.pressButton(LAN, list, { label });
        await bench.emulator.until(() => list.text.startsWith(until));
      }
    });
    expect(told.text).toContain('Kế hoạch số 31/KH-UBND ngày 09/01/2031');
    expect(told.text).toContain('đã được xóa khỏi kho');
    await looked();
    expect(bench.queue.reliances.listDocuments()).toEqual([]);
    expect(bench.queue.reliances.findDepartingName((await listAll(bench))[0]?.id ?? '')).toBeUndefined();
  });

  it('is told of without its name when it was deleted elsewhere', async () => {
    await open();
    await ask(MINH, CLEAN);
    const { id } = await getPlan();
    const told = await next(MINH, () => bench.store.deleteDocument(id));
    expect(told.text).toContain('Một văn bản anh/chị đã dùng được xóa khỏi kho');
  });
});

describe('a document that replaces another', () => {
  it('is told of to those who used the other, once everybody sees it', async () => {
    await open();
    await ask(MINH, CLEAN);
    await ask(LAN, '/themvb');
    const replacing = provincePlan.map((line) =>
      line.replaceAll('31/KH-UBND', '58/KH-UBND').replace('09 tháng 01', '20 tháng 02'),
    );
    const foot =
      'Kế hoạch này thay thế Kế hoạch số 31/KH-UBND ngày 09/01/2031 của Ủy ban nhân dân tỉnh Lam Châu.';
    const lines = [...replacing.slice(0, -1), foot, ...replacing.slice(-1)];
    const card = await next(LAN, () => bench.emulator.receiveFiles(LAN, [toSent('moi.txt', lines)]));
    expect(card.text).toContain('Thay thế Kế hoạch số 31/KH-UBND');
    await looked();
    expect(bench.emulator.sentTo(MINH.id)).toHaveLength(1);
    const told = await next(MINH, () =>
      bench.emulator.pressButton(LAN, card, { label: 'Lưu vào kho chung' }),
    );
    expect(told.text).toMatch(/• Đã có văn bản thay thế: Kế hoạch số 58\/KH-UBND ngày 20\/02\/2031/);
  });

  it('is no news where it was held before, however often it is read anew', async () => {
    const later = provincePlan.map((line) =>
      line.replaceAll('31/KH-UBND', '58/KH-UBND').replace('09 tháng 01', '20 tháng 02'),
    );
    const foot =
      'Kế hoạch này thay thế Kế hoạch số 31/KH-UBND ngày 09/01/2031 của Ủy ban nhân dân tỉnh Lam Châu.';
    await open([provincePlan, [...later.slice(0, -1), foot, ...later.slice(-1)]]);
    const { id: documentId } = await getPlan();
    rely({ kind: 'answer', subject: 'tl-9', documentId });
    const replacing = (await listAll(bench)).find(({ number }) => number === '58/KH-UBND');
    if (replacing === undefined) throw new Error('no plan');
    await bench.store.setClass(replacing.id, 'public');
    await looked();
    expect(bench.emulator.sentTo(MINH.id)).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedbackSchema } from '../../../bot/office/feedback.ts';
import { type Office, openOffice } from '../../../bot/office/office.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { createDataDirectory } from '../../helpers/telegram-bench.ts';

let directory: ReturnType<typeof createDataDirectory>;
let office: Office;
beforeEach(() => {
  directory = createDataDirectory();
  office = openOffice(directory.path, () => Date.UTC(2026, 10, 23, 8));
});
afterEach(() => {
  office.close();
  directory.remove();
});

const told = {
  id: 'g1',
  person: 'telegram:102',
  agency: 'UBND xã Khe Đông',
  answerId: 'tl-7',
  question: 'Hạn báo cáo?',
  rating: 'bad',
  reason: 'Thiếu nội dung',
} as const;

describe('answers --feedback', () => {
  it('gives a line of JSON for each, without the person', async () => {
    office.feedback.tell(told);
    const { stdout, exitCode } = await runCli(['answers', '--feedback', '--json', '--data', directory.path]);
    expect(exitCode).toBe(0);
    expect(feedbackSchema.parse(JSON.parse(stdout))).toStrictEqual({
      id: 'g1',
      at: '2026-11-23T08:00:00.000Z',
      agency: 'UBND xã Khe Đông',
      answerId: 'tl-7',
      question: 'Hạn báo cáo?',
      rating: 'bad',
      reason: 'Thiếu nội dung',
      handledAt: null,
    });
    expect(stdout).not.toContain('102');
  });
});

describe('createFeedbackBook', () => {
  it('is done with a piece once, and takes it up again when it is told anew', () => {
    office.feedback.tell(told);
    expect(office.feedback.handle('g1', 'telegram:101')).toBe(true);
    expect(office.feedback.handle('g1', 'telegram:101')).toBe(false);
    office.feedback.tell({ ...told, reason: 'Sai văn bản' });
    expect(office.feedback.listWaiting()).toMatchObject([{ reason: 'Sai văn bản' }]);
  });

  it('is rid of what was told by a person who is forgotten', () => {
    office.feedback.tell(told);
    office.forget('telegram:102');
    expect(office.feedback.list()).toEqual([]);
  });
});

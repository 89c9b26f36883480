import { describe, expect, it } from 'vitest';
import { chooseReminders, type ReminderState } from '../../../../bot/assistant/reminders/choose-reminders.ts';
import { listReminderDays } from '../../../../bot/assistant/reminders/reminder-days.ts';
import { createDeadline } from '../../../helpers/telegram-assistant.ts';

const due = (dueOn: string | null) => ({ bound: 'by' as const, dueOn, lastWorkingDay: dueOn });

describe('listReminderDays', () => {
  it('counts 30, 7 and 1 days back from the last working day, and from a weekend to the Friday', () => {
    // 2026-12-07 is a Monday, so the day before it is a Sunday; 2026-11-07 is a Saturday.
    expect(listReminderDays(due('2026-12-07'))).toEqual(['2026-11-06', '2026-11-30', '2026-12-04']);
  });

  it('moves from a holiday to the working day before it', () => {
    // 2026-09-03 minus 1 and the days of the national holiday.
    expect(listReminderDays(due('2026-09-03')).at(-1)).toBe('2026-08-28');
  });

  it('gives none for what has no date', () => {
    expect(listReminderDays(due(null))).toEqual([]);
  });
});

describe('chooseReminders', () => {
  // Its days: 2026-11-10, 2026-12-03, 2026-12-09.
  const deadline = { ...createDeadline('Báo cáo', '2026-12-10'), bound: 'by' as const };
  const state: ReminderState = {
    today: '2026-12-03',
    since: '2026-11-01',
    snoozed: [],
    reminded: [{ deadline: deadline.key, day: '2026-11-10' }],
    isCovered: (day) => day < '2026-12-03',
    isFinished: () => false,
  };
  const choose = (changes: Partial<ReminderState> = {}) =>
    chooseReminders([deadline], { ...state, ...changes }).map(({ days, isNew }) => ({ days, isNew }));

  it('gives each day once', () => {
    expect(choose()).toEqual([{ days: ['2026-12-03'], isNew: false }]);
    const reminded = [...state.reminded, { deadline: deadline.key, day: '2026-12-03' }];
    expect(choose({ reminded })).toEqual([]);
    expect(choose({ today: '2026-12-04' })).toHaveLength(1);
  });

  it('gives one reminder for all that were missed', () => {
    const missed = { today: '2026-12-10', reminded: [], isCovered: () => false };
    expect(choose(missed)).toEqual([{ days: ['2026-11-10', '2026-12-03', '2026-12-09'], isNew: false }]);
  });

  it('tells a missed one from one that was not there yet', () => {
    expect(choose({ today: '2026-12-04', isCovered: () => true })).toEqual([
      { days: ['2026-12-03'], isNew: true },
    ]);
  });

  it('gives nothing of the time before the person wished for it', () => {
    expect(choose({ since: '2026-12-04' })).toEqual([]);
  });

  it('gives a missed one up to three days after the deadline, and nothing else that is over', () => {
    expect(choose({ today: '2026-12-12', isCovered: () => false })).toHaveLength(1);
    expect(choose({ today: '2026-12-14', isCovered: () => false })).toEqual([]);
    expect(choose({ today: '2026-12-11', isCovered: () => true })).toEqual([]);
  });

  it('gives nothing on a Saturday but what was missed', () => {
    expect(choose({ today: '2026-12-05', isCovered: () => true })).toEqual([]);
    expect(choose({ today: '2026-12-05', isCovered: (day) => day < '2026-12-03' })).toHaveLength(1);
  });

  it('gives what was put off on its day, and nothing of what is met', () => {
    const snoozed = [{ deadline: deadline.key, day: '2026-12-04' }];
    const reminded = [...state.reminded, { deadline: deadline.key, day: '2026-12-03' }];
    expect(choose({ today: '2026-12-04', snoozed, reminded })).toEqual([
      { days: ['2026-12-04'], isNew: false },
    ]);
    expect(choose({ isFinished: (key) => key === deadline.key })).toEqual([]);
  });
});

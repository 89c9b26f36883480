import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLine } from '../../../../bot/output/calendar/fold-line.ts';
import { writeCalendar } from '../../../../bot/output/calendar/write-calendar.ts';
import { createDeadline } from '../../../helpers/telegram-assistant.ts';

/** The lines of a calendar as a reader unfolds them. */
const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('writeCalendar', () => {
  const due = { ...createDeadline('Báo cáo năm; gửi Sở, ngành', '2026-12-05'), lastWorkingDay: '2026-12-04' };

  it('puts each deadline on its last working day, with what it is and where it stands', () => {
    const lines = unfold(writeCalendar([due], '2026-11-23'));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261204');
    expect(lines).toContain('DTEND;VALUE=DATE:20261205');
    expect(lines).toContain('SUMMARY:Hạn: Báo cáo năm\\; gửi Sở\\, ngành');
    expect(lines.find((line) => line.startsWith('DESCRIPTION:Báo cáo'))).toContain(
      'Hạn: trước ngày 05/12/2026.\\nThực hiện: UBND các xã\\nGửi: Sở Nông nghiệp',
    );
    expect(lines.at(-2)).toBe('END:VCALENDAR');
  });

  it('keeps the name of an entry when its day is corrected, so that it moves', () => {
    const uid = (dueOn: string) =>
      unfold(writeCalendar([{ ...due, dueOn, lastWorkingDay: dueOn }], '2026-11-23')).find((line) =>
        line.startsWith('UID:'),
      );
    expect(uid('2026-12-07')).toBe(uid('2026-12-04'));
  });

  it('leaves out what has no date', () => {
    const undated = { ...due, dueOn: null, lastWorkingDay: null };
    expect(writeCalendar([undated], '2026-11-23')).not.toContain('VEVENT');
  });

  it('lets no word of a document begin a line of the file', () => {
    const text = writeCalendar([{ ...due, task: 'x\r\nEND:VEVENT\nBEGIN:VEVENT\u0007' }], '2026-11-23');
    expect(unfold(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });
});

describe('foldLine', () => {
  it('gives the line back, in pieces of at most 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = text.replaceAll(/[\r\n]/g, '');
        const folded = foldLine(line);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        for (const piece of folded.split('\r\n')) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
      }),
    );
  });
});

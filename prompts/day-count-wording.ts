/** What the assistant says of days it counted; computed, never a document's words. Pure. */
export const dayCountWording = {
  until: (from: string, due: string, days: number) => `Từ ${from} đến ${due}: ${days} ngày.`,
  /** "Trước ngày": the day named is itself too late. */
  lastDay: (last: string, days: number) =>
    `Hạn là trước ngày đó, nên ngày cuối cùng còn kịp là ${last}: ${days} ngày.`,
  workingDays: (from: string, last: string, days: number) =>
    `Ngày làm việc sau ngày ${from} đến hết ngày ${last}: ${days} ngày, đã trừ thứ Bảy, Chủ nhật và ngày nghỉ lễ.`,
  workingDaysUnknown: (from: string, last: string) =>
    `Số ngày làm việc từ ${from} đến ${last} chưa tính được: chưa có lịch nghỉ lễ của năm đó.`,
  isToday: (due: string) => `Hạn là chính ngày ${due}: còn 0 ngày.`,
  passed: (due: string, from: string, days: number) => `Hạn ${due} đã qua ${days} ngày, tính đến ${from}.`,
  early: (day: string, due: string, days: number) =>
    `Ngày ${day} là trong hạn, sớm hơn ngày ghi ${due} là ${days} ngày.`,
  onTime: (day: string) => `Ngày ${day} là đúng ngày cuối cùng, còn trong hạn.`,
  late: (day: string, due: string, days: number) =>
    `Ngày ${day} là quá hạn: trễ ${days} ngày so với ngày ghi ${due}.`,
  lateAgainstLast: (last: string, days: number) =>
    `Hạn là trước ngày đó, nên so với ngày cuối cùng còn kịp ${last} thì trễ ${days} ngày.`,
  lateOnTheDay: (day: string, last: string) =>
    `Ngày ${day} là quá hạn: hạn là trước ngày này, ngày cuối cùng còn kịp là ${last}, trễ 1 ngày.`,
  noToday: 'Câu hỏi chưa cho biết hôm nay là ngày nào nên chưa đếm số ngày.',
  /** @param days negative when the day found is the earlier one */
  side: (found: string, day: string, days: number) => {
    if (days === 0) return `Ngày ghi là đúng ngày ${day}, không trước cũng không sau.`;
    return `Ngày ghi là ${found}, ${days < 0 ? 'trước' : 'sau'} ngày ${day} ${Math.abs(days)} ngày.`;
  },
  sideBefore: (day: string, last: string) =>
    `Hạn ghi là trước chính ngày ${day}, nên ngày cuối cùng còn kịp là ${last}.`,
  window: (from: string, until: string, days: number) =>
    `Từ ${from} đến ${until}: ${days} ngày, tính cả ngày đầu và ngày cuối.`,
  /** A term is counted from the day behind the one it starts at. */
  lastDayOfRule: (from: string, count: number, isOfWorkingDays: boolean, until: string) =>
    `Ngày ban hành ${from}, thêm ${count} ngày${isOfWorkingDays ? ' làm việc' : ''}: ngày cuối là ${until}. Ngày đầu tiên được tính là ngày kế tiếp ngày ban hành.`,
  /** The same from a day that the question gives. */
  lastDayOfTerm: (from: string, count: number, isOfWorkingDays: boolean, until: string) =>
    `Từ ngày ${from}, thêm ${count} ngày${isOfWorkingDays ? ' làm việc (trừ thứ Bảy, Chủ nhật, ngày nghỉ lễ)' : ''}: ngày cuối là ${until}. Ngày đầu tiên được tính là ngày kế tiếp.`,
  /** Two days that documents give, the earlier first. */
  apart: (from: string, until: string, days: number) =>
    `Từ ngày ghi ${from} đến ngày ghi ${until}: cách nhau ${days} ngày.`,
  issued: (day: string) => `Ngày ban hành: ${day}.`,
} as const;

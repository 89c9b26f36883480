/** What varies from year to year: days the calendar rule alone does not give. */
export interface MovableHolidays {
  /** First and last of the five days of Tết, weekends included. */
  readonly tet: readonly [first: string, last: string];
  /** Giỗ Tổ Hùng Vương, 10/3 of the lunar calendar. */
  readonly hungKings: string;
  /** The day beside 2/9; null before the Labour Code of 2019 came into force (01/01/2021). */
  readonly besideNationalDay: string | null;
  /** Working days that agencies were told to swap for a Saturday. */
  readonly swapped: readonly string[];
}

/** Public holidays on one date every year, `MM-DD`. Source: Bộ luật Lao động 2019 (45/2019/QH14), Điều 112. */
export const FIXED_HOLIDAYS: readonly string[] = ['01-01', '04-30', '05-01', '09-02'];

/**
 * Movable public holidays by year. Source: Bộ luật Lao động 2019, Điều 112 and the yearly notices on Tết and Quốc khánh
 * of the ministry in charge of labour (home affairs from 2025). A year that is not here is not known: add it when its notice is out.
 */
export const MOVABLE_HOLIDAYS: Readonly<Record<number, MovableHolidays>> = {
  2018: {
    tet: ['2018-02-14', '2018-02-18'],
    hungKings: '2018-04-25',
    besideNationalDay: null,
    swapped: ['2018-12-31'],
  },
  2019: {
    tet: ['2019-02-04', '2019-02-08'],
    hungKings: '2019-04-14',
    besideNationalDay: null,
    swapped: ['2019-04-29'],
  },
  2020: { tet: ['2020-01-23', '2020-01-27'], hungKings: '2020-04-02', besideNationalDay: null, swapped: [] },
  2021: {
    tet: ['2021-02-10', '2021-02-14'],
    hungKings: '2021-04-21',
    besideNationalDay: '2021-09-03',
    swapped: [],
  },
  2022: {
    tet: ['2022-01-31', '2022-02-04'],
    hungKings: '2022-04-10',
    besideNationalDay: '2022-09-01',
    swapped: [],
  },
  2023: {
    tet: ['2023-01-20', '2023-01-24'],
    hungKings: '2023-04-29',
    besideNationalDay: '2023-09-01',
    swapped: [],
  },
  2024: {
    tet: ['2024-02-08', '2024-02-12'],
    hungKings: '2024-04-18',
    besideNationalDay: '2024-09-03',
    swapped: ['2024-04-29'],
  },
  2025: {
    tet: ['2025-01-27', '2025-01-31'],
    hungKings: '2025-04-07',
    besideNationalDay: '2025-09-01',
    swapped: ['2025-05-02'],
  },
  2026: {
    tet: ['2026-02-16', '2026-02-20'],
    hungKings: '2026-04-26',
    besideNationalDay: '2026-09-01',
    swapped: ['2026-01-02', '2026-08-31'],
  },
}; // prettier-ignore

/** Days, `MM-DD`, on which a movable holiday or its day in lieu may fall in a year without data: Tết, Giỗ Tổ, 2/9. */
export const UNCERTAIN_WINDOWS: readonly (readonly [first: string, last: string])[] = [
  ['01-15', '02-28'],
  ['03-25', '05-05'],
  ['08-31', '09-04'],
];

/**
 * A day announced as a public holiday (Nghị quyết 80-NQ/TW of 07/01/2026: 24/11, Ngày Văn hóa Việt Nam, as a policy) whose
 * enactment is not verified here: from that year on the day is uncertain.
 */
export const UNSETTLED_HOLIDAY = { fromYear: 2026, day: '11-24' } as const;

/** Luật 72/2025/QH15: the last day of the districts, of the 63 provinces and of the communes of before. */
export const LAST_DAY_OF_DISTRICTS = '2025-06-30';
/** The first day of the 34 provinces and 3,321 communes. */
export const FIRST_DAY_OF_TWO_TIERS = '2025-07-01';

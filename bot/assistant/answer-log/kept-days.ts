/**
 * How long an answer can be asked back: the year of a plan and the months in which it is reported on and audited. Older
 * ones are taken out for good.
 */
export const ANSWERS_KEPT_DAYS = 550;

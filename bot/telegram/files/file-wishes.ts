/** What can be done with a file that somebody sent. */
export const fileWishes = ['ask', 'review', 'basis', 'template', 'delete'] as const;
/** One of `fileWishes`. */
export type FileWish = (typeof fileWishes)[number];

/** What can be done with a file that somebody sent. */
export const fileWishes = ['open', 'ask', 'review', 'basis', 'template', 'propose', 'delete'] as const;

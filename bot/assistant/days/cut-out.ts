/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text without some stretches of it, put together again. */
export function cutOut(text: string, spans: readonly Stretch[]): string {
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.]+|[\s,;:]+$/g, '')
    .replace(/\s+([,;:])/g, '$1');
}

/** A deadline as a question of its own. */
export function askWhen(words: string): string {
  return `${words} chậm nhất ngày nào?`;
}

/** What a review says of capitals and the placement of tone marks. Pure: strings in, strings out. */
export const spellingWording = {
  capitals: (written: string, right: string, count: number) => ({
    message: `Viết hoa chưa đúng: “${written}”${count > 1 ? ` (${count} chỗ)` : ''}.`,
    suggestion: `Sửa thành “${right}”.`,
  }),
  tone: (first: string, second: string, words: readonly string[]) => ({
    message: `Bỏ dấu không thống nhất: vừa “${first}” vừa “${second}”${words.length > 0 ? `; ${words.join(', ')}` : ''}.`,
    suggestion: 'Chọn một cách đặt dấu thanh cho cả văn bản.',
  }),
  toneSource: 'Thống nhất chính tả trong một văn bản',
} as const;

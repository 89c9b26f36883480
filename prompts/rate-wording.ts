/** What the assistant says of sums it multiplied or set side by side; computed, never a document's words. Pure. */
export const rateWording = {
  product: (rate: string, months: string, total: string) => `Tính ra: ${rate} × ${months} = ${total}.`,
  monthly: (sum: string) => `${sum} đồng một tháng`,
  months: (count: string) => `${count} tháng`,
  total: (sum: string, isPerPerson: boolean) => `${sum} đồng${isPerPerson ? ' mỗi người' : ''}`,
  levels: 'mức hỗ trợ mỗi tháng',
  gap: (high: string, low: string, gap: string) => `So sánh: ${high} và ${low}, chênh ${gap}.`,
} as const;

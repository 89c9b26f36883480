/** What a review says of the agency it was asked to review for. Pure: strings in, strings out. */
export const agencyWording = {
  head: 'đầu văn bản',
  asked: 'Cơ quan được nêu khi yêu cầu soát',
  unknown: (name: string) => ({
    message: `Chưa rõ “${name}” là cơ quan nào: chưa đối chiếu được việc phải làm của cơ quan.`,
    suggestion: 'Ghi đủ tên cơ quan, cấp và tỉnh rồi soát lại.',
  }),
  other: (agency: string, issuer: string) => ({
    message: `Đang soát cho ${agency}, nhưng phần đầu dự thảo ghi ${issuer}: việc phải làm được đối chiếu theo ${agency}.`,
    suggestion: 'Kiểm tra lại tên cơ quan hoặc phần đầu của dự thảo.',
  }),
} as const;

/** What stands in the place of words that a channel outside the agency must not carry. */
export const policyTexts = {
  /** @param place "12/KH-UBND, I.2, trang 3" */
  withheld: (place: string) => `Nội dung này ở ${place}`,
  withheldTask: 'Nội dung xem tại văn bản',
  internal: ' (văn bản nội bộ)',
  personal: ' (văn bản có dữ liệu cá nhân)',
  page: (page: number) => `trang ${page}`,
  readInStore:
    'Nội dung văn bản nội bộ, văn bản có dữ liệu cá nhân không gửi qua Telegram; xin đọc tại kho văn bản của cơ quan.',
  pictureWithheld: 'Hình vẽ dựa trên văn bản nội bộ nên không gửi qua Telegram.',
} as const;

/** The fixed words of an administrative document: Nghị định 30/2020/NĐ-CP, Phụ lục I and the models of Phụ lục III. */
export const officialFormWording = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:',
  concerning: 'V/v',
  addressees: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  sameAsAddressees: 'Như trên',
  filed: 'Lưu: VT',
  end: './.',
} as const;

/** The mark of what a person has still to write. */
export const formatPlaceholder = (what: string) => `[cần điền: ${what}]`;

/** What a document may lack. */
export const placeholderNames = {
  issuer: 'tên cơ quan ban hành',
  place: 'địa danh',
  addressee: 'tên cơ quan nhận văn bản',
  capacity: 'thẩm quyền và chức vụ người ký',
  signer: 'họ và tên người ký',
  symbol: 'ký hiệu cơ quan',
  recipients: 'nơi nhận',
} as const;

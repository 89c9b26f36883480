/**
 * The project's nouns: the identifier in code, the Vietnamese term, and what it must not be confused with. A new noun
 * enters here before the code; a test holds the table to the types of this folder.
 */
export const glossary = [
  { id: 'directive', term: 'văn bản chỉ đạo', notToConfuse: '"chỉ thị", which is one type of document' },
  { id: 'plan', term: 'kế hoạch', notToConfuse: 'programme (chương trình), project (đề án)' },
  { id: 'target', term: 'chỉ tiêu', notToConfuse: 'objective (mục tiêu)' },
  {
    id: 'deadline',
    term: 'thời hạn',
    notToConfuse: 'effectiveOn (ngày có hiệu lực), issuedOn (ngày ban hành)',
  },
  { id: 'task', term: 'nhiệm vụ', notToConfuse: 'measure (giải pháp)' },
  {
    id: 'assignment',
    term: 'phân công',
    notToConfuse: 'task: an assignment is a task with its actor and role',
  },
  { id: 'reference', term: 'văn bản dẫn chiếu', notToConfuse: 'citation, which is ours' },
  { id: 'issuer', term: 'cơ quan ban hành', notToConfuse: 'signer (người ký), actor (đơn vị thực hiện)' },
  { id: 'signer', term: 'người ký', notToConfuse: 'issuer' },
  { id: 'documentNumber', term: 'số, ký hiệu', notToConfuse: 'id, which is ours' },
  { id: 'subject', term: 'trích yếu', notToConfuse: 'summary (tóm tắt)' },
  {
    id: 'effectClause',
    term: 'điều khoản hiệu lực',
    notToConfuse: 'period (giai đoạn, năm), which the title names; deadline',
  },
  { id: 'addressees', term: 'kính gửi', notToConfuse: 'recipients (nơi nhận)' },
  { id: 'recipients', term: 'nơi nhận', notToConfuse: 'recipient of a report (nơi gửi báo cáo)' },
  { id: 'legalBasis', term: 'căn cứ', notToConfuse: 'implements (thực hiện)' },
  { id: 'indicator', term: 'nội dung chỉ tiêu', notToConfuse: 'value' },
  { id: 'comparator', term: 'mức so sánh', notToConfuse: 'baseline (so với cùng kỳ)' },
  { id: 'baseline', term: 'mốc so sánh', notToConfuse: 'denominator (trên tổng số)' },
  { id: 'period', term: 'giai đoạn, năm', notToConfuse: 'deadline' },
  { id: 'passage', term: 'đoạn văn bản', notToConfuse: 'quote, which is part of one' },
  { id: 'locator', term: 'vị trí (phần, mục, điểm)', notToConfuse: 'page' },
  { id: 'quote', term: 'nguyên văn', notToConfuse: 'statement, which is ours' },
  { id: 'citation', term: 'trích dẫn', notToConfuse: 'reference between documents' },
  { id: 'theme', term: 'chủ đề', notToConfuse: 'subject (trích yếu)' },
  { id: 'budgetLine', term: 'kinh phí', notToConfuse: 'target (chỉ tiêu), whose value may be money too' },
  { id: 'scan', term: 'bản chụp', notToConfuse: 'the text layer of a PDF' },
  {
    id: 'provenance',
    term: 'căn cứ của một câu trả lời',
    notToConfuse: 'citation, which is one quotation of it',
  },
  { id: 'uncovered', term: 'câu chưa vào sổ', notToConfuse: 'warning' },
  { id: 'register', term: 'sổ theo dõi', notToConfuse: 'store (kho)' },
  { id: 'citedOnly', term: 'chỉ được dẫn', notToConfuse: 'a held document' },
  { id: 'webPost', term: 'bài đăng', notToConfuse: 'original (văn bản gốc)' },
  { id: 'correction', term: 'đính chính trong sổ', notToConfuse: 'amends (sửa đổi), between documents' },
  {
    id: 'personalData',
    term: 'dữ liệu cá nhân',
    notToConfuse: 'the class personal: a document that is made of it',
  },
] as const;

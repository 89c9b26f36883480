/** Instead of an answer, where something else than an answer is wished for; without a negation, as the gate wants. */
export const wishWording = {
  draft:
    'Rất tiếc, phần soạn thảo văn bản hiện làm ở dòng lệnh (lệnh draft); anh/chị có thể hỏi chỉ tiêu, thời hạn, nhiệm vụ trong các văn bản đã nạp để dùng khi soạn.',
  change: 'Rất tiếc, ở đây chỉ tra cứu; việc xóa, sửa văn bản trong kho do người giữ kho thực hiện.',
} as const;

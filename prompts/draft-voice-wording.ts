/**
 * What a language model may put into a draft, and what is said of its part. Pure. The model sets paragraphs in prose: it
 * may join sentences to one paragraph, begin them with words of the same meaning, and lead into a list. Every other word stays.
 */
export const draftVoiceWording = {
  /** Open a sentence behind another one of the paragraph and tell nothing; each is followed by a comma. */
  connectives: ['bên cạnh đó', 'cùng với đó', 'đồng thời', 'ngoài ra'],
  /** Words in one group oblige to the same where a sentence begins with them. */
  equalOpenings: [
    [
      'thực hiện',
      'triển khai',
      'triển khai thực hiện',
      'tổ chức thực hiện',
      'tổ chức triển khai',
      'tổ chức triển khai thực hiện',
    ],
    ['tăng cường', 'đẩy mạnh'],
    ['bảo đảm', 'đảm bảo'],
    ['xây dựng kế hoạch', 'lập kế hoạch'],
    ['phối hợp với', 'phối hợp cùng'],
    ['đề nghị', 'trân trọng đề nghị'],
    ['hằng năm', 'hàng năm'],
    ['hằng quý', 'hàng quý'],
    ['hằng tháng', 'hàng tháng'],
    ['hằng tuần', 'hàng tuần'],
  ],
  /** What a sentence over a list is made of: one of each, in this order; an aim may be left out, a weight too. */
  lead: {
    aims: [
      'để thực hiện Kế hoạch này',
      'để triển khai thực hiện Kế hoạch này',
      'nhằm thực hiện Kế hoạch này',
      'nhằm triển khai thực hiện Kế hoạch này',
    ],
    acts: [
      'tập trung thực hiện',
      'tập trung triển khai thực hiện',
      'tổ chức thực hiện',
      'tổ chức triển khai',
      'triển khai thực hiện',
      'triển khai',
      'thực hiện',
    ],
    objects: ['các nội dung', 'các nhiệm vụ', 'các nhiệm vụ, giải pháp', 'các công việc'],
    weights: ['chủ yếu', 'trọng tâm', 'cụ thể'],
    ends: ['sau', 'sau đây', 'dưới đây', 'như sau'],
  },
  refused: (count: number) =>
    `Mô hình ngôn ngữ viết lại ${count} đoạn đổi nội dung hoặc ghép sai chỗ; các đoạn đó giữ nguyên lời soạn sẵn.`,
  failed: (count: number) =>
    `Mô hình ngôn ngữ gặp sự cố ở ${count} phần của bản thảo; các phần đó giữ nguyên lời soạn sẵn.`,
} as const;

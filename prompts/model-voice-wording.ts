/** What the assistant itself says where a language model had a part in the answer. Pure. */
export const modelVoiceWording = {
  /** Asks back where only another wording of the question has an answer. */
  didYouMean: 'Chưa tìm thấy nội dung đúng như lời câu hỏi. Anh/chị có định hỏi như sau?',
  /** Said where nothing was found and the model could not be asked. */
  modelFailed:
    'Mô hình ngôn ngữ đang gặp sự cố nên mới tìm theo đúng lời câu hỏi; vui lòng hỏi lại sau hoặc hỏi bằng lời của văn bản.',
} as const;

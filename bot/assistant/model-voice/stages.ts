/**
 * What an answer is at, for a channel to show while the asker waits. understanding: the question is read, alone or with a
 * model's help · searching: documents are looked through · wording: the answer is set in words · checking: every
 * statement passes the evidence gate. A stage may come again, and be left out.
 */
export const answerStages = ['understanding', 'searching', 'wording', 'checking'] as const;
export type AnswerStage = (typeof answerStages)[number];

/** Told of each stage as it begins; must not throw. */
export type ReportStage = (stage: AnswerStage) => void;

import { answerAssigned } from './answer-assigned.ts';
import { answerContacts } from './answer-contacts.ts';
import { answerDeadlineList } from './answer-deadline-list.ts';
import { answerAnnexes, answerEffect } from './answer-foot.ts';
import { answerFunds } from './answer-funds.ts';
import { answerPerson } from './answer-person.ts';
import type { Answerer } from './answer-question.ts';
import { answerTableList } from './answer-table-list.ts';
import { answerTargetList } from './answer-target-list.ts';
import { answerVerbatim } from './answer-verbatim.ts';

/** Kinds of question about one document's parts, head, foot and lists, in the order they are tried. */
export const documentAnswerers: readonly Answerer[] = [
  answerVerbatim,
  answerContacts,
  answerPerson,
  answerEffect,
  answerAnnexes,
  answerFunds,
  answerAssigned,
  answerTableList,
  answerDeadlineList,
  answerTargetList,
];

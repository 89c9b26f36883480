import type { Answerer } from './answer-question.ts';
import { answerContacts } from './header/answer-contacts.ts';
import { answerEffect } from './header/answer-effect.ts';
import { answerAnnexes, answerPassing } from './header/answer-foot.ts';
import { answerIssueDay } from './header/answer-issue-day.ts';
import { answerPerson } from './header/answer-person.ts';
import { answerSentFor } from './header/answer-sent-for.ts';
import { answerTakenSigner } from './header/answer-taken-signer.ts';
import { answerTitleHolder } from './header/answer-title-holder.ts';
import { answerAssigned } from './listing/answer-assigned.ts';
import { answerBodyList } from './listing/answer-body-list.ts';
import { answerDeadlineList } from './listing/answer-deadline-list.ts';
import { answerFunds } from './listing/answer-funds.ts';
import { answerHoldings } from './listing/answer-holdings.ts';
import { answerLevelDuties } from './listing/answer-level-duties.ts';
import { answerOwnDeadlines } from './listing/answer-own-deadlines.ts';
import { answerOwnTargets } from './listing/answer-own-targets.ts';
import { answerTableList } from './listing/answer-table-list.ts';
import { answerTargetList } from './listing/answer-target-list.ts';
import { answerVerbatim } from './verbatim/answer-verbatim.ts';

/** Kinds of question about one document's parts, head, foot and lists, in the order they are tried. */
export const documentAnswerers: readonly Answerer[] = [
  answerOwnDeadlines,
  answerOwnTargets,
  answerHoldings,
  answerVerbatim,
  answerContacts,
  answerTakenSigner,
  answerPerson,
  answerTitleHolder,
  answerSentFor,
  answerEffect,
  answerIssueDay,
  answerPassing,
  answerAnnexes,
  answerFunds,
  answerBodyList,
  answerAssigned,
  answerLevelDuties,
  answerTableList,
  answerDeadlineList,
  answerTargetList,
];

import { type Audit, createAudit } from './audit.ts';
import { createFeedbackBook, type FeedbackBook } from './feedback.ts';
import { emptyLog, forgetPerson } from './forget-person.ts';
import { forgetTalk } from './forget-talk.ts';
import { createGroups, type Groups } from './groups.ts';
import { createInvitations, type Invitations } from './invitations.ts';
import { openOfficeDatabase } from './open-office-database.ts';
import { createPeople, type People } from './people.ts';
import { createProposals, type Proposals } from './proposals.ts';
import { createQuestions, type Questions } from './questions.ts';
import { createReminders, type Reminders } from './reminders.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** Who works with the assistant, for which agency, and who decided so. Knows nothing of any channel. */
export interface Office {
  readonly people: People;
  readonly invitations: Invitations;
  readonly feedback: FeedbackBook;
  readonly groups: Groups;
  readonly reminders: Reminders;
  readonly questions: Questions;
  readonly uploads: Uploads;
  readonly proposals: Proposals;
  readonly audit: Audit;
  /** Removes everything known of a person, from the file too; the audit keeps that somebody of this id was there. */
  forget(person: string): void;
  /** Takes out what was asked before this instant (milliseconds since 1970), and the words of what was said of answers. */
  forgetTalk(before: number): void;
  /** Takes out of the file what another process kept there when it was removed. @returns false when it still does */
  settle(): boolean;
  close(): void;
}

/**
 * Opens the office of a data directory, creating it when missing. Several processes may have it open.
 *
 * @param now milliseconds since 1970
 * @throws STORE_DAMAGED, STORE_VERSION, STORE_BUSY, STORE_WRITE_FAILED — see `openOfficeDatabase`
 */
export function openOffice(dataDirectory: string, now: () => number = Date.now): Office {
  const database = openOfficeDatabase(dataDirectory);
  const audit = createAudit(database, now);
  return {
    people: createPeople(database, now, audit.note),
    invitations: createInvitations(database, now, audit.note),
    feedback: createFeedbackBook(database, now),
    groups: createGroups(database, audit.note),
    reminders: createReminders(database, now),
    questions: createQuestions(database, now),
    uploads: createUploads(database, now),
    proposals: createProposals(database, now, audit.note),
    audit,
    forget: (person) => {
      forgetPerson(database, person, audit.note);
      emptyLog(database);
    },
    forgetTalk: (before) => {
      forgetTalk(database, before);
      emptyLog(database);
    },
    settle: () => emptyLog(database),
    close: () => database.close(),
  };
}

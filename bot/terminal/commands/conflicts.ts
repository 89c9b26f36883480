import {
  type Conflict,
  type ConflictSide,
  conflictSchema,
} from '../../../knowledge/directives/conflicts/conflict.ts';
import { sayDocument, sayLabel } from '../../../knowledge/directives/conflicts/conflict-wording.ts';
import { listDocumentsOf } from '../../../knowledge/directives/conflicts/documents-of-agency.ts';
import { surveyConflicts } from '../../../knowledge/directives/conflicts/survey-conflicts.ts';
import type { IssuersApart } from '../../../knowledge/directives/issuers-apart.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { openStore } from '../../../knowledge/store/open-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { conflictWording } from '../../../prompts/conflict-wording.ts';
import { terminalTexts } from '../../../prompts/terminal-texts.ts';
import { describeSurvey } from '../../assistant/comparison/describe-survey.ts';
import {
  type Arguments,
  type Command,
  type CommandEnvironment,
  exitCodes,
  refuseWords,
  textOption,
  writeJsonLine,
  writeText,
} from '../command.ts';
import { warnIfEmpty } from '../open-assistant.ts';
import { parseAsOf } from '../parse-day.ts';

/** One line of `conflicts --json`. */
export const conflictLineSchema = conflictSchema;

/** `conflicts`: what documents set otherwise than their superiors, both quotations together. */
export const conflictsCommand: Command = {
  options: { id: { type: 'string' }, agency: { type: 'string' }, 'as-of': { type: 'string' } },
  async run(args, environment) {
    refuseWords(args, 'conflicts');
    const asOf = parseAsOf(args);
    if (textOption(args, 'id') !== null && textOption(args, 'agency') !== null) throw refuseBoth();
    const store = await openStore(environment, 'read-only');
    try {
      await warnIfEmpty(store, environment);
      const ids = await listMeant(args, store, asOf);
      const survey = await surveyConflicts(ids, store, OPERATOR, { asOf });
      for (const [i, { conflict }] of survey.findings.entries()) {
        if (environment.isJson) writeJsonLine(environment.stdout, conflict);
        else writeText(environment.stdout, formatConflict(conflict, i + 1, survey.issuers));
      }
      const closing = survey.documents === 0 ? [sayNoneMeant(args)] : describeSurvey(survey);
      writeClosing(closing, environment);
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

function refuseBoth(): AssistantError {
  return new AssistantError('INPUT_USAGE', 'conflicts: both --id and --agency', {
    details: { problems: [terminalTexts.usage.oneOfConflicts] },
  });
}

/** The documents a call is about: one, an agency's, or all that are held. */
async function listMeant(args: Arguments, store: Store, asOf: string | null): Promise<string[]> {
  const [id, agency] = [textOption(args, 'id'), textOption(args, 'agency')];
  if (id !== null) return [id];
  if (agency !== null) return listDocumentsOf(agency, store, OPERATOR, asOf);
  const issuers = await store.listIssuers(OPERATOR, 'held');
  const heads = await store.listHeads(
    OPERATOR,
    issuers.map(({ key }) => key),
  );
  return heads.map((head) => head.id);
}

function sayNoneMeant(args: Arguments): string {
  const agency = textOption(args, 'agency');
  return agency === null ? conflictWording.noDocument : conflictWording.noAgency(agency);
}

/** What was compared and what was not is no finding: beside JSON it goes where logs go. */
function writeClosing(lines: readonly string[], { isJson, stdout, stderr }: CommandEnvironment): void {
  writeText(isJson ? stderr : stdout, lines.map((line) => `${line}\n`).join(''));
}

const SIDES = {
  superior: [conflictWording.superior, conflictWording.subordinate],
  superiors: [conflictWording.higher, conflictWording.lower],
  within: [conflictWording.first, conflictWording.second],
} as const;

function formatConflict(conflict: Conflict, position: number, issuers: IssuersApart): string {
  const [first, second] = SIDES[conflict.relation];
  return [
    `${position}. [${sayLabel(conflict.label)}] ${conflict.message}`,
    formatSide(first, conflict.superior, issuers),
    formatSide(second, conflict.subordinate, issuers),
    '',
  ].join('\n');
}

function formatSide(who: string, side: ConflictSide, issuers: IssuersApart): string {
  const place = [side.locator, side.page === null ? null : conflictWording.page(side.page), side.documentId];
  const quotation = conflictWording.quotation(side.quote, place.filter((part) => part !== null).join(', '));
  return `    ${conflictWording.side(who, sayDocument(side, issuers), side.figure)}\n        ${quotation}`;
}

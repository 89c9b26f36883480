import { z } from 'zod';
import { agencyProfileSchema, profileFields } from '../../../knowledge/model/agency-profile.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { findProfileField, type ProfileEdit } from '../../../knowledge/profile/edit-profile.ts';
import { openStore } from '../../../knowledge/store/open-store.ts';
import { OPERATOR, type Store } from '../../../knowledge/store/store.ts';
import { profileWording } from '../../../prompts/profile-wording.ts';
import { terminalTexts } from '../../../prompts/terminal-texts.ts';
import { agencyQuestionSchema, askForAgency, formatAgencyQuestion } from '../../assistant/agency-question.ts';
import {
  forgetProfile,
  manageProfile,
  type ProfileFinding,
  type ProfileForgetting,
  type ProfileRequest,
} from '../../assistant/profile/manage-profile.ts';
import {
  type Arguments,
  type Command,
  type CommandEnvironment,
  exitCodes,
  refuseWords,
  textOption,
  textOptions,
  writeJsonLine,
  writeText,
} from '../command.ts';
import { formatProfile } from '../format-profile.ts';
import { warnIfEmpty } from '../open-assistant.ts';
import { parseAsOf, parseDay } from '../parse-day.ts';

/** One line of `profile --json`: the profile, that it was forgotten, or what must be asked first. */
export const profileLineSchema = z.union([
  agencyProfileSchema.extend({
    outcome: z.enum(['proposed', 'confirmed']),
    /** What became of the agency's name. */
    agencyNotes: z.array(z.string()),
  }),
  z.object({ outcome: z.enum(['forgotten', 'nothing-to-forget']), agency: z.string() }),
  agencyQuestionSchema,
]);
type ProfileLine = z.infer<typeof profileLineSchema>;

/** No name of an agency or a person has more. */
const MAX_LETTERS = 300;

/** `profile`: what is known of an agency for its drafts, proposed from its own documents, confirmed by a person. */
export const profileCommand: Command = {
  options: {
    agency: { type: 'string' },
    'as-of': { type: 'string' },
    set: { type: 'string', multiple: true },
    confirm: { type: 'boolean' },
    by: { type: 'string' },
    on: { type: 'string' },
    forget: { type: 'boolean' },
  },
  worksUnread: true,
  async run(args, environment) {
    refuseWords(args, 'profile');
    const request = readRequest(args, environment);
    const isForgetting = args.values.forget === true;
    const isWriting = isForgetting || request.confirmation !== null;
    const mode = isWriting ? 'read-write' : 'read-only';
    const store = await openStore(environment, mode);
    try {
      await warnIfEmpty(store, environment);
      const line = isForgetting
        ? toForgettingLine(await forgetProfile(store, OPERATOR, request), request)
        : toLine(await manageProfile(store, OPERATOR, request), request);
      if (environment.isJson) writeJsonLine(environment.stdout, line);
      else writeText(environment.stdout, await formatLine(store, line, request));
      // Nothing was kept or forgotten where it is not sure of whom.
      return isWriting && 'text' in line ? exitCodes.failed : exitCodes.done;
    } finally {
      await store.close();
    }
  },
};

function badUsage(problem: string): AssistantError {
  return new AssistantError('INPUT_USAGE', `profile: ${problem}`, { details: { problems: [problem] } });
}

function readRequest(args: Arguments, { today }: CommandEnvironment): ProfileRequest {
  const { usage } = profileWording;
  const agency = readText(args, 'agency');
  if (agency === null) throw badUsage(terminalTexts.usage.optionWantsValue('--agency'));
  const by = readText(args, 'by');
  const on = parseDay(args, 'on');
  const isConfirming = args.values.confirm === true;
  const written = textOptions(args, 'set');
  if (!isConfirming && (by !== null || on !== null)) throw badUsage(usage.byWithoutConfirm);
  if (isConfirming && by === null) throw badUsage(usage.whoConfirms);
  if (args.values.forget === true && (isConfirming || written.length > 0)) throw badUsage(usage.forgetAlone);
  return {
    agency,
    asOf: parseAsOf(args) ?? today(),
    edits: written.map(parseEdit),
    confirmation: by === null ? null : { by, on: on ?? today() },
  };
}

function readText(args: Arguments, name: string): string | null {
  const text = textOption(args, name)?.trim() ?? '';
  if (text.length > MAX_LETTERS) throw badUsage(terminalTexts.usage.tooLong(`--${name}`, MAX_LETTERS));
  return text === '' ? null : text;
}

const CHANGES = { '': 'set', '+': 'add', '-': 'remove' } as const;

function parseEdit(written: string): ProfileEdit {
  const {
    name = '',
    sign,
    value = '',
  } = /^(?<name>[^=]*?)(?<sign>[+-]?)=(?<value>.*)$/su.exec(written)?.groups ?? {};
  if (sign !== '' && sign !== '+' && sign !== '-')
    throw badUsage(profileWording.usage.badSet(written.slice(0, 80)));
  const field = findProfileField(name.trim());
  if (field === undefined)
    throw badUsage(profileWording.usage.unknownField(name.trim().slice(0, 80), profileFields));
  return { field, change: CHANGES[sign], value };
}

function toLine(finding: ProfileFinding, request: ProfileRequest): ProfileLine {
  if (finding.kind !== 'found') return askForAgency(finding, request);
  const { profile, notes } = finding;
  const isConfirmed = profile.confirmedBy !== null;
  return { ...profile, outcome: isConfirmed ? 'confirmed' : 'proposed', agencyNotes: [...notes] };
}

function toForgettingLine(forgetting: ProfileForgetting, request: ProfileRequest): ProfileLine {
  if (forgetting.kind !== 'found') return askForAgency(forgetting, request);
  return { outcome: forgetting.wasKept ? 'forgotten' : 'nothing-to-forget', agency: forgetting.agency };
}

async function formatLine(
  store: Store,
  line: ProfileLine,
  { edits, confirmation }: ProfileRequest,
): Promise<string> {
  if ('text' in line) return formatAgencyQuestion(line);
  if (!('sources' in line)) {
    const { forgotten, nothingToForget } = profileWording;
    return `${(line.outcome === 'forgotten' ? forgotten : nothingToForget)(line.agency)}\n`;
  }
  const ids = new Set(line.sources.flatMap(({ documentId }) => documentId ?? []));
  const heads = await store.listHeadsOf(OPERATOR, [...ids]);
  const isUnkept = edits.length > 0 && confirmation === null;
  const notKept = isUnkept ? `${profileWording.notKept}\n` : '';
  return `${formatProfile(line, line.agencyNotes, heads)}\n${notKept}`;
}

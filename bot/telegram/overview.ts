import { Composer } from 'grammy';
import { formatIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { overviewTexts } from '../../prompts/telegram-overview-texts.ts';
import { telegramTexts } from '../../prompts/telegram-texts.ts';
import type { StorageState } from '../office/measure-storage.ts';
import { type FeatureDependencies, toViewer } from './feature.ts';
import { bold, joinStyled, plain } from './styled-text.ts';
import { addReply, truncate, type UpdateContext } from './update-context.ts';

const WEEK_MS = 7 * 24 * 3_600_000;
const MAX_PEOPLE = 10;
const MAX_UNANSWERED = 10;
const MAX_DOCUMENTS = 5;
const MAX_QUESTION_UNITS = 120;
const MEGABYTE = 1_048_576;
const GIGABYTE = 1_073_741_824;

/** A question to which nothing was found. */
export interface UnansweredQuestion {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly question: string;
}

/** What only the installation knows of how it stands. */
export interface Overview {
  /** The newest questions to which nothing was found, newest first. */
  listUnanswered(limit: number): UnansweredQuestion[];
  /** Undefined where it is not known. */
  measureStorage(): Promise<StorageState | undefined>;
}

/**
 * `/tinhhinh`: who asks how much, what was not found or called wrong, which documents want a look, how full the disk is.
 * Of people it tells their names alone; of documents those that the asker may see.
 */
export function createOverviewFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const inPrivate = feature.filter((ctx) => ctx.chat?.type === 'private');
  inPrivate.command('tinhhinh', async (ctx) => {
    if (ctx.asker === undefined || ctx.asker.role === 'member')
      return addReply(ctx, plain(overviewTexts.onlyKeepers));
    const parts = [
      describeUse(dependencies),
      describeAnswers(dependencies),
      describeDocuments(await dependencies.assistant.listDocuments(toViewer(ctx))),
      ...[await dependencies.overview.measureStorage()].flatMap((state) =>
        state === undefined ? [] : [describeStorage(state)],
      ),
    ];
    addReply(ctx, joinStyled([bold(overviewTexts.heading), ...parts], '\n\n'));
  });
  return feature;
}

function describeUse({ office, now }: FeatureDependencies): string {
  const people = office.people.list();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const places = people.flatMap(({ memberships }) => memberships);
  const admitted = people.filter(({ agency }) => agency !== null).length;
  const agencies = new Set(places.flatMap(({ agency, status }) => (status === 'admitted' ? [agency] : [])));
  const counts = office.questions.count(now() - WEEK_MS);
  const total = counts.reduce((sum, { questions }) => sum + questions, 0);
  const askers = counts
    .slice(0, MAX_PEOPLE)
    .map(({ person, questions }) =>
      overviewTexts.asker(names.get(person) ?? overviewTexts.unnamed, questions),
    );
  const waiting = office.people.listWaiting().length;
  return [
    overviewTexts.people(admitted, agencies.size, waiting),
    overviewTexts.questions(total, counts.length),
    ...askers,
  ].join('\n');
}

function describeAnswers({ office, overview }: FeatureDependencies): string {
  const unanswered = overview.listUnanswered(MAX_UNANSWERED);
  const lines = unanswered.map(({ at, question }) =>
    overviewTexts.question(
      formatIsoDate(at.slice(0, 10)),
      truncate(question.replaceAll('\n', ' '), MAX_QUESTION_UNITS),
    ),
  );
  const wrong = overviewTexts.wrong(office.feedback.listWaiting().length);
  return [wrong, overviewTexts.unanswered(lines.length), ...lines].join('\n');
}

function describeDocuments(documents: readonly OfficialDocument[]): string {
  const counted = documents.map((document) => ({
    name: document.number ?? telegramTexts.unknownNumber,
    warnings: document.warnings.length,
    doubtful: countUnconfirmed(document),
  }));
  const wanting = counted.filter(({ warnings, doubtful }) => warnings + doubtful > 0);
  const worst = wanting.toSorted((a, b) => b.warnings + b.doubtful - (a.warnings + a.doubtful));
  const warned = counted.filter(({ warnings }) => warnings > 0).length;
  const doubtful = counted.reduce((sum, each) => sum + each.doubtful, 0);
  const lines = worst
    .slice(0, MAX_DOCUMENTS)
    .map((each) => overviewTexts.document(each.name, each.warnings, each.doubtful));
  return [overviewTexts.documents(documents.length, warned, doubtful), ...lines].join('\n');
}

/** Items read from a picture that nobody has confirmed yet. */
function countUnconfirmed({ targets, deadlines, tasks }: OfficialDocument): number {
  return [...targets, ...deadlines, ...tasks].filter(
    ({ scan, confirmedBy }) => scan !== null && confirmedBy === null,
  ).length;
}

function describeStorage({ usedBytes, freeBytes }: StorageState): string {
  const low = freeBytes < GIGABYTE ? [overviewTexts.lowStorage] : [];
  return [overviewTexts.storage(formatSize(usedBytes), formatSize(freeBytes)), ...low].join('\n');
}

function formatSize(bytes: number): string {
  const [amount, unit] = bytes >= GIGABYTE ? [bytes / GIGABYTE, 'GB'] : [bytes / MEGABYTE, 'MB'];
  return `${amount.toFixed(1).replace('.', ',')} ${unit}`;
}

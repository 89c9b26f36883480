import { Composer } from 'grammy';
import { formatAgency } from '../../knowledge/agencies/format-agency.ts';
import { officeTexts } from '../../prompts/telegram-office-texts.ts';
import { findUserId, toPersonId } from './asker.ts';
import { type FeatureDependencies, toViewer } from './feature.ts';
import { isCommand } from './group-manners.ts';
import type { Keyboard } from './keyboard.ts';
import { bold, joinStyled, plain, type StyledText } from './styled-text.ts';
import { addButton, addMessage, addReply, setWizard, type UpdateContext } from './update-context.ts';

/** What a deep link `?start=dv_<code>` begins with. */
export const INVITATION_PREFIX = 'dv_';
const MAX_POST_LETTERS = 80;
/** More agencies of one name are told by typing the whole name. */
const MAX_AGENCIES = 8;

/**
 * First run and the way in: which agency, what post; then a request to those who decide, or, for somebody the operator
 * named, the agency at once. The only thing a stranger can reach.
 */
export function createEntryFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const inPrivate = feature.filter((ctx) => ctx.chat?.type === 'private');
  inPrivate.command('start', (ctx) => begin(ctx, ctx.match.trim(), dependencies));
  inPrivate.on('callback_query', (ctx, next) => {
    if (ctx.action?.kind === 'type-agency') return askAgency(ctx);
    if (ctx.action?.kind !== 'enter') return next();
    const { agency, post } = ctx.action;
    return post === null ? askPost(ctx, agency, dependencies) : enter(ctx, { agency, post }, dependencies);
  });
  inPrivate.on('message:text', (ctx, next) => {
    const wizard = dependencies.queue.findWizard(ctx.chat.id, ctx.from.id);
    if (isCommand(ctx.message)) return next();
    if (wizard?.kind === 'agency-name') return readAgency(ctx, ctx.message.text, dependencies);
    return wizard?.kind === 'post' ? readPost(ctx, wizard.agency, ctx.message.text, dependencies) : next();
  });
  feature.use((ctx, next) => {
    if (ctx.asker !== undefined) return next();
    if (ctx.chat?.type !== 'private' || tellStanding(ctx, dependencies)) return;
    return ctx.message === undefined ? undefined : begin(ctx, '', dependencies);
  });
  return feature;
}

function begin(ctx: UpdateContext, parameter: string, dependencies: FeatureDependencies) {
  const { office } = dependencies;
  const isInvited = parameter.startsWith(INVITATION_PREFIX);
  const agency = isInvited ? office.invitations.find(parameter.slice(INVITATION_PREFIX.length)) : undefined;
  const heading = joinStyled([bold(officeTexts.greeting), officeTexts.privacy], '\n\n');
  if (agency !== undefined) return askPost(ctx, agency, dependencies, [heading]);
  const note = isInvited ? [officeTexts.badInvitation] : [];
  if (ctx.asker === undefined && !isInvited && tellStanding(ctx, dependencies)) return;
  if (ctx.asker !== undefined && ctx.asker.agency !== null)
    return welcome(ctx, [heading, ...note, officeTexts.chosen(ctx.asker.agency)], dependencies);
  setWizard(ctx, { kind: 'agency-name' });
  addReply(ctx, joinStyled([heading, ...note, officeTexts.whichAgency], '\n\n'));
}

/**
 * Somebody whose request waits, or who was let go, is told so; nothing they type is taken for an agency's name, but they
 * may tell another agency.
 *
 * @returns whether they are one of these
 */
function tellStanding(ctx: UpdateContext, { office, createId }: FeatureDependencies): boolean {
  const { memberships } = office.people.find(toPersonId(ctx.from?.id ?? 0)) ?? { memberships: [] };
  const waiting = memberships.find(({ status }) => status === 'waiting');
  const held = waiting ?? memberships.find(({ status }) => status === 'revoked');
  if (held === undefined) return false;
  const tell = held === waiting ? officeTexts.alreadyAsked : officeTexts.revokedBefore;
  const other = addButton(ctx, createId, officeTexts.tellOther, { kind: 'type-agency' });
  addReply(ctx, plain(tell(held.agency)), [[other]]);
  return true;
}

/** Asks for the name of an agency; the next text is taken as one. */
export function askAgency(ctx: UpdateContext) {
  setWizard(ctx, { kind: 'agency-name' });
  addReply(ctx, plain(officeTexts.whichAgency));
}

/** The agencies of a typed name: to be confirmed, chosen from, or typed again. */
async function readAgency(
  ctx: UpdateContext,
  written: string,
  { assistant, today, createId }: FeatureDependencies,
) {
  const asOf = today();
  const found = await assistant.findAgencies(toViewer(ctx), written.trim(), asOf);
  const [first] = found;
  if (first === undefined) return addReply(ctx, plain(officeTexts.unknownAgency(written.trim())));
  // Many provinces have a commune of one name: without its province an agency is nobody's.
  const agencies = found.filter(
    ({ level, units }) => level === 'central' || units.some((unit) => unit.level === 'province'),
  );
  if (agencies.length === 0) return addReply(ctx, plain(officeTexts.unplacedAgency(first.name)));
  const others = agencies.slice(1);
  const names = agencies.slice(0, MAX_AGENCIES).map((agency) => formatAgency(agency, asOf));
  const again = addButton(ctx, createId, officeTexts.otherAgency, { kind: 'type-agency' });
  const keyboard: Keyboard = [
    ...names.map((agency) => [addButton(ctx, createId, agency, { kind: 'enter', agency, post: null })]),
    [again],
  ];
  const question = others.length === 0 ? officeTexts.confirmAgency : officeTexts.chooseAgency;
  addReply(ctx, plain([question, ...names.map((name) => `• ${name}`)].join('\n')), keyboard);
}

function askPost(
  ctx: UpdateContext,
  agency: string,
  { createId }: FeatureDependencies,
  heading: readonly StyledText[] = [],
) {
  setWizard(ctx, { kind: 'post', agency });
  const keyboard = officeTexts.posts.map((post) => [
    addButton(ctx, createId, post, { kind: 'enter', agency, post }),
  ]);
  addReply(ctx, joinStyled([...heading, officeTexts.whichPost(agency)], '\n\n'), keyboard);
}

/** A post in somebody's own words; a question or a long text is none. */
function readPost(ctx: UpdateContext, agency: string, written: string, dependencies: FeatureDependencies) {
  const post = written.normalize('NFC').trim();
  if (post.endsWith('?') || post.length > MAX_POST_LETTERS) return askPost(ctx, agency, dependencies);
  return enter(ctx, { agency, post }, dependencies);
}

function enter(
  ctx: UpdateContext,
  { agency, post }: { readonly agency: string; readonly post: string },
  dependencies: FeatureDependencies,
) {
  const { office, access } = dependencies;
  const { from } = ctx;
  if (from === undefined) return;
  setWizard(ctx, null);
  const person = toPersonId(from.id);
  const name = [from.first_name, from.last_name].filter(Boolean).join(' ');
  const held = office.people.find(person)?.memberships.find((each) => each.agency === agency);
  if (held?.status === 'admitted') return addReply(ctx, plain(officeTexts.alreadyIn(agency)));
  if (held?.status === 'waiting') return addReply(ctx, plain(officeTexts.alreadyAsked(agency)));
  if (mayEnter(ctx)) {
    office.people.admit({ person, agency, name, post, by: person });
    office.people.choose({ person, agency });
    return welcome(ctx, [officeTexts.admitted(agency)], dependencies);
  }
  if (held !== undefined) return addReply(ctx, plain(officeTexts.refusedBefore(agency)));
  office.people.ask({ person, agency, name, post });
  const deciders = access.listDeciders(agency);
  const note = deciders.length === 0 ? [officeTexts.nobodyDecides] : [];
  addReply(ctx, plain([officeTexts.asked(agency), ...note].join('\n')));
  for (const decider of deciders) askDecider(ctx, decider, { person, agency, name, post }, dependencies);
}

// Somebody the operator named may say themselves where they work; a further agency has its own people to decide.
function mayEnter({ asker }: UpdateContext): boolean {
  if (asker === undefined) return false;
  return asker.role === 'admin' || (asker.person?.memberships.length ?? 0) === 0;
}

function askDecider(
  ctx: UpdateContext,
  decider: number,
  wish: { readonly person: string; readonly agency: string; readonly name: string; readonly post: string },
  { createId }: FeatureDependencies,
) {
  const { person, agency, name, post } = wish;
  const toButton = (label: string, isAdmitted: boolean) =>
    addButton(ctx, createId, label, { kind: 'decide', person, agency, isAdmitted }, decider);
  const text = officeTexts.requestCard(name, String(findUserId(person) ?? person), post, agency);
  addMessage(ctx, decider, plain(text), [
    [toButton(officeTexts.admit, true), toButton(officeTexts.refuse, false)],
  ]);
}

/** What somebody is told who may begin, with three questions to try. */
function welcome(
  ctx: UpdateContext,
  heading: readonly (string | StyledText)[],
  { createId }: FeatureDependencies,
) {
  setWizard(ctx, null);
  const text = joinStyled([...heading, officeTexts.tryAsking], '\n\n');
  addReply(ctx, text, createSampleButtons(ctx, createId));
}

/** Three questions that anybody of an agency may ask at once. */
export function createSampleButtons(ctx: UpdateContext, createId: () => string, userId?: number): Keyboard {
  return officeTexts.sampleQuestions.map((question) => [
    addButton(ctx, createId, question, { kind: 'option', label: question, question }, userId),
  ]);
}

import { Composer } from 'grammy';
import { officeTexts } from '../../prompts/telegram-office-texts.ts';
import { isHeadOf, listAgencies, type Membership, type Person } from '../office/person.ts';
import { tellDecision } from './admission.ts';
import { type Asker, findUserId, isDecider } from './asker.ts';
import type { ButtonAction, PersonChange } from './button-action.ts';
import { addCommandMenu } from './command-menu.ts';
import { INVITATION_PREFIX } from './entry.ts';
import type { FeatureDependencies } from './feature.ts';
import type { Keyboard } from './keyboard.ts';
import { createPageButtons, takePage } from './pages.ts';
import { bold, joinStyled, plain } from './styled-text.ts';
import { addButton, addEdit, addMessage, addReply, type UpdateContext } from './update-context.ts';

const PAGE_SIZE = 8;

/** `/nguoidung`: the people an asker decides about, what each is, and what may be changed of them. */
export function createPeopleFeature(dependencies: FeatureDependencies): Composer<UpdateContext> {
  const feature = new Composer<UpdateContext>();
  const inPrivate = feature.filter((ctx) => ctx.chat?.type === 'private');
  inPrivate.command('nguoidung', (ctx) => showPeople(ctx, 1, dependencies));
  inPrivate.on('callback_query', (ctx, next) => {
    switch (ctx.action?.kind) {
      case 'people':
        return showPeople(ctx, ctx.action.page, dependencies);
      case 'person':
        return showPerson(ctx, ctx.action.person, dependencies);
      case 'manage':
        return change(ctx, ctx.action, dependencies);
      case 'invite':
        return invite(ctx, ctx.action.agency, dependencies);
      default:
        return next();
    }
  });
  return feature;
}

/** The people of the agencies that an asker decides about; for admins everybody. */
function listDecided(asker: Asker, people: readonly Person[]): Person[] {
  return people.filter(({ memberships }) => memberships.some(({ agency }) => isDecider(asker, agency)));
}

/** The agencies that an asker decides about, the one acted for first; an admin's own. */
export function listDecidedAgencies({ role, person, agency }: Asker): string[] {
  const own = person === undefined ? [] : listAgencies(person);
  if (role !== 'admin') return own.filter((each) => person !== undefined && isHeadOf(person, each));
  return agency === null ? own : [agency, ...own.filter((each) => each !== agency)];
}

function showPeople(ctx: UpdateContext, pageNumber: number, { office, createId }: FeatureDependencies) {
  const { asker } = ctx;
  const agencies = asker === undefined ? [] : listDecidedAgencies(asker);
  if (asker === undefined || (agencies.length === 0 && asker.role !== 'admin'))
    return addReply(ctx, plain(officeTexts.onlyDeciders));
  const people = listDecided(asker, office.people.list());
  const page = takePage(people, pageNumber, PAGE_SIZE);
  const invitations: Keyboard = agencies.map((agency) => [
    addButton(ctx, createId, `${officeTexts.invite}: ${agency}`, { kind: 'invite', agency }),
  ]);
  const keyboard: Keyboard = [
    ...page.items.map(({ id, name }) => [addButton(ctx, createId, name, { kind: 'person', person: id })]),
    ...createPageButtons(ctx, page, createId, (turned) => ({ kind: 'people', page: turned })),
    ...invitations,
  ];
  const heading = bold(people.length === 0 ? officeTexts.nobody : officeTexts.peopleHeading(people.length));
  const show = ctx.action === undefined ? addReply : addEdit;
  show(ctx, joinStyled([heading, ...page.items.map((person) => formatPerson(person))], '\n'), keyboard);
}

function formatPerson({ id, name, role, memberships }: Person): string {
  const places = memberships.map(
    ({ agency, status, post, isHead }) =>
      `${agency}${post === null ? '' : `, ${post}`} (${officeTexts.statuses[status]}${isHead ? officeTexts.headMark : ''})`,
  );
  return [`• ${name} – ${officeTexts.roles[role]} – số định danh ${findUserId(id) ?? id}`, ...places].join(
    '\n   ',
  );
}

function showPerson(ctx: UpdateContext, id: string, { office, createId }: FeatureDependencies) {
  const { asker } = ctx;
  const person = office.people.find(id);
  if (asker === undefined || person === undefined || listDecided(asker, [person]).length === 0)
    return addReply(ctx, plain(officeTexts.notYours));
  const keyboard = person.memberships
    .filter(({ agency }) => isDecider(asker, agency))
    .flatMap((membership) =>
      listActions(asker, person, membership).map(({ label, action }) => [
        addButton(ctx, createId, `${label} – ${membership.agency}`, action),
      ]),
    );
  addReply(ctx, plain(formatPerson(person)), keyboard);
}

/** What may be done about a person's place in an agency: decided while it waits, else changed. */
function listActions(
  asker: Asker,
  person: Person,
  { agency, status, isHead }: Membership,
): { readonly label: string; readonly action: ButtonAction }[] {
  const place = { person: person.id, agency };
  if (status === 'waiting')
    return [
      { label: officeTexts.admit, action: { kind: 'decide', ...place, isAdmitted: true } },
      { label: officeTexts.refuse, action: { kind: 'decide', ...place, isAdmitted: false } },
    ];
  const changes: readonly { readonly label: string; readonly change: PersonChange }[] =
    status === 'admitted'
      ? listChanges(asker, person, isHead)
      : [{ label: officeTexts.admit, change: 'admit' }];
  return changes.map(({ label, change: wanted }) => ({
    label,
    action: { kind: 'manage', ...place, change: wanted },
  }));
}

function listChanges(
  asker: Asker,
  { role }: Person,
  isHead: boolean,
): { readonly label: string; readonly change: PersonChange }[] {
  const head = isHead
    ? { label: officeTexts.unmakeHead, change: 'unmake-head' as const }
    : { label: officeTexts.makeHead, change: 'make-head' as const };
  const keeper =
    role === 'keeper'
      ? { label: officeTexts.makeMember, change: 'make-member' as const }
      : { label: officeTexts.makeKeeper, change: 'make-keeper' as const };
  const revoke = { label: officeTexts.revoke, change: 'ask-revoke' as const };
  return asker.role === 'admin' ? [revoke, head, ...(role === 'admin' ? [] : [keeper])] : [revoke, head];
}

function change(
  ctx: UpdateContext,
  wanted: { readonly person: string; readonly agency: string; readonly change: PersonChange },
  dependencies: FeatureDependencies,
) {
  const { asker } = ctx;
  const { person, agency } = wanted;
  const { people } = dependencies.office;
  const held = people.find(person);
  const isForAll = wanted.change === 'make-keeper' || wanted.change === 'make-member';
  if (
    asker === undefined ||
    held === undefined ||
    !isDecider(asker, agency) ||
    (isForAll && asker.role !== 'admin')
  )
    return addReply(ctx, plain(officeTexts.notYours));
  const by = asker.id;
  const userId = findUserId(person);
  switch (wanted.change) {
    case 'ask-revoke':
      return askRevoke(ctx, { ...wanted, name: held.name }, dependencies);
    case 'admit':
      people.admit({ person, agency, name: held.name, post: null, by });
      tellDecision(ctx, { person, agency, isAdmitted: true }, dependencies);
      break;
    case 'revoke':
      if (people.revoke({ person, agency, by }) && userId !== undefined)
        addMessage(ctx, userId, plain(officeTexts.revoked(agency)));
      break;
    case 'make-head':
    case 'unmake-head':
      if (
        people.setHead({ person, agency, by, isHead: wanted.change === 'make-head' }) &&
        userId !== undefined
      )
        addMessage(ctx, userId, plain(tellHead(wanted.change)(agency)));
      break;
    case 'make-keeper':
    case 'make-member':
      people.setRole({ person, role: wanted.change === 'make-keeper' ? 'keeper' : 'member', by });
  }
  if (userId !== undefined)
    addCommandMenu(ctx, userId, dependencies.access.findAsker(userId)?.role ?? 'member');
  const changed = people.find(person);
  addEdit(
    ctx,
    plain([officeTexts.done, ...(changed === undefined ? [] : [formatPerson(changed)])].join('\n')),
    [],
  );
}

const tellHead = (change: 'make-head' | 'unmake-head') =>
  change === 'make-head' ? officeTexts.madeHead : officeTexts.unmadeHead;

/** Somebody who is let go loses everything at once, so that it is asked first. */
function askRevoke(
  ctx: UpdateContext,
  { person, agency, name }: { readonly person: string; readonly agency: string; readonly name: string },
  { createId }: FeatureDependencies,
) {
  const sure = { kind: 'manage', person, agency, change: 'revoke' } as const;
  addEdit(ctx, plain(officeTexts.askRevoke(name, agency)), [
    [addButton(ctx, createId, officeTexts.sureRevoke, sure)],
    [addButton(ctx, createId, officeTexts.keep, { kind: 'person', person })],
  ]);
}

function invite(ctx: UpdateContext, agency: string, { office, createId }: FeatureDependencies) {
  const { asker } = ctx;
  if (asker === undefined || !isDecider(asker, agency)) return addReply(ctx, plain(officeTexts.notYours));
  const code = createId();
  office.invitations.invite({ code, agency, by: asker.id });
  const link = `https://t.me/${ctx.me.username}?start=${INVITATION_PREFIX}${code}`;
  addReply(ctx, plain(officeTexts.invitation(agency, link)));
}

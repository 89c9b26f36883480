import { describeIdentity } from '../../knowledge/directives/describe-identity.ts';
import { formatIsoDate } from '../../knowledge/language/vietnamese-date.ts';
import {
  type AgencyProfile,
  type ProfileField,
  profileFields,
} from '../../knowledge/model/agency-profile.ts';
import type { DocumentHead } from '../../knowledge/store/store.ts';
import { profileWording } from '../../prompts/profile-wording.ts';

/** A value of the profile as shown, with the field its source is kept under. */
interface ShownValue {
  readonly text: string;
  readonly field: string;
}

/** A profile for people: every value with where it comes from, then what to look at. */
export function formatProfile(
  profile: AgencyProfile,
  agencyNotes: readonly string[],
  heads: readonly DocumentHead[],
): string {
  const { confirmedBy, confirmedOn, notes } = profile;
  const standing =
    confirmedBy === null || confirmedOn === null
      ? profileWording.proposed
      : profileWording.confirmed(confirmedBy, formatIsoDate(confirmedOn));
  return [
    profileWording.heading(profile.agency),
    ...agencyNotes.map((note) => `(${note})`),
    standing,
    '',
    ...profileFields.flatMap((field) => formatField(profile, field, heads)),
    ...(heads.length === 0 ? [] : ['', profileWording.sources]),
    ...heads.map((head, i) => `  [${i + 1}] ${describeIdentity(head)}`),
    ...(notes.length === 0 ? [] : ['', profileWording.toCheck, ...notes.map((note) => `  - ${note}`)]),
  ].join('\n');
}

function formatField(profile: AgencyProfile, field: ProfileField, heads: readonly DocumentHead[]): string[] {
  const label = `${profileWording.fields[field]} [${field}]:`;
  const values = listValues(profile, field);
  // Of its parts an agency has some kinds alone: which, nothing tells.
  if (values.length === 0 && isOfUnits(field))
    return profile.units.length === 0 && field === 'units.division'
      ? [`${profileWording.units}: ${profileWording.unknown}`]
      : [];
  if (values.length === 0) return [`${label} ${sayNothing(profile, field)}`];
  const lines = values.map((value) => `  ${value.text}${formatSource(profile, value.field, heads)}`);
  return [label, ...lines];
}

function isOfUnits(field: ProfileField): boolean {
  return field.startsWith('units.');
}

// A UBND has nobody over its letterhead by the rule of form; elsewhere nothing found is nothing known.
function sayNothing({ sources }: AgencyProfile, field: ProfileField): string {
  return sources.some((source) => source.field === field) ? profileWording.none : profileWording.unknown;
}

function listValues(profile: AgencyProfile, field: ProfileField): ShownValue[] {
  switch (field) {
    case 'letterhead.superior':
    case 'letterhead.issuer': {
      const lines = profile.letterhead[field === 'letterhead.superior' ? 'superior' : 'issuer'];
      return lines.length === 0 ? [] : [{ text: lines.join(' / '), field }];
    }
    case 'place':
    case 'symbol': {
      const text = profile[field];
      return text === null ? [] : [{ text, field }];
    }
    case 'signers':
      return profile.signers.map(({ capacity, name }, i) => ({
        text: [...capacity, name ?? profileWording.noName].join(' / '),
        field: `signers[${i}]`,
      }));
    case 'partners':
    case 'recipients':
      return profile[field].map((text, i) => ({ text: `- ${text}`, field: `${field}[${i}]` }));
    default:
      return profile.units.flatMap(({ name, kind }, i) =>
        `units.${kind}` === field ? [{ text: `- ${name}`, field: `units[${i}]` }] : [],
      );
  }
}

function formatSource({ sources }: AgencyProfile, field: string, heads: readonly DocumentHead[]): string {
  const source = sources.find((each) => each.field === field);
  if (source === undefined) return '';
  if (source.origin === 'rule') return `  (${profileWording.byRule(source.quote)})`;
  if (source.origin === 'person') return `  (${profileWording.byPerson(source.quote)})`;
  const number = heads.findIndex(({ id }) => id === source.documentId) + 1;
  const place = [source.locator, source.page === null ? '' : `trang ${source.page}`].filter(Boolean);
  return `  [${[number, ...place].join(', ')}]`;
}

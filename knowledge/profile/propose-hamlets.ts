import type { Agency } from '../agencies/agency.ts';
import { markedKey } from '../agencies/unit-names.ts';
import { findUnits } from '../language/agency.ts';
import type { OwnUnit } from '../model/agency-profile.ts';
import { findHamlets, type HamletMention } from './hamlet-names.ts';
import type { OwnDocument } from './own-documents.ts';
import { quoteDocument, type Sourced } from './sourced.ts';

/** Thôn, bản, tổ dân phố, and what to look at among them. */
export interface ProposedHamlets {
  readonly units: readonly Sourced<OwnUnit>[];
  /** Names that several of the former communes had. */
  readonly shared: readonly string[];
  /** How many are known from papers of former communes alone. */
  readonly formerCount: number;
}

interface FoundHamlet extends HamletMention {
  readonly own: OwnDocument;
  /** The former commune; null in a paper of today's. */
  readonly commune: string | null;
}

/** Bodies that the whole of a commune is under; an office or a station of it has no thôn of its own. */
const OF_WHOLE_UNIT: readonly Agency['kind'][] = ['committee', 'council', 'party', 'front'];

/**
 * The thôn, bản, tổ dân phố that a commune's papers name, its predecessors' united: one that several of them had bears its
 * commune ("thôn 1 (xã A cũ)"), for a person to say what it is called now. What lies in another commune is left out.
 */
export function proposeHamlets(agency: Agency, documents: readonly OwnDocument[]): ProposedHamlets {
  if (agency.level !== 'commune' || !OF_WHOLE_UNIT.includes(agency.kind))
    return { units: [], shared: [], formerCount: 0 };
  const found = documents.flatMap((own) => listOwn(agency, own));
  const byName = Map.groupBy(found, ({ key }) => key);
  const units: Sourced<OwnUnit>[] = [];
  const shared: string[] = [];
  let formerCount = 0;
  for (const mentions of byName.values()) {
    const today = mentions.find(({ commune }) => commune === null);
    const firsts = today === undefined ? firstOfEach(mentions) : [today];
    if (firsts.length > 1) shared.push(firsts[0]?.name ?? '');
    if (today === undefined) formerCount += firsts.length;
    for (const { name, own, quote, commune } of firsts)
      units.push({
        value: { name: firsts.length > 1 ? `${name} (${commune} cũ)` : name, kind: 'hamlet' },
        origin: quoteDocument(own, quote),
      });
  }
  return { units, shared, formerCount };
}

function firstOfEach(mentions: readonly FoundHamlet[]): readonly FoundHamlet[] {
  return [...Map.groupBy(mentions, ({ commune }) => commune).values()].flatMap((ofOne) => ofOne.slice(0, 1));
}

function listOwn(agency: Agency, own: OwnDocument): FoundHamlet[] {
  const names = [agency.units[0]?.name, findCommune(own)?.name]
    .filter((name) => name !== undefined)
    .map(markedKey);
  const unit = findCommune(own);
  const commune = own.isOfPredecessor && unit !== undefined ? `${unit.noun} ${unit.name}` : null;
  return own.passages
    .flatMap(({ text }) => findHamlets(text))
    .filter(({ commune: of }) => of === null || names.includes(markedKey(of)))
    .map((mention) => ({ ...mention, own, commune: own.isOfPredecessor ? commune : null }));
}

function findCommune({ document }: OwnDocument) {
  return findUnits(`${document.issuer ?? ''}, ${document.place ?? ''}`).find(
    ({ level }) => level === 'commune',
  );
}

import type { Agency } from '../agencies/agency.ts';
import { findTerritory } from '../agencies/territory.ts';
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
  /** The former commune, its own or as the paper says; null where nothing tells it. */
  readonly commune: string | null;
}

/** Bodies that the whole of a commune is under; an office or a station of it has no thôn of its own. */
const OF_WHOLE_UNIT: readonly Agency['kind'][] = ['committee', 'council', 'party', 'front'];

/**
 * The thôn, bản, tổ dân phố that a commune's papers name, its predecessors' united: one that several of them had bears its
 * commune ("thôn 1 (xã A cũ)"), for a person to say what it is called now. What lies in another commune is left out.
 */
export function proposeHamlets(
  agency: Agency,
  documents: readonly OwnDocument[],
  asOf: string,
): ProposedHamlets {
  if (agency.level !== 'commune' || !OF_WHOLE_UNIT.includes(agency.kind))
    return { units: [], shared: [], formerCount: 0 };
  const { former } = findTerritory(agency, asOf);
  const formerNames = former.flatMap(({ unit }) => (unit.level === 'commune' ? [unit.name] : []));
  const found = documents.flatMap((own) => listOwn(agency, formerNames, own));
  const byName = Map.groupBy(found, ({ key }) => key);
  const units: Sourced<OwnUnit>[] = [];
  const shared: string[] = [];
  let formerCount = 0;
  for (const mentions of byName.values()) {
    const today = mentions.filter(({ own }) => !own.isOfPredecessor);
    const firsts = firstOfEach(today.length > 0 ? today : mentions);
    if (firsts.length > 1) shared.push(firsts[0]?.name ?? '');
    if (today.length === 0) formerCount += firsts.length;
    for (const { name, own, quote, commune, former: written } of firsts) {
      const isTold = commune !== null && (firsts.length > 1 || written !== null);
      const value = { name: isTold ? `${name} (${commune} cũ)` : name, kind: 'hamlet' as const };
      units.push({ value, origin: quoteDocument(own, quote) });
    }
  }
  return { units, shared, formerCount };
}

function firstOfEach(mentions: readonly FoundHamlet[]): readonly FoundHamlet[] {
  return [...Map.groupBy(mentions, ({ commune }) => commune).values()].flatMap((ofOne) => ofOne.slice(0, 1));
}

function listOwn(agency: Agency, formerNames: readonly string[], own: OwnDocument): FoundHamlet[] {
  const names = [agency.units[0]?.name, findCommune(own)?.name, ...formerNames]
    .filter((name) => name !== undefined)
    .map(markedKey);
  const unit = findCommune(own);
  const commune = own.isOfPredecessor && unit !== undefined ? `${unit.noun} ${unit.name}` : null;
  return own.passages
    .flatMap(({ text }) => text.split(/(?<=[.;])\s/u))
    .flatMap((sentence) => findOwnHamlets(sentence, names))
    .map((mention) => ({ ...mention, own, commune: own.isOfPredecessor ? commune : mention.former }));
}

// "mô hình của xã A tại thôn B": what stands behind another commune's name lies there.
function findOwnHamlets(sentence: string, names: readonly string[]): HamletMention[] {
  const other = findUnits(sentence).find(
    ({ level, name }) => level === 'commune' && !names.includes(markedKey(name)),
  );
  const own = findHamlets(sentence).filter(
    ({ commune }) => commune === null || names.includes(markedKey(commune)),
  );
  if (other === undefined) return own;
  const before = new Set(findHamlets(sentence.slice(0, other.start)).map(({ key }) => key));
  return own.filter(({ key }) => before.has(key));
}

function findCommune({ document }: OwnDocument) {
  return findUnits(`${document.issuer ?? ''}, ${document.place ?? ''}`).find(
    ({ level }) => level === 'commune',
  );
}

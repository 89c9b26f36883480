import type { OfficialDocument } from '../../model/official-document.ts';
import type { Evidence } from '../../model/register.ts';
import { compareForce, type ForceChange } from './compare-force.ts';
import type { Finding, Sides } from './coverage.ts';
import { toEvidence } from './to-evidence.ts';

/** So much of a sentence another place of the draft must say to stand for it. */
const MIN_SAID = 0.85;

/** What is weighed, and how. */
export interface Weighed {
  readonly kind: 'target' | 'deadline' | 'task';
  readonly item: Evidence;
  /** The agency is to lead what is to be done. */
  readonly isLed: boolean;
}

/**
 * A finding with the words beside figures and days weighed: an obligation that is found in softer words is weaker, in harder
 * ones stricter; a task in which only such words differ and bind alike is the same. What is said softer in one place and in
 * full in another holds in full.
 */
export function weighForce(finding: Finding, weighed: Weighed, sides: Sides): Finding {
  const { status, where } = finding;
  const given = withoutActors(findSentence(weighed.item, sides.basis), sides.basis);
  if (status === 'missing' && weighed.kind === 'target') return findSofter(finding, given, weighed, sides);
  if (where === null || status === 'missing' || status === 'later' || status === 'weaker') return finding;
  const own = findSentence(where, sides.draft);
  const compared = compareForce(given, own.quote, weighed.isLed);
  const [direction, told] = pickGravest(compared?.changes ?? []);
  const isTold = weighed.kind === 'task' && finding.reason !== sides.wording.likeTask('');
  const isSame = isTold && status === 'different' && compared?.isOtherwiseSame === true;
  if (direction === undefined)
    return isSame ? { status: 'equal', where, reason: sides.wording.sameTask } : finding;
  if (!(isSame || counts(direction, finding))) return finding;
  if (direction !== 'stricter' && isSaidElsewhere(given, own, sides.draft, weighed.isLed)) return finding;
  return { status: direction, where: toEvidence(own), reason: say(told, sides) };
}

function say(changes: readonly ForceChange[], { wording }: Sides): string {
  return changes.map(({ given, own }) => wording.force(given, own)).join('; ');
}

/** A figure that is no target any more: "không quá 03 ngày" made "khoảng 03 ngày". */
function findSofter(finding: Finding, given: string, { isLed }: Weighed, sides: Sides): Finding {
  for (const place of listEvidence(sides.draft)) {
    const compared = compareForce(given, place.quote, isLed);
    const [direction, told] = pickGravest(compared?.changes ?? []);
    if (compared !== undefined && compared.share >= MIN_SAID && direction === 'weaker')
      return { status: 'weaker', where: toEvidence(place), reason: say(told, sides) };
  }
  return finding;
}

/** A higher figure that is only striven for is still for a person to judge by its figure. */
function counts(direction: ForceChange['direction'], { status }: Finding): boolean {
  if (direction === 'weaker') return status !== 'stricter';
  return status === 'equal';
}

function pickGravest(changes: readonly ForceChange[]): [ForceChange['direction'] | undefined, ForceChange[]] {
  const direction = (['weaker', 'different', 'stricter'] as const).find((one) =>
    changes.some((change) => change.direction === one),
  );
  return [direction, changes.filter((change) => change.direction === direction)];
}

function isSaidElsewhere(given: string, own: Evidence, draft: OfficialDocument, isLed: boolean): boolean {
  return listEvidence(draft).some((place) => {
    const isItself = place.passage === own.passage && place.start < own.end && own.start < place.end;
    if (isItself) return false;
    const other = compareForce(given, place.quote, isLed);
    return (
      other !== undefined &&
      other.share >= MIN_SAID &&
      other.changes.every(({ direction }) => direction === 'stricter')
    );
  });
}

/** The widest words the register has around a place: a figure's quotation may begin behind "phấn đấu". */
function findSentence(place: Evidence, document: OfficialDocument): Evidence {
  const around = listEvidence(document).filter(
    (one) => one.passage === place.passage && one.start <= place.start && place.end <= one.end,
  );
  return around.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? place;
}

/** Who a superior names is not who the draft names. */
function withoutActors(sentence: Evidence, { tasks, deadlines }: OfficialDocument): string {
  const actors = [...tasks, ...deadlines]
    .filter(({ passage }) => passage === sentence.passage)
    .flatMap(({ actor }) => actor ?? []);
  return actors.reduce((text, actor) => text.replace(actor, ' '), sentence.quote);
}

function listEvidence({ tasks, deadlines, targets, uncovered }: OfficialDocument): readonly Evidence[] {
  return [...tasks, ...deadlines, ...targets, ...uncovered];
}

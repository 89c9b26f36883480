import { opensWithAgency } from './task-agencies.ts';

/**
 * The bodies of a list of them, each by itself: "Sở A, Sở B và Ủy ban nhân dân các xã" is three. Parted only before a name
 * with a capital that opens as a body does, so that "các sở, ban, ngành" and "Ủy ban nhân dân các xã, phường" stay whole.
 */
export function splitBodies(list: string): string[] {
  const bodies: string[] = [];
  for (const part of list.split(/(;\s*|,\s+|\svà\s)/u)) {
    const isSeparator = /^(?:;\s*|,\s+|\svà\s)$/u.test(part);
    const last = bodies.at(-1);
    const opens = !isSeparator && /^\p{Lu}/u.test(part) && opensWithAgency(part);
    if (last === undefined || (opens && JOINT.test(last))) {
      if (last !== undefined) bodies[bodies.length - 1] = last.replace(JOINT, '');
      bodies.push(part);
    } else bodies[bodies.length - 1] = last + part;
  }
  return bodies
    .map((body) =>
      body
        .replace(JOINT, '')
        .replace(/[\s,;.]+$/u, '')
        .trim(),
    )
    .filter((body) => body !== '');
}
const JOINT = /(?:;\s*|,\s+|\svà\s)$/u;

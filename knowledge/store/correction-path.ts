/** "targets[2].value" as ["targets", 2, "value"]. */
export type PathSegment = string | number;

const PATH = /^[A-Za-z]+(?:\[\d+\]|\.[A-Za-z]+)*$/;
const SEGMENT = /([A-Za-z]+)|\[(\d+)\]/g;

/** Undefined when the text is no path. */
export function parsePath(path: string): PathSegment[] | undefined {
  if (!PATH.test(path)) return undefined;
  return [...path.matchAll(SEGMENT)].map((match) => match[1] ?? Number(match[2]));
}

/** The value at a path: `{found: false}` when a step leads nowhere; inherited properties are never followed. */
export function findAtPath(root: unknown, path: readonly PathSegment[]): { found: boolean; value?: unknown } {
  let value = root;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment))
      return { found: false };
    value = Reflect.get(value, segment);
  }
  return { found: true, value };
}

/** Puts a value in the place of one that is there; changes `root`. False when there is no such place. */
export function replaceAtPath(root: object, path: readonly PathSegment[], value: unknown): boolean {
  const last = path.at(-1);
  const parent = findAtPath(root, path.slice(0, -1)).value;
  if (last === undefined || typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, last))
    return false;
  return Reflect.set(parent, last, value);
}

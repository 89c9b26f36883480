import { formatListNumber } from './list-number.ts';
import { scanMarkup } from './markup-events.ts';

/** Levels a Word list has at most (ECMA-376 17.9.6). */
const MAX_LEVEL = 8;
const BULLET_LABEL = '-';

/** How one level of a list is numbered. */
export interface ListLevel {
  start: number;
  format: string;
  /** "%1.%2." */
  pattern: string;
}
/** A list as defined: its levels from 0. */
export interface ListDefinition {
  readonly levels: ListLevel[];
  /** Name of the numbering style this definition borrows its levels from. */
  styleLink: string | null;
}
/** A list in use: several of one definition count on together. */
export interface ListInstance {
  /** Key of its definition. */
  definitionId: string;
  readonly startOverrides: Map<number, number>;
}
/** A paragraph's place in a list: `w:numPr`. */
export interface ListPlace {
  readonly listId: string | null;
  readonly level: number | null;
}

/** Gives the paragraphs of one document their labels, in order. */
export interface WordNumbering {
  /**
   * The label Word prints before a paragraph ("II.", "1.2.", "a)", "-" for any bullet); null when it has none. Counts:
   * call it once for each paragraph, in the order of the text.
   */
  nextLabel(place: ListPlace, styleId: string | null): string | null;
}

/**
 * The automatic numbers of a Word document, which stand nowhere in its text (ECMA-376 17.9).
 *
 * @param numberingXml `word/numbering.xml`; null when the document has none
 * @param stylesXml `word/styles.xml`, whose styles may carry numbering; null when the document has none
 */
export function createWordNumbering(numberingXml: string | null, stylesXml: string | null): WordNumbering {
  return createListCounter({ ...parseNumbering(numberingXml ?? ''), styles: parseStyles(stylesXml ?? '') });
}

/** All a document says of its lists, by their keys. The list "0" is none. */
export interface ListTables {
  readonly definitions: ReadonlyMap<string, ListDefinition>;
  readonly instances: ReadonlyMap<string, ListInstance>;
  readonly styles: ReadonlyMap<string, StyleNumbering>;
}

/** The automatic numbers of a document from what it says of its lists. */
export function createListCounter({ definitions, instances, styles }: ListTables): WordNumbering {
  const counters = new Map<string, number[]>();
  const startedInstances = new Set<string>();

  function resolve(listId: string): { definitionId: string; definition: ListDefinition } | null {
    const instance = instances.get(listId);
    const definition = instance === undefined ? undefined : definitions.get(instance.definitionId);
    if (instance === undefined || definition === undefined) return null;
    const linked = definition.styleLink === null ? null : styles.get(definition.styleLink)?.listId;
    const target = linked === null || linked === undefined ? undefined : instances.get(linked);
    const borrowed = target === undefined ? undefined : definitions.get(target.definitionId);
    if (target !== undefined && borrowed !== undefined)
      return { definitionId: target.definitionId, definition: borrowed };
    return { definitionId: instance.definitionId, definition };
  }

  function startOf(listId: string, level: number, definition: ListDefinition): number {
    return instances.get(listId)?.startOverrides.get(level) ?? definition.levels[level]?.start ?? 1;
  }

  // Instances of one definition count on together, unless a later one says where to start again.
  function count(listId: string, level: number, definitionId: string, definition: ListDefinition): number[] {
    const values = counters.get(definitionId) ?? [];
    counters.set(definitionId, values);
    const key = `${listId}/${level}`;
    const restarts = !startedInstances.has(key) && instances.get(listId)?.startOverrides.has(level) === true;
    startedInstances.add(key);
    const previous = restarts ? undefined : values[level];
    for (let above = 0; above < level; above++) values[above] ??= startOf(listId, above, definition);
    values[level] = previous === undefined ? startOf(listId, level, definition) : previous + 1;
    values.length = level + 1;
    return values;
  }

  return {
    nextLabel(place, styleId) {
      const inherited = styleId === null ? undefined : styles.get(styleId);
      const listId = place.listId ?? inherited?.listId ?? null;
      const level = Math.min(place.level ?? inherited?.level ?? 0, MAX_LEVEL);
      const list = listId === null || listId === '0' ? null : resolve(listId);
      const format = list?.definition.levels[level];
      if (listId === null || list === null || format === undefined) return null;
      const values = count(listId, level, list.definitionId, list.definition);
      return toLabel(format, values, list.definition.levels);
    },
  };
}

function toLabel(
  level: ListLevel,
  values: readonly number[],
  levels: readonly (ListLevel | undefined)[],
): string | null {
  if (level.format === 'bullet') return BULLET_LABEL;
  const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return formatListNumber(values[index] ?? 1, levels[index]?.format ?? 'decimal');
  });
  return label.trim() === '' ? null : label.trim();
}

function parseNumbering(xml: string) {
  const definitions = new Map<string, ListDefinition>();
  const instances = new Map<string, ListInstance>();
  let definition: ListDefinition | null = null;
  let instance: ListInstance | null = null;
  let level: ListLevel | null = null;
  let overridden = 0;
  scanMarkup(xml, 'xml', {
    open(name, attributes) {
      const value = attributes.get('w:val') ?? '';
      if (name === 'w:abstractNum') {
        definition = { levels: [], styleLink: null };
        definitions.set(attributes.get('w:abstractNumId') ?? '', definition);
      } else if (name === 'w:num') {
        instance = { definitionId: '', startOverrides: new Map() };
        instances.set(attributes.get('w:numId') ?? '', instance);
      } else if (name === 'w:lvlOverride') overridden = toLevel(attributes.get('w:ilvl'));
      else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', pattern: '' };
        // A level redefined inside an instance is rare; its definition's level is used instead.
        if (instance === null && definition !== null)
          definition.levels[toLevel(attributes.get('w:ilvl'))] = level;
      } else if (name === 'w:abstractNumId' && instance !== null) instance.definitionId = value;
      else if (name === 'w:startOverride') instance?.startOverrides.set(overridden, Number(value) || 0);
      else if (name === 'w:numStyleLink' && definition !== null) definition.styleLink = value;
      else if (level !== null) setLevelProperty(level, name, value);
    },
    close(name) {
      if (name === 'w:abstractNum') definition = null;
      else if (name === 'w:num') instance = null;
      else if (name === 'w:lvl') level = null;
    },
    text() {},
  });
  return { definitions, instances };
}

function setLevelProperty(level: ListLevel, name: string, value: string): void {
  if (name === 'w:start') level.start = /^\d{1,6}$/.test(value) ? Number(value) : 1;
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.pattern = value;
}

/** A level index as written, 0 when it is missing or absurd. */
export function toLevel(text: string | undefined): number {
  const level = Number(text ?? '0');
  return Number.isInteger(level) && level >= 0 && level <= MAX_LEVEL ? level : 0;
}

/** The list a paragraph style puts its paragraphs into. */
export interface StyleNumbering {
  listId: string | null;
  level: number;
  basedOn: string | null;
}

function parseStyles(xml: string): Map<string, StyleNumbering> {
  const styles = new Map<string, StyleNumbering>();
  let style: StyleNumbering | null = null;
  scanMarkup(xml, 'xml', {
    open(name, attributes) {
      const value = attributes.get('w:val');
      if (name === 'w:style') {
        style = { listId: null, level: 0, basedOn: null };
        styles.set(attributes.get('w:styleId') ?? '', style);
      } else if (style === null) return;
      else if (name === 'w:numId') style.listId = value ?? null;
      else if (name === 'w:ilvl') style.level = toLevel(value);
      else if (name === 'w:basedOn') style.basedOn = value ?? null;
    },
    close(name) {
      if (name === 'w:style') style = null;
    },
    text() {},
  });
  inheritLists(styles);
  return styles;
}

/** Gives styles without a list the one of the style they are based on. */
export function inheritLists(styles: ReadonlyMap<string, StyleNumbering>): void {
  for (const own of styles.values()) {
    const parent = own.basedOn === null ? undefined : styles.get(own.basedOn);
    if (own.listId === null && parent !== undefined) own.listId = parent.listId;
  }
}

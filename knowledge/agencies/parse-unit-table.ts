import {
  centralCities,
  currentProvinces,
  formerProvinces,
  type UnitLevel,
} from '../language/administrative-units.ts';
import { foldMarks } from '../language/fold.ts';
import { FIRST_DAY_OF_TWO_TIERS, LAST_DAY_OF_DISTRICTS } from './unit-days.ts';
import { markedKey } from './unit-names.ts';
import type { TableUnit, UnitTable } from './unit-table.ts';

interface DraftUnit extends TableUnit {
  from: string | null;
  until: string | null;
  hasEnded: boolean;
  source: string | null;
  successors: readonly DraftUnit[];
  predecessors: readonly DraftUnit[];
}

/** A numbered district of a section with the communes read so far, by noun and name as written. */
interface OldDistrict {
  readonly unit: DraftUnit;
  readonly communes: Map<string, DraftUnit>;
}

const NOUNS: Readonly<Record<string, { readonly noun: string; readonly level: UnitLevel }>> = {
  x: { noun: 'xã', level: 'commune' },
  p: { noun: 'phường', level: 'commune' },
  tt: { noun: 'thị trấn', level: 'commune' },
  dk: { noun: 'đặc khu', level: 'commune' },
  h: { noun: 'huyện', level: 'district' },
  q: { noun: 'quận', level: 'district' },
  tx: { noun: 'thị xã', level: 'district' },
  tp: { noun: 'thành phố', level: 'district' },
};

/** Collects units while the file is read, line after line. */
class TableReader {
  readonly units: DraftUnit[] = [];
  readonly provinces = new Map<string, DraftUnit>();
  private section: DraftUnit | undefined;
  private districts = new Map<string, OldDistrict>();
  private readonly districtsByPlace = new Map<string, DraftUnit>();

  constructor() {
    for (const { name, kind, successor } of [...currentProvinces, ...formerProvinces]) {
      const province = this.add({ level: 'province', noun: kind }, name, null);
      if (successor !== name) this.end(province, LAST_DAY_OF_DISTRICTS);
      this.provinces.set(name, province);
    }
    for (const { name, successor } of formerProvinces)
      this.join(this.province(name), this.province(successor));
  }

  /** A commune that had ended by 30/6/2025 ended with its district at the latest. */
  endWithDistricts(): void {
    for (const unit of this.units) {
      const { until } = unit.parent ?? unit;
      const isEarly = unit.level === 'commune' && unit.hasEnded && unit.until === null;
      if (isEarly && until !== null && until < LAST_DAY_OF_DISTRICTS) unit.until = until;
    }
  }

  /** Provinces that became cities under the centre: Huế from one of another name, the others from themselves. */
  raiseProvinces(): void {
    for (const { name, since, resolution } of centralCities) {
      const named = this.province(name);
      const [former] = named.predecessors.filter(({ noun }) => named.noun === 'thành phố' && noun === 'tỉnh');
      if (former !== undefined) this.replace(this.province(former.name), named, since, resolution);
      else this.raise(named, 'thành phố', since, resolution);
    }
  }

  private raise(unit: DraftUnit, noun: string, since: string, resolution: string): void {
    const raised = this.add({ level: unit.level, noun }, unit.name, unit.parent, since);
    this.join(unit, raised);
    this.replace(unit, raised, since, resolution);
  }

  private replace(former: DraftUnit, unit: DraftUnit, since: string, resolution: string): void {
    this.end(former, dayBefore(since));
    former.source = resolution;
    unit.from = since;
    unit.source = resolution;
  }

  read(line: string): void {
    if (line === '' || line.startsWith('#')) return;
    if (line.startsWith('= ')) this.startProvince(line.slice(line.startsWith('= tỉnh ') ? 7 : 12));
    else if (line.startsWith('> ')) this.readRaisedCommune(line.slice(2).split('\t'));
    else if (line.startsWith('~ ')) this.readEarlierDistrict(line.slice(2).split('\t'));
    else if (/^\d/.test(line)) this.readDistrict(line.split('\t'));
    else this.readCommune(line.split('\t'));
  }

  private province(name: string): DraftUnit {
    const province = this.provinces.get(name);
    if (province === undefined) throw new Error(`administrative-units.tsv: no such province: ${name}`);
    return province;
  }

  private startProvince(name: string): void {
    this.section = this.province(name);
    this.districts = new Map();
  }

  private readDistrict([number = '', written = '', province]: readonly string[]): void {
    const parent = province === undefined ? this.section : this.province(province);
    const district = this.addWritten(written, parent ?? null);
    this.end(district, LAST_DAY_OF_DISTRICTS);
    this.districts.set(number, { unit: district, communes: new Map() });
    this.districtsByPlace.set(`${written}|${parent?.name}`, district);
  }

  private readCommune([written = '', origins = '']: readonly string[]): void {
    const commune = this.addWritten(written, this.section ?? null, FIRST_DAY_OF_TWO_TIERS);
    for (const group of origins.split('; ')) {
      const space = group.indexOf(' ');
      const number = space === -1 ? group : group.slice(0, space);
      const district = this.districts.get(number);
      if (district === undefined)
        throw new Error(`administrative-units.tsv: no district ${number}: ${written}`);
      this.join(district.unit, commune);
      // An island district without communes became the đặc khu itself.
      if (space === -1) commune.predecessors = [district.unit];
      else
        for (const name of group.slice(space + 1).split(', '))
          this.join(this.oldCommune(name, district), commune);
    }
  }

  private oldCommune(written: string, { unit, communes }: OldDistrict): DraftUnit {
    const known = communes.get(written);
    if (known !== undefined) return known;
    const isEarly = written.startsWith('*');
    const commune = this.addWritten(isEarly ? written.slice(1) : written, unit);
    this.end(commune, isEarly ? null : LAST_DAY_OF_DISTRICTS);
    communes.set(written, commune);
    return commune;
  }

  private readRaisedCommune([
    written = '',
    province = '',
    since = '',
    noun = '',
    source = '',
  ]: readonly string[]): void {
    const space = written.indexOf(' ');
    const parent = this.province(province);
    const name = written.slice(space + 1);
    const unit = this.units.find((each) => each.name === name && each.parent === parent && !each.hasEnded);
    const raised = NOUNS[noun];
    if (unit === undefined || raised === undefined)
      throw new Error(`administrative-units.tsv: no such commune: ${written}, ${province}`);
    this.raise(unit, raised.noun, since, source);
  }

  private readEarlierDistrict([
    written = '',
    provinceName = '',
    until = '',
    into = '',
  ]: readonly string[]): void {
    const province = this.province(provinceName);
    const place = `${written}|${provinceName}`;
    const district = this.districtsByPlace.get(place) ?? this.addWritten(written, province);
    this.end(district, until === '?' ? null : until);
    for (const each of into.split(', ')) {
      const isNew = each.startsWith('+');
      const name = isNew ? each.slice(1) : each;
      const successor =
        this.districtsByPlace.get(`${name}|${provinceName}`) ??
        this.districtsByPlace.get(`${name}|${province.successors[0]?.name}`);
      if (successor === undefined) continue;
      this.join(district, successor);
      if (isNew) successor.from = dayAfter(until);
    }
  }

  private addWritten(written: string, parent: DraftUnit | null, from: string | null = null): DraftUnit {
    const space = written.indexOf(' ');
    const kind = NOUNS[written.slice(0, space)];
    if (kind === undefined) throw new Error(`administrative-units.tsv: no such noun: ${written}`);
    return this.add(kind, written.slice(space + 1), parent, from);
  }

  private add(
    { level, noun }: { readonly level: UnitLevel; readonly noun: string },
    name: string,
    parent: DraftUnit | null,
    from: string | null = null,
  ): DraftUnit {
    const unit: DraftUnit = {
      level,
      noun,
      name,
      from,
      until: null,
      hasEnded: false,
      source: null,
      parent,
      successors: NONE,
      predecessors: NONE,
    };
    this.units.push(unit);
    return unit;
  }

  private end(unit: DraftUnit, until: string | null): void {
    unit.hasEnded = true;
    unit.until = until;
  }

  private join(earlier: DraftUnit, later: DraftUnit): void {
    earlier.successors = withUnit(earlier.successors, later);
    if (earlier.level === later.level) later.predecessors = withUnit(later.predecessors, earlier);
  }
}

// Most units have none on one side: sharing one empty list spares the collector half of its work while loading.
const NONE: readonly DraftUnit[] = [];

function dayBefore(day: string): string {
  return moveDay(day, -1);
}

function dayAfter(day: string): string {
  return moveDay(day, 1);
}

function moveDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function withUnit(units: readonly DraftUnit[], unit: DraftUnit): readonly DraftUnit[] {
  if (units.length === 0) return [unit];
  return units.includes(unit) ? units : [...units, unit];
}

/**
 * Reads the text of `administrative-units.tsv`; its head tells the format.
 *
 * @throws when a line is not of this format or names what no line before it gave: the installation is broken.
 */
export function parseUnitTable(text: string): UnitTable {
  const reader = new TableReader();
  for (const line of text.split('\n')) reader.read(line);
  reader.endWithDistricts();
  reader.raiseProvinces();
  const byPlainName = new Map<string, TableUnit[]>();
  const foldedSyllables = new Map<string, string>();
  for (const unit of reader.units) {
    const key = foldName(unit.name, foldedSyllables);
    const same = byPlainName.get(key);
    if (same === undefined) byPlainName.set(key, [unit]);
    else same.push(unit);
  }
  return {
    provinces: reader.units.filter(({ level }) => level === 'province'),
    units: reader.units,
    byPlainName,
  };
}

// Names share their syllables: folding each once halves the time of loading.
function foldName(name: string, known: Map<string, string>): string {
  let key = '';
  for (const syllable of name.split(' ')) {
    let folded = known.get(syllable);
    if (folded === undefined) {
      folded = foldMarks(markedKey(syllable));
      known.set(syllable, folded);
    }
    key += folded;
  }
  return key;
}

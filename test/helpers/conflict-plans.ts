import type { ConflictReport } from '../../knowledge/directives/conflicts/find-conflicts.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import type { Evidence, Target } from '../../knowledge/model/register.ts';
import { buildDocument, buildTarget } from './build-document.ts';

/** The year the plans are of. */
export const YEAR = { from: '2031-01-01', to: '2031-12-31' };

/** Where a quotation stands, made up. */
export function evidence(quote: string, passage = 0): Evidence {
  return {
    quote,
    locator: `I.${passage}`,
    page: 1,
    passage,
    start: 0,
    end: quote.length,
    scan: null,
    confirmedBy: null,
  };
}

export type TargetFields = Partial<Target> & Pick<Target, 'indicator' | 'comparator' | 'value'>;

/** Targets in a row, each with a quotation that holds its figure. */
export function targets(...fields: readonly TargetFields[]): Target[] {
  return fields.map((one, i) =>
    buildTarget(evidence(`${one.indicator} ${String(one.value).replace('.', ',')}${one.unit ?? '%'}`, i), {
      period: YEAR,
      ...one,
    }),
  );
}

/** A province's plan. */
export const province = (fields: Partial<OfficialDocument>) =>
  buildDocument({
    id: 'province',
    number: '12/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Lam Kha',
    issuerLevel: 'province',
    place: 'tỉnh Lam Kha',
    subject: 'Công tác trẻ em năm 2031',
    period: YEAR,
    ...fields,
  });
/** The plan of a commune in it. */
export const commune = (fields: Partial<OfficialDocument>) =>
  buildDocument({
    id: 'commune',
    number: '07/KH-UBND',
    issuer: 'Ủy ban nhân dân xã Suối Reo',
    issuerLevel: 'commune',
    place: 'xã Suối Reo, tỉnh Lam Kha',
    subject: 'Công tác trẻ em năm 2031',
    period: YEAR,
    ...fields,
  });

/** A report with its conflicts alone. */
export function conflictsOf({ findings, ...rest }: ConflictReport) {
  return { ...rest, conflicts: findings.map(({ conflict }) => conflict) };
}

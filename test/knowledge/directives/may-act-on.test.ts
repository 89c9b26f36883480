import { describe, expect, it } from 'vitest';
import { type IssuedDocument, mayActOn } from '../../../knowledge/directives/may-act-on.ts';
import type { IssuerLevel, IssuerSystem } from '../../../knowledge/model/official-document.ts';

const of = (
  issuerLevel: IssuerLevel | null,
  issuerSystem: IssuerSystem | null = 'state',
  year = 2026,
): IssuedDocument => ({
  issuerLevel,
  issuerSystem,
  issuedOn: { year, month: 1, day: 5 },
});

describe('who may end or change a document', () => {
  it.each([
    ['its own body, or one of its level', of('province'), of('province'), true],
    ['a body over it', of('province'), of('commune'), true],
    ['a province over its sở', of('province'), of('department'), true],
    ['a sở not over the province', of('department'), of('province'), false],
    ['a commune not over the province', of('commune'), of('province'), false],
    ['a school not over the commune', of('school'), of('commune'), false],
    ['a commune that took over from a district', of('commune'), of('district'), true],
    ['a commune of the time of districts', of('commune', 'state', 2024), of('district'), false],
    ['no Party committee of what the state issued', of('province', 'party'), of('province'), false],
    ['no higher one either', of('central', 'party'), of('province'), false],
    ['the council of its level', of('province', 'council'), of('province'), true],
    ['no committee of what its council issued', of('province'), of('province', 'council'), false],
    ['the government of what a council below it issued', of('central'), of('province', 'council'), true],
    ['anybody not known', of(null), of('province'), true],
    ['anybody where the issuer is not known', of('school'), of(null), true],
  ] as const)('%s', (_, by, document, may) => {
    expect(mayActOn(by, document)).toBe(may);
  });
});

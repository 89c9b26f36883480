import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewDraft } from '../../../bot/assistant/review/review-draft.ts';
import { parseConfiguration } from '../../../bot/configuration.ts';
import { createWorkApart, type WorkApart } from '../../../bot/terminal/work-apart.ts';
import { examineFile } from '../../../ingest/examine-file.ts';
import { OPERATOR } from '../../../knowledge/store/store.ts';
import { type OpenTexts, openTexts } from '../../helpers/ask-texts.ts';
import { communeRequest, draftOf } from '../../helpers/draft-requests.ts';
import { communePlan, departmentLetter, provincePlan } from '../../helpers/water-plans.ts';

let texts: OpenTexts;
let apart: WorkApart;
beforeAll(async () => {
  texts = await openTexts([provincePlan, departmentLetter, communePlan]);
  apart = createWorkApart({ dataDirectory: texts.dataDirectory, configuration: parseConfiguration({}) });
});
afterAll(async () => {
  await apart.close();
  await texts.close();
});

describe('createWorkApart', () => {
  it('gives the same draft, files and documents as within the program', async () => {
    const draft = await apart.draft(OPERATOR, communeRequest);
    expect(draft).toEqual(await draftOf(texts, communeRequest));
    expect(await apart.proposeBasis(OPERATOR, communeRequest)).toEqual(
      await texts.assistant.proposeBasis(OPERATOR, communeRequest),
    );
    if (draft.kind !== 'drafted') throw new Error(draft.kind);
    for (const part of ['clean', 'trace'] as const)
      expect(await apart.writeDraft(draft, part)).toEqual(
        new Uint8Array(await texts.assistant.writeDraft(draft, part)),
      );
  });

  it('keeps a draft where the program finds it', async () => {
    const { draft, profile } = await draftOf(texts, communeRequest);
    await apart.keepDraft({ draft, profile }, '2031-03-01');
    expect(await texts.assistant.findDraft(OPERATOR, draft.id)).toEqual({ draft, profile });
  });

  it('reviews a file as within the program', async () => {
    const file = join(texts.dataDirectory, 'files', '2.txt');
    const reviewed = { file, examination: await examineFile([file]) };
    const request = { agency: null, asOf: null, today: '2031-03-01', against: [] };
    const review = await apart.review(reviewed, OPERATOR, request);
    expect(review.findings.length).toBeGreaterThan(0);
    expect(review).toEqual(await reviewDraft(reviewed, texts.store, OPERATOR, request));
  });

  it('tells what is wrong with a request', async () => {
    const report = { results: [], cutoffOn: '2035-01-01' };
    const request = { ...communeRequest, type: 'Báo cáo' as const, report };
    await expect(apart.draft(OPERATOR, request)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

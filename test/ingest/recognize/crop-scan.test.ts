import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createScanCropper } from '../../../ingest/recognize/crop-scan.ts';
import { keepPagePictures } from '../../../ingest/recognize/page-pictures.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tham-muu-cat-anh-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function keepPage(width: number, height: number) {
  const path = join(directory, 'trang.webp');
  await writeFile(path, await createCanvas(width, height).encode('webp'));
  await keepPagePictures(directory, 'vb-1', [{ pageNumber: 1, path }]);
}

describe('createScanCropper', () => {
  it.each([
    ['upright', 1_000, 1_414],
    ['lying', 1_414, 1_000],
  ])('makes a picture of one thin line of an %s page that is no strip', async (_, width, height) => {
    await keepPage(width, height);
    const place = { page: 1, box: { left: 0.05, top: 0.5, width: 0.9, height: 0.004 } };
    const picture = await createScanCropper(directory)('vb-1', place);
    const image = await loadImage(Buffer.from(picture ?? []));
    expect(image.width / image.height).toBeLessThan(20);
    expect(image.height).toBeLessThan(height / 5);
  });

  it('has none of a page without a picture', async () => {
    await keepPage(100, 100);
    const box = { left: 0, top: 0, width: 1, height: 1 };
    expect(await createScanCropper(directory)('vb-1', { page: 2, box })).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { findTiffPages, selectTiffPage } from '../../../ingest/read/tiff-pages.ts';

/** A TIFF of nothing but empty directories, one a page. */
function makeTiff(pages: number, lastNext = 0): Buffer {
  const header = Buffer.from('49492a0008000000', 'hex');
  const directories = Array.from({ length: pages }, (_, index) => {
    const directory = Buffer.alloc(6);
    directory.writeUInt32LE(index === pages - 1 ? lastNext : 8 + (index + 1) * 6, 2);
    return directory;
  });
  return Buffer.concat([header, ...directories]);
}

describe('findTiffPages', () => {
  it('follows the pages', () => {
    expect(findTiffPages(makeTiff(3))).toStrictEqual([8, 14, 20]);
  });

  it('says nothing of other files', () => {
    expect(findTiffPages(Buffer.from('a photo, not a fax'))).toBeUndefined();
  });

  it.each([8, 4000])('refuses a chain that goes astray: %i', (next) => {
    expect(() => findTiffPages(makeTiff(2, next))).toThrow(/TIFF cannot be read/);
  });
});

describe('selectTiffPage', () => {
  it('puts the page in front', () => {
    expect(findTiffPages(selectTiffPage(makeTiff(3), 2))).toStrictEqual([14, 20]);
  });

  it('refuses a page that is not there', () => {
    expect(() => selectTiffPage(makeTiff(1), 2)).toThrow(/no page 2/);
  });
});

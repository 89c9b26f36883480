import { describe, expect, it } from 'vitest';
import { groupAlbums } from '../../ingest/albums.ts';

const filesOf = (...paths: string[]) => paths.map((path) => ({ file: path, path, contentPaths: [path] }));
const documentsOf = (...paths: string[]) =>
  groupAlbums(filesOf(...paths)).map(({ contentPaths }) => contentPaths.join(' + '));

describe('groupAlbums', () => {
  it.each([
    [['trang-10.jpg', 'trang-2.jpg', 'trang-1.jpg'], 'trang-1.jpg + trang-2.jpg + trang-10.jpg'],
    [['IMG_0001.JPG', 'IMG_0002.JPG'], 'IMG_0001.JPG + IMG_0002.JPG'],
    [['KH 12 (1).jpg', 'KH 12 (2).jpg', 'KH 12 (4).jpg'], 'KH 12 (1).jpg + KH 12 (2).jpg + KH 12 (4).jpg'],
    [['1.png', '2.png', '3.jpeg'], '1.png + 2.png + 3.jpeg'],
    [['Kế hoạch trang 1.tif', 'Kế hoạch trang 3.tif'], 'Kế hoạch trang 1.tif + Kế hoạch trang 3.tif'],
    [['img_2024.jpg', 'IMG_2025.jpg'], 'img_2024.jpg + IMG_2025.jpg'],
  ])('puts pages together by the number at the end of their names: %s', (paths, album) => {
    expect(documentsOf(...paths)).toEqual([album]);
  });

  it.each([
    [['a1.jpg', 'b2.jpg']],
    [['trang-1.jpg', 'trong-2.jpg']],
    [['a/trang-1.jpg', 'b/trang-2.jpg']],
    [['trang-1.jpg', 'trang-1.png']],
    [['trang-1.jpg', 'trang-2.pdf']],
    [['KH 12.jpg', 'KH 13.jpg']],
    [['Kế hoạch 12.jpg', 'Kế hoạch 13.jpg']],
    [['cv-501.jpg', 'cv-502.jpg']],
    [['bao-cao-2024.jpg', 'bao-cao-2025.jpg']],
    [['IMG_20260301_101500.jpg', 'IMG_20260301_101501.jpg']],
    [['trang 1.jpg', 'trang-2.jpg']],
  ])('leaves apart what only looks alike: %s', (paths) => {
    expect(documentsOf(...paths)).toEqual(paths);
  });

  it.each([
    [['tờ 1.jpg', 'tờ 3.jpg'], [2]],
    [['trang-2.jpg', 'trang-3.jpg'], [1]],
    [['KH (2).jpg', 'KH (3).jpg'], undefined],
    [
      ['KH (1).jpg', 'KH (4).jpg'],
      [2, 3],
    ],
    [['trang-1.jpg', 'trang-2.jpg'], undefined],
    [['IMG_0007.jpg', 'IMG_0008.jpg'], undefined],
  ])('tells the pages that names leave out: %s', (paths, missing) => {
    expect(groupAlbums(filesOf(...paths))[0]?.missingPages).toEqual(missing);
  });

  it('parts the photos of a camera where a number is missing between them', () => {
    expect(documentsOf('IMG_0001.jpg', 'IMG_0002.jpg', 'IMG_0005.jpg', 'IMG_0006.jpg')).toEqual([
      'IMG_0001.jpg + IMG_0002.jpg',
      'IMG_0005.jpg + IMG_0006.jpg',
    ]);
  });

  it('puts the album in the place of its first page, tells its other files, and does so only once', () => {
    const grouped = groupAlbums(filesOf('a.txt', 'p2.jpg', 'm.txt', 'p1.jpg'));
    expect(grouped.map(({ file, otherFiles }) => [file, otherFiles])).toEqual([
      ['a.txt', undefined],
      ['m.txt', undefined],
      ['p1.jpg', ['p2.jpg']],
    ]);
    expect(groupAlbums(grouped)).toEqual(grouped);
  });
});

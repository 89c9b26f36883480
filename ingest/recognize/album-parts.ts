import type { PageWish } from '../read/page-readings.ts';

/** Files of an album that make a document of their own. */
export interface AlbumPart {
  readonly paths: readonly string[];
  /** The part's first page as numbered through the album, and the first one behind it. */
  readonly firstPage: number;
  readonly endPage: number;
}

/**
 * Parts an album where further documents begin. A document that begins inside a file of several pages stays with what
 * stands before it: files are not cut.
 *
 * @param wishes of all the album's pages
 * @param documentPages pages that further documents open, ascending
 * @returns one part or none when there is nothing to part
 */
export function partAlbum(
  paths: readonly string[],
  wishes: readonly PageWish[],
  documentPages: readonly number[],
): AlbumPart[] {
  const opensFile = (page: number) =>
    wishes.some(({ pageNumber, pageInFile }) => pageNumber === page && pageInFile === 1);
  const starts = [1, ...documentPages.filter((page) => page > 1 && opensFile(page))];
  return starts.map((firstPage, index) => {
    const endPage = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const inside = wishes.filter(({ pageNumber }) => pageNumber >= firstPage && pageNumber < endPage);
    const own = new Set(inside.map(({ path }) => path));
    return { paths: paths.filter((path) => own.has(path)), firstPage, endPage };
  });
}

import type { Store, Viewer } from '../../knowledge/store/store.ts';

/**
 * Makes one viewer of all people who see the same, so that what is prepared for one of an agency serves its other people.
 *
 * @returns a function that gives the viewer to read as: whoever has nothing of their own is nobody in particular
 */
export function createViewerSharing(
  store: Pick<Store, 'generation' | 'listPersonalOwners'>,
): (viewer: Viewer) => Promise<Viewer> {
  let known: { readonly generation: number; readonly owners: ReadonlySet<string> } | undefined;
  return async (viewer) => {
    if (viewer.person === null) return viewer;
    const generation = await store.generation();
    if (known?.generation !== generation)
      known = { generation, owners: new Set(await store.listPersonalOwners()) };
    return known.owners.has(viewer.person) ? viewer : { ...viewer, person: null };
  };
}

import { AssistantError } from '../../knowledge/model/errors.ts';

/**
 * A reader's library, loaded when first used. A library that cannot be loaded is the installation's fault and must not
 * pass for a damaged file.
 *
 * @throws INTERNAL — cannot be loaded
 */
export async function loadLibrary<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new AssistantError('INTERNAL', `library cannot be loaded: ${name}`, { cause: error });
  }
}

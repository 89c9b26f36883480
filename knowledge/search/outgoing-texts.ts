import { maskPersonalData } from '../language/mask-personal-data.ts';
import { classPolicy, type EndpointPlace } from '../model/class-policy.ts';
import { AssistantError } from '../model/errors.ts';
import type { DocumentClass } from '../model/official-document.ts';

/** Made by `OutgoingTexts.of` alone: what takes it cannot be given text that the policy has not seen. */
export class OutgoingTexts {
  readonly texts: readonly string[];
  private constructor(texts: readonly string[]) {
    this.texts = texts;
  }

  /**
   * The one way out: texts in the form in which their class may go to a server of that place.
   *
   * @throws MODEL_NOT_ALLOWED — nothing of that class may go there
   */
  static of(texts: readonly string[], documentClass: DocumentClass, place: EndpointPlace): OutgoingTexts {
    const sharing = classPolicy[documentClass][place];
    if (sharing === 'never') {
      throw new AssistantError(
        'MODEL_NOT_ALLOWED',
        `text of class ${documentClass} may not go to a server: ${place}`,
      );
    }
    return new OutgoingTexts(sharing === 'whole' ? texts : texts.map((text) => maskPersonalData(text).text));
  }
}

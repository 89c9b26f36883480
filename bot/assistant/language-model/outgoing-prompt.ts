import {
  maskPersonalDataOf,
  type PersonalMask,
  restorePersonalData,
} from '../../../knowledge/language/mask-personal-data.ts';
import { classPolicy, type EndpointPlace } from '../../../knowledge/model/class-policy.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import type { DocumentClass } from '../../../knowledge/model/official-document.ts';

/** A text the model is to see, not yet judged. */
export interface PromptPiece {
  /** Ours, by which instructions and reply name the piece ("question", "s1"); no text of a document. */
  readonly id: string;
  readonly text: string;
  /** Of the document it is from; a question and what was said before it are internal. */
  readonly documentClass: DocumentClass;
  /** Without it the request makes no sense: then nothing is sent. Other pieces are left out. */
  readonly isRequired?: boolean;
}

/** Made by `OutgoingPrompt.of` alone: what takes it cannot be given text that the policy has not seen. */
export class OutgoingPrompt {
  /** Where it may go; a stricter place than the server's own would have let less out. */
  readonly place: EndpointPlace;
  /** What is sent, in the given order, personal data masked where the policy says so. */
  readonly pieces: readonly { readonly id: string; readonly text: string }[];
  /** Ids of the pieces that may not go there. */
  readonly withheld: readonly string[];
  readonly #masks: readonly PersonalMask[];

  private constructor(
    place: EndpointPlace,
    pieces: readonly { readonly id: string; readonly text: string }[],
    withheld: readonly string[],
    masks: readonly PersonalMask[],
  ) {
    this.place = place;
    this.pieces = pieces;
    this.withheld = withheld;
    this.#masks = masks;
  }

  /**
   * The one way out to a chat model: the pieces in the form in which their class may go to a server of that place.
   *
   * @throws MODEL_NOT_ALLOWED — a required piece may not go there, or none may
   */
  static of(pieces: readonly PromptPiece[], place: EndpointPlace): OutgoingPrompt {
    const sharingOf = (piece: PromptPiece) => classPolicy[piece.documentClass][place];
    const refused = pieces.find((piece) => piece.isRequired && sharingOf(piece) === 'never');
    const kept = pieces.filter((piece) => sharingOf(piece) !== 'never');
    if (refused !== undefined || kept.length === 0) {
      const what = refused === undefined ? 'no piece' : `text of class ${refused.documentClass}`;
      throw new AssistantError('MODEL_NOT_ALLOWED', `${what} may not go to a chat server: ${place}`);
    }
    // What goes whole is not looked at, so that a reply's placeholder is never undone for it.
    const masked = maskPersonalDataOf(kept.map((piece) => (sharingOf(piece) === 'masked' ? piece.text : '')));
    const shown = kept.map((piece, index) => ({
      id: piece.id,
      text: sharingOf(piece) === 'whole' ? piece.text : (masked.texts[index] ?? ''),
    }));
    const withheld = pieces.filter((piece) => sharingOf(piece) === 'never').map((piece) => piece.id);
    return new OutgoingPrompt(place, shown, withheld, masked.masks);
  }

  /**
   * The message: one JSON object a line, so that no text can end its own piece and pose as another or as ours.
   *
   * @example '{"id":"question","text":"Tỷ lệ năm 2020?"}'
   */
  toMessage(): string {
    return this.pieces.map(({ id, text }) => JSON.stringify({ id, text })).join('\n');
  }

  /** Puts back in a reply what was masked in the prompt; other placeholders stay as they are. */
  restore(reply: string): string {
    return restorePersonalData(reply, this.#masks);
  }
}

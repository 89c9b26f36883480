import type { QuotaKind } from '../quotas.ts';
import type { StoredButton } from './button-action.ts';
import type { Reliance } from './changes/change-call.ts';
import type { Conversation } from './conversation.ts';
import type { OutgoingCall } from './outgoing-call.ts';
import type { Wizard } from './wizard.ts';

/** Something done that a day has only so much of. */
export interface Use {
  readonly kind: QuotaKind;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly person: string;
  readonly agency: string | null;
}

/**
 * Everything one update leads to. Handlers only fill this in; it is committed in one transaction together with "this
 * update is done", so that a kill leaves either all of it or nothing.
 */
export interface Effects {
  readonly calls: OutgoingCall[];
  readonly buttons: StoredButton[];
  readonly uses: Use[];
  /** What somebody was told or given, and what it rests on. */
  readonly reliances: Reliance[];
  conversation: { chatId: number; userId: number; state: Conversation } | undefined;
  /** `state` null: it is over. */
  wizard: { chatId: number; userId: number; state: Wizard | null } | undefined;
  /** A group got another number: what is kept of its talk goes along. */
  moved: { from: number; to: number } | undefined;
  /** Nothing is kept of this person's talk, nor of what waits for them. */
  forgotten: { userId: number; person: string } | undefined;
}

/** No effects yet. */
export function createEffects(): Effects {
  const nothing = { conversation: undefined, wizard: undefined, moved: undefined, forgotten: undefined };
  return { calls: [], buttons: [], uses: [], reliances: [], ...nothing };
}

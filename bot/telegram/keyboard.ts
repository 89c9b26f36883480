import { z } from 'zod';

const pressedButtonSchema = z.object({ label: z.string(), buttonId: z.string() });
/** A button that is told to us; `buttonId` is looked up in the queue when pressed and says nothing by itself. */
export type PressedButton = z.infer<typeof pressedButtonSchema>;
/** A button that puts its text on the reader's clipboard, and tells nobody. */
const copyButtonSchema = z.object({ label: z.string(), copies: z.string() });
/** A button that opens an address; only ever one of this bot's own. */
const linkButtonSchema = z.object({ label: z.string(), url: z.url() });

/** Rows of buttons, as kept in a call. */
export const keyboardSchema = z.array(
  z.array(z.union([pressedButtonSchema, copyButtonSchema, linkButtonSchema])),
);
/** Rows of buttons. */
export type Keyboard = z.infer<typeof keyboardSchema>;

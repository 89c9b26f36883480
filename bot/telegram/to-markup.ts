import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { Keyboard } from './keyboard.ts';

/** Buttons as the Bot API takes them. */
export function toMarkup(keyboard: Keyboard): InlineKeyboardMarkup {
  return {
    inline_keyboard: keyboard.map((row) => row.map(toButton)),
  };
}

function toButton(button: Keyboard[number][number]): InlineKeyboardButton {
  if ('copies' in button) return { text: button.label, copy_text: { text: button.copies } };
  if ('url' in button) return { text: button.label, url: button.url };
  return { text: button.label, callback_data: button.buttonId };
}

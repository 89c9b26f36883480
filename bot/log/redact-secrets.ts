const FORMS: readonly (readonly [form: RegExp, shown: string])[] = [
  // A bot token is "<bot id>:<secret>"; in URLs it follows "/bot". Secrets are 35 characters today; shorter ones are taken too.
  [/\d{3,}:[\w-]{20,}/g, '<token>'],
  [/\b(?:sk|gsk|hf|xai)[-_][\w-]{8,}/g, '<key>'],
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, '$1 <key>'],
  // Up to the last "@": people leave one unescaped in the password.
  [/\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@"']*):[^\s"']*@/gi, '$1:<password>@'],
  [/\b(password|pwd)=[^\s"'&]+/gi, '$1=<password>'],
];

/**
 * Text with everything made unreadable that has the form of a secret: bot tokens, bare or inside an API address, keys of
 * models, passwords in addresses.
 *
 * @example redactSecrets('POST /bot123456:AAAAAAAAAAAAAAAAAAAAAA/getMe') // 'POST /bot<token>/getMe'
 */
export function redactSecrets(text: string): string {
  return FORMS.reduce((rest, [form, shown]) => rest.replace(form, shown), text);
}

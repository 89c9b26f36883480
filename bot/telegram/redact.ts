// A token is "<bot id>:<secret>"; in URLs it follows "/bot". Secrets are 35 characters today; shorter ones are taken too.
const TOKEN = /\d{3,}:[\w-]{20,}/g;

/**
 * Text with every bot token made unreadable, whether bare or inside an API address.
 *
 * @example redactToken('POST /bot123456:AAAAAAAAAAAAAAAAAAAAAA/getMe') // 'POST /bot<token>/getMe'
 */
export function redactToken(text: string): string {
  return text.replace(TOKEN, '<token>');
}

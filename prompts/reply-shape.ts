/**
 * What is said of a reply's form behind every instruction: many servers pass over a schema they are given, and some refuse
 * it.
 *
 * @param schema JSON Schema of the reply
 */
export function describeReplyShape(schema: object): string {
  return `Chỉ trả lời bằng một đối tượng JSON đúng lược đồ dưới đây, không thêm chữ nào ở ngoài:\n${JSON.stringify(schema)}`;
}

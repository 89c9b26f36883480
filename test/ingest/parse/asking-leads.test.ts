import { describe, expect, it } from 'vitest';
import { findActor } from '../../../ingest/parse/task-actors.ts';

describe('findActor', () => {
  it.each([
    'Ủy ban nhân dân tỉnh yêu cầu:',
    'Sở Nội vụ đề nghị:',
    'Chủ tịch Ủy ban nhân dân tỉnh có ý kiến như sau:',
    'Bảo hiểm xã hội tỉnh có ý kiến chỉ đạo như sau:',
  ])('%s: who asks is not who is asked', (lead) => expect(findActor(lead)).toBeUndefined());

  it.each([
    ['Sở Nội vụ yêu cầu các phòng chuyên môn:', 'các phòng chuyên môn'],
    ['Ủy ban nhân dân xã có ý kiến bằng văn bản.', 'Ủy ban nhân dân xã'],
  ])('%s', (sentence, actor) => expect(findActor(sentence)?.actor).toBe(actor));
});
